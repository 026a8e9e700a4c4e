import type { ActionResult } from "#components/ui/action-result.ts";
import type { MeetingIdInput } from "#domain/meeting/schema.ts";
import type { Remark } from "#domain/review/schema.ts";
import type { RemarkActions } from "./remark-list.tsx";
import type { RepairActions } from "./repair-by-action.ts";

/** What can be done about remarks, for whoever may write. */
export type ReviewActions = RepairActions & RemarkActions;

/** The same beside a text, where the remarks are asked for. */
export type ReviewBesideActions = ReviewActions & {
  list: (input: MeetingIdInput) => Promise<ActionResult<Remark[]>>;
};
