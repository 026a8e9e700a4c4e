/** Letters of a text, from one place to another. */
export type Span = { from: number; to: number };

/** An office as it stands, or as it reads for one of several whose it is. */
export type Office = Span & { reads?: string };
