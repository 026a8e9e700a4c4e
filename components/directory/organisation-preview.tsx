import type { Article, Gender } from "#domain/directory/schema.ts";
import { capitalised, of, withArticle } from "#domain/french/grammar.ts";

type Props = { name: string; article: Article; gender: Gender };

/** The sentences in which the name of an organisation has to sound right. */
export function OrganisationPreview({ name, article, gender }: Props) {
  const several = article === "les" ? "s" : "";
  const represented = `représenté${gender === "feminine" ? "e" : ""}${several}`;
  if (name === "") return null;
  return (
    <aside aria-label="Aperçu" className="border-line border-l-2 pl-5 xl:sticky xl:top-8">
      <h2 className="text-ink-soft text-sm">Un compte rendu dirait</h2>
      <p className="mt-2 break-words font-serif text-lg">
        {capitalised(withArticle(name, article))}, {represented} par <strong>Camille Martin</strong>…
      </p>
      <p className="mt-4 break-words font-serif text-lg">
        <strong>Camille Martin</strong>, directrice {of(name, article)}…
      </p>
    </aside>
  );
}
