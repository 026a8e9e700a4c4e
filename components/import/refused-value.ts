import type { About } from "#domain/import/schema.ts";
import type { Place } from "./desk-context.ts";

type HeadingField = Extract<About, { kind: "heading" }>["field"];

const headingPlaces: Record<string, HeadingField | "hours"> = {
  title: "title",
  kind: "hours",
  date: "date",
  startTime: "hours",
  endTime: "hours",
  communeCode: "place",
  venue: "place",
  theme: "theme",
  partners: "partners",
  attendanceCount: "attendance",
  attendanceText: "attendance",
};

/** Where a field of the heading stands; null for what is none. */
export function placeOfField(field: string): Place | null {
  const place = headingPlaces[field];
  if (place === undefined) return null;
  return place === "hours" ? { kind: "hours" } : { kind: "heading", field: place };
}

/** The value of a proposal that a refusal of adopting is about: a field of the heading, "people." and a key, or a block. */
export function refusedValue(field: string | undefined): Place | null {
  if (field === undefined || field === "") return null;
  const heading = placeOfField(field);
  if (heading) return heading;
  return field.startsWith("people.")
    ? { kind: "person", key: field.slice("people.".length) }
    : { kind: "block", id: field };
}
