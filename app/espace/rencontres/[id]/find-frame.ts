import { cache } from "react";
import { findMeetingFrame } from "#domain/meeting/queries.ts";

/** What stays in sight on every tab of a meeting, looked up once for the layout, the title and the tab. */
export const findFrame = cache(findMeetingFrame);
