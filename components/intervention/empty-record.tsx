import { Button } from "#components/ui/button.tsx";

/** A record without a word yet: what it is for, and the first step. */
export function EmptyRecord({ onStart }: { onStart: () => void }) {
  return (
    <div className="mb-10 max-w-read">
      <p className="font-serif text-xl">Ce que chacun a dit, dans l’ordre où il l’a dit.</p>
      <p className="mt-2 text-ink-soft">
        Commencez par le mot d’accueil. Chaque texte s’enregistre de lui-même pendant que vous écrivez ; Ctrl + Entrée
        ouvre l’intervention suivante.
      </p>
      <Button variant="primary" className="mt-4" onClick={onStart}>
        Écrire le mot d’accueil
      </Button>
    </div>
  );
}
