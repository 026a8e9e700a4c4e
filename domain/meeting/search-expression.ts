/**
 * What a person typed, as an expression of the full-text index: every word must begin some word of the meeting.
 * Accents are folded by the index itself. Null when there is no word in it.
 */
export function searchExpression(typed: string): string | null {
  const words = typed
    .slice(0, 200)
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "Oe")
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words === null ? null : words.map((word) => `"${word}"*`).join(" ");
}
