import type { Recap } from "#domain/recap/schema.ts";
import type { ReviewContext } from "#domain/review/context.ts";
import { passagesOf } from "#domain/review/passages.ts";

/** What a check of this recap knows beside it: nothing, but for what a test is about. */
export function aReviewContext(recap: Recap, with_: Partial<ReviewContext> = {}): ReviewContext {
  return {
    passages: passagesOf(recap),
    house: { acronym: "", acronyms: [], programmes: [] },
    people: new Map(),
    planned: [],
    organisations: [],
    departements: new Map(),
    communeLike: () => null,
    ...with_,
  };
}
