import type { Gender } from "#domain/intervention/schema.ts";

/** Of a body whose article does not tell: agencies, associations and unions are feminine, and so are most. */
export function usualGender(name: string): Gender {
  return /^(le |l’(institut|office|observatoire|ordre|établissement|état)|conseil|centre|syndicat|ministère)/i.test(
    name,
  )
    ? "masculine"
    : "feminine";
}
