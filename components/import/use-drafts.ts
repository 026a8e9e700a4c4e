"use client";

import { useEffect, useId, useState } from "react";

/** Fields in which something is typed that is not a correction yet, each with what makes it one. */
export type Drafts = {
  set: (field: string, settle: () => void) => void;
  drop: (field: string) => void;
  settleAll: () => void;
  isEmpty: () => boolean;
};

export function useDrafts(): Drafts {
  const [drafts] = useState(() => {
    const fields = new Map<string, () => void>();
    return {
      set: (field: string, settle: () => void) => void fields.set(field, settle),
      drop: (field: string) => void fields.delete(field),
      settleAll: () => {
        for (const settle of [...fields.values()]) settle();
      },
      isEmpty: () => fields.size === 0,
    };
  });
  // A page that is hidden may never come back: a phone puts it out without a word.
  useEffect(() => {
    const onHide = () => document.visibilityState === "hidden" && drafts.settleAll();
    document.addEventListener("visibilitychange", onHide);
    return () => document.removeEventListener("visibilitychange", onHide);
  }, [drafts]);
  return drafts;
}

/** Says that a field holds what cannot be saved as it stands: whoever leaves is asked. */
export function useUnfinished(drafts: Drafts, isUnfinished: boolean): void {
  const field = useId();
  useEffect(() => {
    if (!isUnfinished) return;
    drafts.set(field, () => {});
    return () => drafts.drop(field);
  }, [drafts, field, isUnfinished]);
}
