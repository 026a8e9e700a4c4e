"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { corrected } from "#domain/import/rules.ts";
import type { Proposal, ProposalChange } from "#domain/import/schema.ts";

/** "failed": the server did not answer, and what was changed waits to be sent. "refused": it said why, and took nothing. */
export type Saving = { state: "saved" | "saving" } | { state: "failed" | "refused"; message: string };

/**
 * A proposal as it is corrected on the screen. Each correction shows at once and is sent in its turn; one that meets no
 * answer is kept and sent again.
 */
export function useProposal(id: string, stored: Proposal, storedVersion: number) {
  const [proposal, setProposal] = useState(stored);
  const [saving, setSaving] = useState<Saving>({ state: "saved" });
  const waiting = useRef<ProposalChange[]>([]);
  const version = useRef(storedVersion);
  const work = useRef<Promise<void> | null>(null);

  const sendWaiting = useCallback(async () => {
    for (let [change] = waiting.current; change !== undefined; [change] = waiting.current) {
      setSaving({ state: "saving" });
      const sent = await send(id, version.current, change);
      if (!sent.ok) return setSaving({ state: sent.again ? "failed" : "refused", message: sent.message });
      version.current = sent.version;
      waiting.current = waiting.current.slice(1);
    }
    setSaving({ state: "saved" });
  }, [id]);

  const flush = useCallback((): Promise<void> => {
    work.current ??= sendWaiting().finally(() => {
      work.current = null;
    });
    return work.current;
  }, [sendWaiting]);

  const change = useCallback(
    (correction: ProposalChange) => {
      setProposal((before) => corrected(before, correction));
      waiting.current = [...waiting.current, correction];
      void flush();
    },
    [flush],
  );

  // Poor wifi comes back by itself: what waits is sent then.
  useEffect(() => {
    const again = () => void (waiting.current.length > 0 && flush());
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [flush]);

  return {
    proposal,
    change,
    saving,
    version: () => version.current,
    isUnsaved: () => waiting.current.length > 0,
    flush,
  };
}

type Answer = { ok: true; version: number } | { ok: false; again: boolean; message: string };

async function send(id: string, version: number, change: ProposalChange): Promise<Answer> {
  try {
    const response = await fetch(`/espace/importer/${id}/lecture`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ version, change }),
    });
    const answer: { version: number; message: string } = await response.json();
    if (response.ok) return { ok: true, version: answer.version };
    return { ok: false, again: response.status >= 500 || response.status === 401, message: answer.message };
  } catch {
    return { ok: false, again: true, message: "Le serveur ne répond pas : ce que vous avez corrigé attend ici." };
  }
}
