import type { Corrector, Typography } from "#domain/french/typography.ts";

/** The corrector, which a page fetches only when something is to be corrected. */
export async function loadCorrector(typography: Typography): Promise<Corrector> {
  const { corrector } = await import("#domain/french/typography.ts");
  return corrector(typography);
}
