"use client";

import { useEffect } from "react";
import { useStatus } from "#components/ui/status-line.tsx";
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts";
import type { Texts } from "./texts.ts";

/** Texts are saved before the page is left, hidden or cut off; `onBlocked` is told of a leave that they prevent. */
export function useTextsGuard(texts: Texts, onBlocked: (leave: () => void) => void): void {
  const { announce } = useStatus();
  useLeaveGuard({ isUnsaved: () => texts.unsavedIds().length > 0, save: texts.settleAll, onBlocked });

  useEffect(() => {
    const onHide = () => document.visibilityState === "hidden" && texts.flushAll();
    const onOnline = () => texts.resumeAll();
    window.addEventListener("beforeunload", texts.flushAll);
    window.addEventListener("pagehide", texts.flushAll);
    window.addEventListener("online", onOnline);
    window.addEventListener("offline", texts.flushAll);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      window.removeEventListener("beforeunload", texts.flushAll);
      window.removeEventListener("pagehide", texts.flushAll);
      window.removeEventListener("online", onOnline);
      window.removeEventListener("offline", texts.flushAll);
      document.removeEventListener("visibilitychange", onHide);
      // Another screen of ours opens, by a button: what is left goes now.
      void texts.settleAll().then((saved) => {
        if (!saved) announce(leftUnsaved, { tone: "error" });
      });
    };
  }, [texts, announce]);
}

const leftUnsaved =
  "Un texte n’a pas été enregistré. Il reste gardé sur cet appareil : rouvrez les interventions pour le reprendre.";
