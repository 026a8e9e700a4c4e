export const roles = ["reader", "editor", "publisher", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Who asks: a signed-in member of staff, or the command line (no id). */
export type Actor = { id: string | null; name: string; role: Role };
