"use client";

import { useEffect, useRef, useState } from "react";
import { LeaveDialog } from "./leave-dialog.tsx";
import { useStatus } from "./status-line.tsx";
import { useLeaveGuard } from "./use-leave-guard.ts";

type Props = {
  unsaved: boolean;
  /** Whether this tab keeps it for the return. */
  isKept: () => boolean;
};

/**
 * Moving about loses nothing that is kept, and is free: the next screen says that it is not saved. Signing out, or
 * leaving what could not be kept, is asked about.
 */
export function UnsavedGuard({ unsaved, isKept }: Props) {
  const { announce } = useStatus();
  const [blocked, setBlocked] = useState<{ leave: () => void } | null>(null);
  useLeaveGuard({
    isUnsaved: (leaving) => unsaved && (leaving === "house" || !isKept()),
    save: async () => false,
    onBlocked: (leave) => setBlocked({ leave }),
  });

  const latest = useRef({ unsaved, isKept });
  latest.current = { unsaved, isKept };
  useEffect(() => {
    const screen = location.pathname;
    return () => {
      const left = location.pathname !== screen && latest.current.unsaved && latest.current.isKept();
      if (left) announce("Ce que vous avez tapé n’est pas enregistré : vous le retrouverez en revenant.");
    };
  }, [announce]);

  return (
    <LeaveDialog
      leave={blocked?.leave ?? null}
      onStay={() => setBlocked(null)}
      title="Des changements ne sont pas enregistrés"
    >
      {isKept()
        ? "Ce que vous venez de taper n’est gardé que dans cet onglet, jusqu’à ce que vous le fermiez."
        : "Si vous quittez cette page, ce que vous venez d’y taper est perdu."}
    </LeaveDialog>
  );
}
