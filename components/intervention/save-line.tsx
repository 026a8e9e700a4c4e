"use client";

import { useEffect, useState } from "react";
import type { SaveStatus } from "./saver.ts";
import type { Overall } from "./texts.ts";

type Props = {
  overall: Overall;
  onRetry: () => void;
  onSignIn: () => void;
  /** Shows the text that is in trouble. */
  onShow: (interventionId: string) => void;
};

/** Whether what was typed is saved: always at the same place, quiet when all is well and unmistakable when it is not. */
export function SaveLine({ overall: { status, interventionId }, onRetry, onSignIn, onShow }: Props) {
  const seconds = useSecondsUntil(status.is === "retrying" ? status.at : null);
  const trouble = isTrouble(status);
  return (
    <p
      data-save={status.is}
      className={`flex min-h-8 flex-wrap items-center gap-x-2 text-sm ${trouble ? "rounded bg-danger-wash px-2 font-semibold text-danger" : "text-ink-soft"}`}
    >
      {trouble ? (
        <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true">
          <path d="M8 1.5 15 14H1zM8 6v4M8 11.5v1.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      ) : null}
      <span suppressHydrationWarning>{sentence(status, seconds)}</span>
      {status.is === "retrying" || status.is === "offline" ? <Act onClick={onRetry}>Réessayer</Act> : null}
      {status.is === "signedOut" ? <Act onClick={onSignIn}>Se reconnecter</Act> : null}
      {(status.is === "conflict" || status.is === "refused") && interventionId !== null ? (
        <Act onClick={() => onShow(interventionId)}>Voir</Act>
      ) : null}
      {/* Heard once when something goes wrong and once when it is right again, not at every save. */}
      <span role="status" className="sr-only">
        {trouble ? troubleSpoken[status.is] : ""}
      </span>
    </p>
  );
}

function Act({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" className="min-h-8 underline underline-offset-4" onClick={onClick}>
      {children}
    </button>
  );
}

type Trouble = Extract<SaveStatus, { is: "retrying" | "offline" | "signedOut" | "conflict" | "refused" }>;

function isTrouble(status: SaveStatus): status is Trouble {
  return status.is in troubleSpoken;
}

const troubleSpoken = {
  retrying: "Non enregistré, un nouvel essai va suivre.",
  offline: "Hors ligne, le texte n’est pas encore enregistré.",
  signedOut: "Session expirée, le texte n’est pas encore enregistré.",
  conflict: "Quelqu’un d’autre a enregistré ce texte : deux versions à départager.",
  refused: "Le texte n’a pas pu être enregistré.",
} satisfies Record<Trouble["is"], string>;

function sentence(status: SaveStatus, seconds: number): string {
  if (status.is === "saved") return status.at === null ? "Tout est enregistré" : `Enregistré à ${clockTime(status.at)}`;
  if (status.is === "typing") return "Modification en cours…";
  if (status.is === "saving") return "Enregistrement…";
  if (status.is === "retrying")
    return seconds > 0 ? `Non enregistré, nouvel essai dans ${seconds}\u00a0s` : "Non enregistré, nouvel essai…";
  if (status.is === "offline") return "Hors ligne\u00a0: gardé sur cet appareil, pas encore enregistré";
  if (status.is === "signedOut") return "Non enregistré\u00a0: votre session a expiré";
  if (status.is === "conflict") return "Non enregistré\u00a0: deux versions à départager";
  return `Non enregistré\u00a0: ${status.message}`;
}

const inParis = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Paris" });

export function clockTime(instant: number): string {
  return inParis.format(instant);
}

function useSecondsUntil(at: number | null): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (at === null) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [at]);
  return at === null || now === 0 ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
}
