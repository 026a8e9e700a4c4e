"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "./button.tsx";
import type { ActionResult } from "./use-action-form.ts";

/** An action, as it is: its refusal is told. */
type Undo = () => Promise<ActionResult<unknown>>;
type Options = { undo?: Undo; tone?: "error" };
type Announce = (message: string, options?: Options) => void;
type Line = { message: string; count: number } & Options;

const StatusContext = createContext<Announce | null>(null);

/** How a screen says, quietly, what has just been done, and offers to undo it: `announce("Séquence supprimée.", { undo })`. */
export function useStatus(): { announce: Announce } {
  const announce = useContext(StatusContext);
  if (!announce) throw new Error("useStatus() needs a <StatusProvider> above it.");
  return useMemo(() => ({ announce }), [announce]);
}

const readingTime = 8_000;
const undoTime = 30_000;

export function StatusProvider({ children }: { children: ReactNode }) {
  const [line, setLine] = useState<Line | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const count = useRef(0);

  const announce = useCallback<Announce>((message, options = {}) => {
    count.current += 1;
    setLine({ message, count: count.current, ...options });
  }, []);

  useEffect(() => {
    if (!line || line.tone === "error") return;
    let timer: ReturnType<typeof setTimeout>;
    const fade = () => {
      // It does not vanish under the hand, or the keyboard, that reaches for « Annuler ».
      const held = box.current?.matches(":hover, :focus-within");
      if (held) timer = setTimeout(fade, readingTime);
      else setLine(null);
    };
    timer = setTimeout(fade, line.undo ? undoTime : readingTime);
    return () => clearTimeout(timer);
  }, [line]);

  return (
    <StatusContext value={announce}>
      {children}
      <div className="pointer-events-none fixed inset-x-0 bottom-20 z-40 flex justify-center px-4 md:bottom-6">
        <div ref={box} role="status" className="max-w-full">
          {line ? <Words key={line.count} line={line} announce={announce} close={() => setLine(null)} /> : null}
        </div>
      </div>
    </StatusContext>
  );
}

function Words({ line, announce, close }: { line: Line; announce: Announce; close: () => void }) {
  const [pending, setPending] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { undo } = line;

  useEffect(() => {
    // What had the keyboard may be what was just removed: then the way back is where one goes on from.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) button.current?.focus();
    }, 300);
    return () => clearTimeout(timer);
  }, []);

  async function takeBack(run: Undo) {
    setPending(true);
    try {
      const result = await run();
      if (!result.ok) announce(result.message, { tone: "error" });
      else announce("C’est annulé.");
    } catch {
      announce("L’annulation n’a pas pu se faire. Vérifiez la connexion puis réessayez.", { tone: "error" });
    }
  }

  return (
    <div
      className={`pointer-events-auto flex max-w-xl items-center gap-3 rounded-md px-4 py-2 shadow-raised ${line.tone === "error" ? "border border-danger bg-danger-wash text-danger" : "bg-ink text-paper"}`}
    >
      <span className="line-clamp-3 min-w-0 break-words">{line.message}</span>
      {undo ? (
        <button
          ref={button}
          type="button"
          aria-disabled={pending}
          className="min-h-11 shrink-0 px-2 font-semibold underline underline-offset-4 focus-visible:outline-current sm:min-h-8"
          onClick={() => (pending ? undefined : takeBack(undo))}
        >
          Annuler
        </button>
      ) : null}
      {line.tone === "error" ? (
        <Button variant="quiet" size="small" onClick={close} className="shrink-0">
          Fermer
        </Button>
      ) : null}
    </div>
  );
}
