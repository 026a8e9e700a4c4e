import type * as z from "zod";
import type { Body, Gender, MandateLink, mandateInput } from "#domain/directory/schema.ts";
import { officeTitle } from "#domain/french/office.ts";
import { bodyValue, type HeldBody } from "./held-body.ts";

/** Somebody as their page is given them. */
export type PersonSheet = {
  id: string;
  version: number;
  firstName: string;
  lastName: string;
  gender: Gender;
  officeGender: Gender;
  removed: boolean;
  mandates: {
    id: string;
    title: string;
    link: MandateLink;
    body: Body | null;
    fromDate: string | null;
    toDate: string | null;
  }[];
};

/** The same as a form shows and sends it: titles in the form that the person wants. */
export function personValues({ removed: _, mandates, ...person }: PersonSheet) {
  return {
    ...person,
    mandates: mandates.map(
      ({ title, body, fromDate, toDate, ...mandate }): z.input<typeof mandateInput> => ({
        ...mandate,
        title: officeTitle(title, person.officeGender),
        body: body && bodyValue(body),
        fromDate: fromDate ?? "",
        toDate: toDate ?? "",
      }),
    ),
  };
}

export function heldBodies({ mandates }: PersonSheet): Record<string, HeldBody | null> {
  return Object.fromEntries(mandates.map(({ id, body }) => [id, body]));
}
