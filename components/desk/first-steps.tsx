import { importPath } from "#components/import/import-address.ts";
import { LinkButton } from "#components/ui/button.tsx";

/** The first morning of a new house: what Rencontres is for, and where to begin. */
export function FirstSteps({ mayEdit }: { mayEdit: boolean }) {
  return (
    <div className="max-w-read">
      <p className="font-serif text-lg">
        Ici se préparent les rencontres, s’écrit ce qui s’y dit, et se publient leurs comptes rendus.
      </p>
      <ol className="mt-6 space-y-4">
        {steps.map(({ title, words }, index) => (
          <li key={title} className="grid grid-cols-[2rem_1fr] border-line border-t pt-4">
            <span aria-hidden="true" className="font-serif text-accent text-xl">
              {index + 1}
            </span>
            <div>
              <p className="font-semibold">{title}</p>
              <p className="text-ink-soft">{words}</p>
            </div>
          </li>
        ))}
      </ol>
      <div className="mt-8 flex flex-wrap gap-3">
        {mayEdit ? (
          <>
            <LinkButton href="/espace/rencontres/nouvelle" variant="primary">
              Créer la première rencontre
            </LinkButton>
            <LinkButton href={importPath}>Importer d’anciens comptes rendus</LinkButton>
          </>
        ) : (
          <p>La première rencontre sera créée par une personne qui peut écrire. Elle apparaîtra ici.</p>
        )}
      </div>
    </div>
  );
}

const steps = [
  {
    title: "Créez la rencontre",
    words: "Un titre et une date suffisent. Le lieu et le programme peuvent venir après.",
  },
  {
    title: "Écrivez les interventions",
    words: "Qui a parlé, en quelle qualité, ce qui a été dit. Tout s’enregistre pendant que vous écrivez.",
  },
  {
    title: "Publiez le compte rendu",
    words: "Vous le voyez d’abord tel qu’il sera lu. Rien n’est public avant que vous ne le décidiez.",
  },
];
