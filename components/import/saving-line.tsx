"use client";

import { useRef, useState } from "react";
import { PassingButton } from "#components/ui/passing-button.tsx";
import type { Saving } from "./corrections.ts";

type State = Saving | "typing" | "returned";
type Props = { state: State; onRetry: () => Promise<void>; onSignIn: () => void };

/** Whether what was corrected is saved: quiet when all is well, unmistakable when it is not. */
export function SavingLine({ state, onRetry, onSignIn }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  const [pending, setPending] = useState(false);
  const after = () => line.current;

  async function retry() {
    setPending(true);
    await onRetry();
    setPending(false);
  }

  const isOut = state === "unreachable" || state === "signedOut";
  return (
    <div
      className={
        isOut
          ? "flex flex-wrap items-center gap-3 rounded bg-danger-wash px-2 py-1 font-semibold text-danger"
          : "text-ink-soft text-sm"
      }
    >
      <p ref={line} tabIndex={-1} className="outline-none">
        {sentences[state]}
      </p>
      {state === "unreachable" ? (
        <PassingButton size="small" pending={pending} after={after} onClick={retry}>
          Réessayer
        </PassingButton>
      ) : null}
      {state === "signedOut" ? (
        <PassingButton size="small" after={after} onClick={onSignIn}>
          Se reconnecter
        </PassingButton>
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
