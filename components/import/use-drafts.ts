"use client";

import { useEffect, useState } from "react";

/** Fields in which something is typed that is not a correction yet, by their ids, each with what makes it one. */
export type Drafts = {
  set: (field: string, settle: () => void) => void;
  drop: (field: string) => void;
  settleAll: () => void;
  isEmpty: () => boolean;
  /** Told when the first is begun, and when the last is done. */
  subscribe: (listener: () => void) => () => void;
  /** Leads to the first field of which no correction could be made, within an element or anywhere: whether there is one. */
  goToFirst: (within?: Element | null) => boolean;
};

export function useDrafts(): Drafts {
  const [drafts] = useState(createDrafts);
  // A page that is hidden may never come back: a phone puts it out without a word.
  useEffect(() => {
    const onHide = () => document.visibilityState === "hidden" && drafts.settleAll();
    document.addEventListener("visibilitychange", onHide);
    return () => document.removeEventListener("visibilitychange", onHide);
  }, [drafts]);
  return drafts;
}

function createDrafts(): Drafts {
  const fields = new Map<string, () => void>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    set(field, settle) {
      fields.set(field, settle);
      if (fields.size === 1) tell();
    },
    drop(field) {
      if (fields.delete(field) && fields.size === 0) tell();
    },
    settleAll() {
      for (const settle of [...fields.values()]) settle();
    },
    isEmpty: () => fields.size === 0,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    goToFirst(within) {
      const elements = [...fields.keys()].map((field) => document.getElementById(field));
      const first = elements.find((element) => element !== null && (!within || within.contains(element)));
      first?.scrollIntoView({ block: "center" });
      first?.focus({ preventScroll: true });
      return first !== undefined;
    },
  };
}

/** Says that a field holds what cannot be saved as it stands: whoever leaves is asked. Whether one has tried to. */
export function useUnfinished(drafts: Drafts, field: string, isUnfinished: boolean): boolean {
  const [isTried, setTried] = useState(false);
  useEffect(() => {
    if (!isUnfinished) return;
    drafts.set(field, () => setTried(true));
    return () => {
      drafts.drop(field);
      setTried(false);
    };
  }, [drafts, field, isUnfinished]);
  return isTried;
}
