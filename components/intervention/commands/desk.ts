import type { MeetingRecord } from "#domain/intervention/schema.ts";
import type { Section } from "../reading-order.ts";
import type { RecordActions } from "../record-actions.ts";
import type { Texts } from "../texts.ts";
import type { Cursor } from "../use-cursor.ts";
import type { Changes } from "../use-record.ts";

/** What the commands of the record work on. */
export type Desk = {
  record: MeetingRecord;
  /** Of the same record. */
  sections: Section[];
  texts: Texts;
  cursor: Cursor;
  changes: Changes;
  /** Offices in force on the day of the meeting, by person. */
  capacities: Record<string, string[]>;
  actions: RecordActions;
};
