"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts";

/** Asks before the page is left while something typed in it is not saved. */
export function UnsavedGuard({ unsaved }: { unsaved: boolean }) {
  const [blocked, setBlocked] = useState<{ leave: () => void } | null>(null);
  useLeaveGuard({
    isUnsaved: () => unsaved,
    save: async () => false,
    onBlocked: (leave) => setBlocked({ leave }),
  });
  const stay = () => setBlocked(null);

  return (
    <Dialog
      open={blocked !== null}
      onClose={stay}
      title="Des changements ne sont pas enregistrés"
      actions={
        <>
          <Button
            onClick={() => {
              stay();
              blocked?.leave();
            }}
          >
            Quitter sans enregistrer
          </Button>
          <Button variant="primary" onClick={stay}>
            Rester
          </Button>
        </>
      }
    >
      <p>Si vous quittez cette page, ce que vous venez d’y taper est perdu.</p>
    </Dialog>
  );
}
