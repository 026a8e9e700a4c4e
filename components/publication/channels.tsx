import Image from "next/image";
import Link from "next/link";
import { CopyButton } from "#components/ui/copy-button.tsx";

export type FileLink = { format: string; label: string };

type Props = {
  /** Where the files of this version, or of the draft, are. */
  address: string;
  files: readonly FileLink[];
  /** Where the newsletter is prepared. */
  newsletter: string;
  /** For social networks. */
  post: string;
  /** Where the picture is that stands for a link to the recap. */
  picture: string;
  isDraft: boolean;
};

/** Every form in which the recap goes out: files to keep, a letter to send, a few words for the networks. */
export function Channels({ address, files, newsletter, post, picture, isDraft }: Props) {
  return (
    <section aria-labelledby="channels" className="space-y-5">
      <div>
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
      </div>
      <div>
        <h3>Pour l’infolettre</h3>
        <p className="mt-1">
          <Link href={newsletter} className="link">
            Préparer l’infolettre
          </Link>
          <span className="block text-ink-soft text-sm">
            L’extrait ou le texte entier, prêt pour votre outil d’envoi.
          </span>
        </p>
      </div>
      <div>
        <h3>Pour les réseaux sociaux</h3>
        <p className="mt-1 whitespace-pre-line break-words border-line border-l-2 pl-3">{post}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <CopyButton label="Copier le texte" text={post} />
        </div>
        <Image
          src={picture}
          alt="Image du lien : le titre, le lieu et la date"
          width={1200}
          height={630}
          className="mt-4 h-auto w-full border border-line"
        />
        <p className="mt-1 text-ink-soft text-sm">
          Réseaux et messageries montrent cette image avec le lien.{" "}
          <a href={picture} download className="link">
            Télécharger l’image
          </a>
        </p>
      </div>
    </section>
  );
}
