import type { Span } from "./capacities.ts";

const rough: Record<string, number> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
};
const number = `(?:(?:une |quelque |plus d’une |près d’une |environ une )?(${Object.keys(rough).join("|")})|(\\d{1,3}(?:[ .]\\d{3})+|\\d{1,5}))`;
const people =
  "(?:participants?|participantes?|élue?s?(?:·es|\\.es)?|maires?|personnes|représentants?|congressistes|auditeurs|inscrits|invités|adhérents|collectivités|villes|communes)";
const attendance = new RegExp(
  `(?:(?:près de|plus de|plus d’|plus|environ|quelque|presque|une|pas moins de|au moins) ?)?(?<![\\p{L}\\d])${number}(?: de| d’| d| )? ?(?:[\\p{Ll}]+ )?${people}(?![\\p{L}])(?: des? (?:(?! (?:pour|ont|a|étaient|se|venue?s?|qui|dans|et|autour|lors|à) )[^,.;:()]){0,60}?(?= (?:pour|ont|a|étaient|se|venue?s?|qui|dans|et|autour|lors|à) |[,.;:()]|$)| \\([^)]*\\)|,? (?:et|ou) [^,.;:]{0,40})?`,
  "giu",
);

/** How many came, as written and as a number: "près de 1600 participants", "Une centaine de participants". */
export function attendanceIn(text: string): { at: Span; count: number } | null {
  for (const match of text.matchAll(attendance)) {
    const [whole, word, digits] = match;
    const around = text.slice(Math.max(0, match.index - 90), match.index + whole.length + 90);
    if (
      !/particip|présent|réuni|rassembl|accueilli|assist|venu|écout|suivi|attir|fréquent|battu|nombre|inscrit|autour/iu.test(
        around,
      )
    )
      continue;
    const count = word === undefined ? Number((digits ?? "").replace(/\D/g, "")) : (rough[word.toLowerCase()] ?? 0);
    if (count < 5) continue;
    const words = whole.trimEnd();
    return { at: { from: match.index, to: match.index + words.length }, count };
  }
  return null;
}
