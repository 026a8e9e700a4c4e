import { Button } from "#components/ui/button.tsx";
import type { Saving } from "./corrections.ts";

type State = Saving | "typing" | "returned";
type Props = { state: State; onRetry: () => void; onSignIn: () => void };

/** Whether what was corrected is saved: quiet when all is well, unmistakable when it is not. */
export function SavingLine({ state, onRetry, onSignIn }: Props) {
  const isOut = state === "unreachable" || state === "signedOut";
  return (
    <div
      className={
        isOut
          ? "flex flex-wrap items-center gap-3 rounded bg-danger-wash px-2 py-1 font-semibold text-danger"
          : "text-ink-soft text-sm"
      }
    >
      <p>{sentences[state]}</p>
      {state === "unreachable" ? (
        <Button size="small" onClick={onRetry}>
          Réessayer
        </Button>
      ) : null}
      {state === "signedOut" ? (
        <Button size="small" onClick={onSignIn}>
          Se reconnecter
        </Button>
      ) : null}
      {/* Heard when something goes wrong, not at every save. */}
      <p role="status" className="sr-only">
        {isOut ? spoken[state] : ""}
      </p>
    </div>
  );
}

const sentences = {
  saved: "Enregistré",
  saving: "Enregistrement…",
  typing: "Modification en cours…",
  returned: "Tout n’est pas enregistré.",
  unreachable: "Le serveur ne répond pas : ce que vous avez corrigé attend ici, et partira à son retour.",
  signedOut: "Votre session a expiré : ce que vous avez corrigé attend ici.",
} satisfies Record<State, string>;

const spoken = {
  unreachable: "Non enregistré, un nouvel essai va suivre.",
  signedOut: "Session expirée, vos corrections ne sont pas encore enregistrées.",
};
