/** The address of whoever asks. edge.ts leaves in this header only what itself saw, or what the configured proxy says. */
export function clientAddress(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "inconnue";
}
