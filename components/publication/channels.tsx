"use client";

import { Button } from "#components/ui/button.tsx";
import { useStatus } from "#components/ui/status-line.tsx";

export type FileLink = { format: string; label: string };

type Props = {
  /** Where the files of this version, or of the draft, are. */
  address: string;
  files: readonly FileLink[];
  /** For social networks. */
  post: string;
  isDraft: boolean;
};

/** Every form in which the recap goes out: files to keep, a few words for the networks. */
export function Channels({ address, files, post, isDraft }: Props) {
  const { announce } = useStatus();
  return (
    <section aria-labelledby="channels">
      <h2 id="channels" className="font-serif text-lg">
        Diffuser
      </h2>
      <p className="mt-1 text-ink-soft text-sm">
        {isDraft ? "Les fichiers du projet portent la mention « Projet »." : "Le même texte, dans chaque forme."}
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {files.map(({ format, label }) => (
          <li key={format}>
            <a
              href={`${address}/fichiers/${format}`}
              download
              className="link inline-flex min-h-11 items-center sm:min-h-8"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      <h3 className="mt-4">Pour les réseaux sociaux</h3>
      <p className="mt-1 whitespace-pre-line break-words border-line border-l-2 pl-3">{post}</p>
      <p className="mt-2">
        <Button
          size="small"
          onClick={() =>
            void navigator.clipboard.writeText(post).then(
              () => announce("Texte copié."),
              () => announce("Le navigateur refuse de copier. Sélectionnez le texte et copiez-le.", { tone: "error" }),
            )
          }
        >
          Copier le texte
        </Button>
      </p>
    </section>
  );
}
