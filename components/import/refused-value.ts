import type { About } from "#domain/import/schema.ts";
import type { Place } from "./desk-context.ts";

const headingFields: Record<string, Extract<About, { kind: "heading" }>["field"]> = {
  title: "title",
  date: "date",
  communeCode: "place",
  venue: "place",
  theme: "theme",
  partners: "partners",
  attendanceCount: "attendance",
  attendanceText: "attendance",
};

/** The value of a proposal that a refusal of adopting is about: a field of the heading, the hours, "people." and a key, or a block. */
export function refusedValue(field: string | undefined): Place | null {
  if (field === undefined || field === "") return null;
  if (field === "startTime" || field === "endTime") return { kind: "hours" };
  const heading = headingFields[field];
  if (heading) return { kind: "heading", field: heading };
  return field.startsWith("people.")
    ? { kind: "person", key: field.slice("people.".length) }
    : { kind: "block", id: field };
}
