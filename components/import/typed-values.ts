// What is typed in a field, as the value that it stands for.

export function orNull(typed: string): string | null {
  return typed.trim() === "" ? null : typed.trim();
}

export function countOf(typed: string): number | null {
  const digits = typed.replaceAll(/\s/g, "");
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}

export function linesOf(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
