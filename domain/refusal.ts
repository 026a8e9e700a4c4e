/** Something a person may not do or has to do otherwise: a French sentence for the screen, and the field it concerns. */
export class Refusal extends Error {
  readonly field: string | undefined;
  readonly code: RefusalCode;

  constructor(message: string, options: { field?: string; code?: RefusalCode } = {}) {
    super(message);
    this.field = options.field;
    this.code = options.code ?? "refused";
  }
}

/** "conflict": somebody else changed it in between. "signedOut" and "forbidden" are about who asks. */
export type RefusalCode = "refused" | "notFound" | "conflict" | "forbidden" | "signedOut" | "tooMany";
