import { limits } from "#domain/import/schema.ts";
import { normalText } from "#domain/intervention/text.ts";
import { createMeetingInput } from "#domain/meeting/schema.ts";
import { countOf, linesOf } from "./typed-values.ts";

// Why words cannot be a correction: what the server, or adopting, would refuse of them. It is said in their field.

export type Refuse = (typed: string) => string | undefined;

/** Of lines that are values each: too many of `things`, or one that is too long. */
function linesWithin(longest: number, most: number, things: string): Refuse {
  return (typed) => {
    const lines = linesOf(typed);
    const long = lines.find((line) => line.length > longest);
    if (long !== undefined)
      return `${longest} caractères au maximum par ligne : « ${long.slice(0, 40)}… » en a ${long.length}.`;
    return lines.length > most ? `${most} ${things} au maximum : il y en a ${lines.length}.` : undefined;
  };
}

export const refuseCapacities = linesWithin(limits.capacity, limits.capacities, "qualités");
export const refusePartners = linesWithin(limits.partner, limits.partners, "partenaires");

/** What cannot be emptied. */
function required(message: string): Refuse {
  return (typed) => (typed.trim() === "" ? message : undefined);
}

export const refuseTitle = required("Donnez un titre à la rencontre.");
export const refuseSequenceTitle = required("Donnez un titre à la séquence.");
export const refuseLastName = required("Donnez le nom.");

export const refuseCount: Refuse = (typed) =>
  typed.trim() === "" || countOf(typed) !== null ? undefined : "Indiquez un nombre entier, par exemple 40.";

/** By the rule of the meetings; none is said in time, when adopting. */
export const refuseDay: Refuse = (typed) =>
  typed === "" ? undefined : createMeetingInput.shape.date.safeParse(typed).error?.issues[0]?.message;

export function refuseStart(end: string | null): Refuse {
  return (typed) =>
    refuseHour(typed) ?? (typed !== "" && end !== null && typed >= end ? "Le début vient avant la fin." : undefined);
}

export function refuseEnd(start: string | null): Refuse {
  return (typed) =>
    refuseHour(typed) ??
    (typed !== "" && start !== null && typed <= start ? "La fin vient après le début." : undefined);
}

const refuseHour: Refuse = (typed) =>
  typed === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(typed) ? undefined : "Indiquez une heure, par exemple 16:30.";

export const refuseText: Refuse = (typed) =>
  normalText(typed).length > limits.text
    ? "Ce texte est trop long pour une intervention : coupez-le en deux."
    : undefined;
