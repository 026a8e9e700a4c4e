import { limits } from "#domain/import/schema.ts";
import { normalText } from "#domain/intervention/text.ts";
import { linesOf } from "./typed-values.ts";

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

export const refuseDay: Refuse = (typed) =>
  typed === "" || /^\d{4}-\d{2}-\d{2}$/.test(typed)
    ? undefined
    : "Indiquez la date de la rencontre, par exemple 07/12/2021.";

export const refuseHour: Refuse = (typed) =>
  typed === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(typed) ? undefined : "Indiquez une heure, par exemple 16:30.";

export const refuseText: Refuse = (typed) =>
  normalText(typed).length > limits.text
    ? "Ce texte est trop long pour une intervention : coupez-le en deux."
    : undefined;
