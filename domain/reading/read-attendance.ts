import type { Span } from "./span.ts";

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
  cent: 100,
  "cent vingt": 120,
  "cent cinquante": 150,
  "deux cents": 200,
  "trois cents": 300,
  "quatre cents": 400,
  "cinq cents": 500,
  millier: 1000,
  mille: 1000,
};
const words = Object.keys(rough).sort((a, b) => b.length - a.length);
const number = `(?:(?:une |un |la |cette |quelque |plus d’une? |près d’une? |environ une? )?(${words.join("|")})|(\\d{1,3}(?:[ .]\\d{3})+|\\d{1,5}))`;
const people =
  "(?:participants?|participantes?|élue?s?(?:·es|\\.es)?|maires?|personnes|représentants?|congressistes|auditeurs|inscrits|invités|adhérents|(?:collectivités|villes|communes) (?:représentées|présentes|participantes))";
const attendance = new RegExp(
  `(?:(?:près de|plus de|plus d’|plus|environ|quelque|presque|une|pas moins de|au moins) ?)?(?<![\\p{L}\\d])${number}(?: de| d’| d| )? ?(?:[\\p{Ll}]+ )?${people}(?![\\p{L}])(?: des? (?:(?! (?:pour|ont|a|étaient|se|venue?s?|qui|dans|et|autour|lors|à) )[^,.;:()]){0,60}?(?= (?:pour|ont|a|étaient|se|venue?s?|qui|dans|et|autour|lors|à) |[,.;:()]|$)| \\([^)]*\\)|,? (?:et|ou) [^,.;:]{0,40})?`,
  "giu",
);

/** A line that says how many came and nothing else: "Plus de 40 élus". */
export function attendanceLine(text: string): { at: Span; count: number } | null {
  const line = text.trim().replace(/\.$/, "");
  if (line.length > 200) return null;
  const found = countsIn(line).find(({ at }) => at.from === 0 && isAttendanceAlone(line.slice(at.to)));
  if (found === undefined) return null;
  const from = text.length - text.trimStart().length;
  return { at: { from, to: from + line.length }, count: found.count };
}

/** "présents", "dont 12 maires", "et une dizaine de partenaires". */
function isAttendanceAlone(rest: string): boolean {
  return /^(?:,? ?(?:présente?s?|réunie?s?|connectée?s?|inscrite?s?|(?:dont|et) [^.;:]{1,80}|de [^.;:,]{1,80}|des? [^.;:,]{1,80}|\([^)]*\)))*$/iu.test(
    rest,
  );
}

/** How many came, as written and as a number: "près de 1600 participants", "Une centaine de participants". */
export function attendanceIn(text: string): { at: Span; count: number } | null {
  const found = countsIn(text).find(({ at }) =>
    /particip|présent|réuni|rassembl|accueilli|assist|venu|écout|suivi|attir|fréquent|battu|nombre|inscrit|autour/iu.test(
      text.slice(Math.max(0, at.from - 90), at.to + 90),
    ),
  );
  return found ?? null;
}

function countsIn(text: string): { at: Span; count: number }[] {
  return [...text.matchAll(attendance)]
    .map(({ 0: whole, 1: word, 2: digits, index }) => ({
      at: { from: index, to: index + whole.trimEnd().length },
      count: word === undefined ? Number((digits ?? "").replace(/\D/g, "")) : (rough[word.toLowerCase()] ?? 0),
    }))
    .filter(({ count }) => count >= 5);
}
