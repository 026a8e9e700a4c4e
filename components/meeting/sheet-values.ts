import { dateInWords, timeInWords } from "#domain/french/dates.ts";
import { kindLabels, type MeetingField } from "#domain/meeting/labels.ts";
import type { EditMeetingForm, MeetingKind, Partner } from "#domain/meeting/schema.ts";
import type { RecordedCommune } from "#domain/territory/schema.ts";

/** The sheet of a meeting as its page gives it. */
export type Sheet = {
  id: string;
  version: number;
  title: string;
  kind: MeetingKind;
  date: string;
  startTime: string | null;
  endTime: string | null;
  communeCode: string | null;
  venue: string | null;
  theme: string | null;
  attendanceCount: number | null;
  attendanceText: string | null;
  partners: Partner[];
  place: RecordedCommune | null;
  lastEdited: { by: string; at: number } | null;
};

export function formValues(sheet: Sheet): EditMeetingForm {
  const { id, version, title, kind, date, partners } = sheet;
  return {
    id,
    version,
    title,
    kind,
    date,
    startTime: sheet.startTime ?? "",
    endTime: sheet.endTime ?? "",
    communeCode: sheet.communeCode ?? "",
    venue: sheet.venue ?? "",
    theme: sheet.theme ?? "",
    attendanceCount: sheet.attendanceCount === null ? "" : String(sheet.attendanceCount),
    attendanceText: sheet.attendanceText ?? "",
    partners,
  };
}

const fields = [
  "title",
  "kind",
  "date",
  "startTime",
  "endTime",
  "communeCode",
  "venue",
  "theme",
  "attendanceCount",
  "attendanceText",
  "partners",
] as const satisfies MeetingField[];

type Reconciled = {
  /** Theirs, with mine in every field that I have changed. */
  values: EditMeetingForm;
  /** Changed by the other alone: theirs is in the form now. */
  taken: MeetingField[];
  /** Changed by both, not to the same: mine is in the form, one of the two has to be chosen. */
  disputed: MeetingField[];
};

/** Brings together what two people made of the same sheet. Nothing that anybody typed is dropped. */
export function reconcile(base: EditMeetingForm, mine: EditMeetingForm, theirs: EditMeetingForm): Reconciled {
  const changedByMe = fields.filter((field) => !same(base[field], mine[field]));
  const changedByThem = fields.filter((field) => !same(base[field], theirs[field]));
  const kept = Object.fromEntries(changedByMe.map((field) => [field, mine[field]]));
  return {
    values: { ...theirs, ...kept },
    taken: changedByThem.filter((field) => !changedByMe.includes(field)),
    disputed: changedByThem.filter((field) => changedByMe.includes(field) && !same(mine[field], theirs[field])),
  };
}

/** What a field says, for comparing two of them in words. */
export function fieldInWords(
  field: MeetingField,
  values: EditMeetingForm,
  nameOfCommune: (code: string) => string,
): string {
  const value = values[field];
  if (value === "" || value.length === 0) return "(vide)";
  if (field === "partners") return values.partners.map((partner) => partner.name).join(", ");
  if (field === "kind") return kindLabels[values.kind];
  if (field === "date") return dateInWords(values.date);
  if (field === "startTime" || field === "endTime") return timeInWords(values[field]);
  if (field === "communeCode") return nameOfCommune(values.communeCode);
  return values[field];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
