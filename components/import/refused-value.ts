import type { About } from "#domain/import/schema.ts";

type HeadingField = Extract<About, { kind: "heading" }>["field"];

const headingFields: Record<string, HeadingField> = {
  title: "title",
  date: "date",
  startTime: "date",
  endTime: "date",
  communeCode: "place",
  venue: "place",
  theme: "theme",
  partners: "partners",
  attendanceCount: "attendance",
  attendanceText: "attendance",
};

/** The value of a proposal that a refusal of adopting is about: a field of the heading, "people." and a key, or a block. */
export function refusedValue(field: string | undefined): About | null {
  if (field === undefined || field === "") return null;
  const heading = headingFields[field];
  if (heading) return { kind: "heading", field: heading };
  return field.startsWith("people.")
    ? { kind: "person", key: field.slice("people.".length) }
    : { kind: "block", id: field };
}
