/**
 * Some programs write "é" as an "e" and its accent: it is one letter here, as whoever reads words expects. What Unicode
 * would change in letters that bear no mark is left alone.
 */
export function composed(text: string): string {
  return text.replaceAll(/\p{L}\p{M}+/gu, (letter) => letter.normalize("NFC"));
}
