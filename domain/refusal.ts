/** Something a person may not do or has to do otherwise: a French sentence for the screen, and the field it concerns. */
export class Refusal extends Error {
  readonly field: string | undefined;
  readonly code: RefusalCode;
  /** What the screen needs to answer, beside the sentence: the text that is stored, in a conflict. */
  readonly details: Record<string, unknown> | undefined;
  /** How many seconds to wait before trying again, with code "tooMany". */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    options: { field?: string; code?: RefusalCode; details?: Record<string, unknown>; retryAfter?: number } = {},
  ) {
    super(message);
    this.field = options.field;
    this.code = options.code ?? "refused";
    this.details = options.details;
    this.retryAfter = options.retryAfter;
  }
}

/** "conflict": somebody else changed it in between. "signedOut" and "forbidden" are about who asks. */
export type RefusalCode = "refused" | "notFound" | "conflict" | "forbidden" | "signedOut" | "tooMany";
