import { Button } from "#components/ui/button.tsx";
import type { Saving } from "./use-proposal.ts";

/** Whether what was corrected is saved: quiet when all is well, unmistakable when it is not. */
export function SavingLine({ saving, retry }: { saving: Saving; retry: () => void }) {
  const isWell = saving.state === "saved" || saving.state === "saving";
  return (
    <div role="status" className={isWell ? "text-sm" : "mt-2 flex flex-wrap items-center gap-3 text-danger"}>
      {"message" in saving ? saving.message : saving.state === "saved" ? "Enregistré" : "Enregistrement…"}
      {saving.state === "failed" ? (
        <Button size="small" onClick={retry}>
          Réessayer
        </Button>
      ) : null}
      {saving.state === "refused" ? (
        <Button size="small" onClick={() => location.reload()}>
          Recharger
        </Button>
      ) : null}
    </div>
  );
}
