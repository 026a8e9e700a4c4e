import type * as z from "zod";
import type { mandateInput, OfficeGuess, OfficeReading, SpeakerReading } from "#domain/directory/schema.ts";
import { officeTitle } from "#domain/french/office.ts";
import { bodyValue, type HeldBody } from "./held-body.ts";

/** A mandate as the form starts with it. */
export function draftMandate(office: Partial<OfficeGuess> = {}): z.input<typeof mandateInput> {
  return {
    id: crypto.randomUUID(),
    title: office.title ?? "",
    body: office.body ? bodyValue(office.body) : null,
    link: office.link ?? "of",
    fromDate: "",
    toDate: "",
  };
}

/** Somebody new as the form starts with them, and the homonyms to be told apart, by mandate. */
export function draftOf(reading: SpeakerReading) {
  const inForm = (office: OfficeReading) => officeTitle(office.title, reading.officeGender ?? "masculine");
  const mandates = reading.offices.map((office) => ({
    draft: draftMandate({ ...office, title: inForm(office) }),
    office,
  }));
  return {
    values: {
      id: crypto.randomUUID(),
      firstName: reading.firstName,
      lastName: reading.lastName,
      ...(reading.gender ? { gender: reading.gender } : {}),
      ...(reading.officeGender ? { officeGender: reading.officeGender } : {}),
      mandates: mandates.map(({ draft }) => draft),
    },
    bodies: byMandate<HeldBody | null>(mandates.map(({ draft, office }) => [draft.id, office.body])),
    choices: byMandate<OfficeReading["choices"]>(mandates.map(({ draft, office }) => [draft.id, office.choices])),
  };
}

export type SpeakerDraft = ReturnType<typeof draftOf>;

function byMandate<Value>(entries: [string, Value][]): Record<string, Value> {
  return Object.fromEntries(entries);
}
