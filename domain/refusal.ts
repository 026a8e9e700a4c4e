/** Something a person may not do or has to do otherwise: a French sentence for the screen, and the field it concerns. */
export class Refusal extends Error {
  readonly field: string | undefined;
  readonly code: RefusalCode;
  /** What the screen needs to answer, beside the sentence: the text that is stored, in a conflict. */
  readonly details: Record<string, unknown> | undefined;

  constructor(
    message: string,
    options: { field?: string; code?: RefusalCode; details?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.field = options.field;
    this.code = options.code ?? "refused";
    this.details = options.details;
  }
}

/** "conflict": somebody else changed it in between. "signedOut" and "forbidden" are about who asks. */
export type RefusalCode = "refused" | "notFound" | "conflict" | "forbidden" | "signedOut" | "tooMany";
