import { Button } from "#components/ui/button.tsx";
import type { Saving } from "./corrections.ts";

type Props = { saving: Saving; onRetry: () => void; onSignIn: () => void };

/** Whether what was corrected is saved: quiet when all is well, unmistakable when it is not. */
export function SavingLine({ saving, onRetry, onSignIn }: Props) {
  const isWell = saving === "saved" || saving === "saving";
  return (
    <div
      className={
        isWell
          ? "text-sm"
          : "mt-2 flex flex-wrap items-center gap-3 rounded bg-danger-wash px-2 py-1 font-semibold text-danger"
      }
    >
      <p>{sentences[saving]}</p>
      {saving === "unreachable" ? (
        <Button size="small" onClick={onRetry}>
          Réessayer
        </Button>
      ) : null}
      {saving === "signedOut" ? (
        <Button size="small" onClick={onSignIn}>
          Se reconnecter
        </Button>
      ) : null}
      {/* Heard when something goes wrong, not at every save. */}
      <p role="status" className="sr-only">
        {isWell ? "" : spoken[saving]}
      </p>
    </div>
  );
}

const sentences = {
  saved: "Enregistré",
  saving: "Enregistrement…",
  unreachable: "Le serveur ne répond pas : ce que vous avez corrigé attend ici, et partira à son retour.",
  signedOut: "Votre session a expiré : ce que vous avez corrigé attend ici.",
} satisfies Record<Saving, string>;

const spoken = {
  unreachable: "Non enregistré, un nouvel essai va suivre.",
  signedOut: "Session expirée, vos corrections ne sont pas encore enregistrées.",
};
