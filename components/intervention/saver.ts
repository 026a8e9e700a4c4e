import type { OtherText, SavedText } from "#domain/intervention/schema.ts";

// Saves one text while it is being typed. No screen, no network, no clock of its own: see saver.test.ts.

export type SaveStatus =
  | { is: "saved"; at: number | null }
  | { is: "typing" }
  | { is: "saving" }
  | { is: "retrying"; at: number }
  | { is: "offline" }
  | { is: "signedOut" }
  | { is: "conflict"; other: OtherText }
  | { is: "refused"; message: string };

export type SaveRequest = { version: number; key: string; text: string };
export type SaveAnswer =
  | ({ ok: true } & SavedText)
  | { ok: false; why: "unreachable" }
  | { ok: false; why: "signedOut" }
  | { ok: false; why: "conflict"; other: OtherText }
  | { ok: false; why: "refused"; message: string };

/** What is kept on this device until the server has acknowledged it. */
export type KeptText = { text: string; version: number; at: number };

type Surroundings = {
  send: (request: SaveRequest) => Promise<SaveAnswer>;
  clock: { now: () => number; after: (delay: number, work: () => void) => () => void };
  isOnline: () => boolean;
  newKey: () => string;
  keep: (kept: KeptText | null) => void;
  onSaved?: (saved: SavedText) => void;
};

/** After the last key. */
const pause = 1_000;
/** For somebody who never stops typing. */
const longestWait = 5_000;
const retryDelays = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

export type Saver = ReturnType<typeof createSaver>;

export function createSaver(stored: { version: number; text: string }, surroundings: Surroundings) {
  const { send, clock, isOnline, newKey, keep, onSaved } = surroundings;
  let { version } = stored;
  let savedText = stored.text;
  let text = stored.text;
  let status: SaveStatus = { is: "saved", at: null };
  /** Texts to be saved before the present one, so that each has its version to go back to. */
  let before: string[] = [];
  let inFlight: SaveRequest | null = null;
  let sending = false;
  let failures = 0;
  let typingSince: number | null = null;
  let cancelTimer = () => {};
  const listeners = new Set<() => void>();
  const waiting = new Set<(saved: boolean) => void>();

  const isUnsaved = () => text !== savedText || before.length > 0 || inFlight !== null;

  function become(next: SaveStatus) {
    status = next;
    if (next.is !== "typing" && next.is !== "saving") {
      for (const resolve of waiting) resolve(next.is === "saved");
      waiting.clear();
    }
    for (const listener of listeners) listener();
  }

  function plan(delay: number, work: () => void) {
    cancelTimer();
    cancelTimer = clock.after(delay, work);
  }

  function keepUnsaved() {
    keep(isUnsaved() ? { text: before[0] ?? text, version, at: clock.now() } : null);
  }

  function edit(next: string) {
    if (next === text) return;
    text = next;
    keepUnsaved();
    if (["conflict", "signedOut", "retrying", "offline"].includes(status.is)) return become(status);
    if (!isUnsaved()) {
      cancelTimer();
      typingSince = null;
      return become({ is: "saved", at: clock.now() });
    }
    typingSince ??= clock.now();
    if (sending) return become({ is: "saving" });
    plan(Math.max(0, Math.min(pause, typingSince + longestWait - clock.now())), flush);
    become({ is: "typing" });
  }

  /** Saves now what is not saved yet. */
  function flush() {
    if (sending || !isUnsaved() || status.is === "conflict" || status.is === "signedOut") return;
    cancelTimer();
    if (!isOnline()) return become({ is: "offline" });
    typingSince = null;
    // A save whose answer was lost may have been done: the same key and text again, whatever was typed since.
    inFlight ??= { version, key: newKey(), text: before[0] ?? text };
    sending = true;
    become({ is: "saving" });
    const request = inFlight;
    send(request).then(
      (answer) => receive(request, answer),
      () => receive(request, { ok: false, why: "unreachable" }),
    );
  }

  function receive(request: SaveRequest, answer: SaveAnswer) {
    sending = false;
    if (answer.ok) return acknowledge(request, answer);
    if (answer.why === "unreachable") return retryLater();
    if (answer.why === "signedOut") return become({ is: "signedOut" });
    inFlight = null;
    if (answer.why === "conflict") return differ(answer.other);
    become({ is: "refused", message: answer.message });
  }

  function differ(other: OtherText) {
    if (other.text !== text || before.length > 0) return become({ is: "conflict", other });
    // The same words: saved by this very page as it was left, or by two people of one mind.
    version = other.version;
    savedText = text;
    keepUnsaved();
    become({ is: "saved", at: other.savedAt });
  }

  function acknowledge(request: SaveRequest, saved: SavedText) {
    inFlight = null;
    failures = 0;
    // A retried save may answer for a version that others have already followed: the next save will be told.
    version = saved.version;
    savedText = request.text;
    const wasBefore = before[0] === request.text;
    if (wasBefore) before = before.slice(1);
    keepUnsaved();
    onSaved?.(saved);
    if (!isUnsaved()) return become({ is: "saved", at: saved.savedAt });
    if (wasBefore) return flush();
    typingSince ??= clock.now();
    plan(pause, flush);
    become({ is: "typing" });
  }

  function retryLater() {
    if (!isOnline()) return become({ is: "offline" });
    const delay = retryDelays[Math.min(failures, retryDelays.length - 1)] ?? 30_000;
    failures += 1;
    plan(delay, flush);
    become({ is: "retrying", at: clock.now() + delay });
  }

  function resume() {
    if (status.is === "signedOut") status = { is: "typing" };
    flush();
  }

  /** Ends a conflict. Whichever is chosen, the other remains among the versions. */
  function settleConflict(choice: "mine" | "other") {
    if (status.is !== "conflict") return;
    const { other } = status;
    version = other.version;
    savedText = other.text;
    if (choice === "other") {
      before = text === other.text ? [] : [...before, text];
      text = other.text;
    }
    keepUnsaved();
    if (!isUnsaved()) return become({ is: "saved", at: other.savedAt });
    status = { is: "typing" };
    flush();
  }

  /** The stored text as a refreshed screen shows it: taken over unless something here is not saved. */
  function hear(news: { version: number; text: string }): boolean {
    if (news.version <= version || isUnsaved()) return false;
    version = news.version;
    savedText = news.text;
    text = news.text;
    become({ is: "saved", at: clock.now() });
    return true;
  }

  /** Takes up again a text that was kept on this device. */
  function takeUp(kept: KeptText) {
    version = kept.version;
    edit(kept.text);
    flush();
  }

  return {
    edit,
    flush,
    hear,
    takeUp,
    settleConflict,
    /** The network, or the signed-in person, is back. */
    resume,
    /** Whether all is saved, once it is or cannot be for now. */
    settled(): Promise<boolean> {
      flush();
      if (status.is !== "typing" && status.is !== "saving") return Promise.resolve(status.is === "saved");
      return new Promise((resolve) => waiting.add(resolve));
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    status: () => status,
    text: () => text,
    version: () => version,
    isUnsaved,
  };
}
