/** How a list counts, as HTML and OpenDocument name it. */
export type NumberFormat = "1" | "A" | "a" | "I" | "i";

const formats: ReadonlySet<string> = new Set<NumberFormat>(["1", "A", "a", "I", "i"]);

export function formatNamed(name: string | undefined): NumberFormat {
  return name !== undefined && isFormat(name) ? name : "1";
}

function isFormat(name: string): name is NumberFormat {
  return formats.has(name);
}

export function inFormat(count: number, format: NumberFormat): string {
  switch (format) {
    case "I":
      return roman(count);
    case "i":
      return roman(count).toLowerCase();
    case "A":
      return letter(count);
    case "a":
      return letter(count).toLowerCase();
    default:
      return String(count);
  }
}

/**
 * Whether a number is said in words: it has some beside its digits, or is of those that a text writes its titles with.
 * @param beside what stands around it
 */
export function isInWords(beside: string, format: NumberFormat): boolean {
  return format === "I" || /\p{L}{2}/u.test(beside);
}

const romans = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** To the hundredth, beyond which nobody counts like this. */
function roman(count: number): string {
  if (count > 100) return String(count);
  let [left, words] = [count, ""];
  for (const [value, sign] of romans) for (; left >= value; left -= value) words += sign;
  return words;
}

/** A to Z, then AA to ZZ (ISO/IEC 29500-1, 17.18.59). */
function letter(count: number): string {
  const sign = String.fromCharCode(65 + ((count - 1) % 26));
  return sign.repeat(Math.min(10, Math.max(0, Math.ceil(count / 26))));
}
