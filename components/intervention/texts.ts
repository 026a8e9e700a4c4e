import type { RecordedIntervention, SavedText } from "#domain/intervention/schema.ts";
import { createSaver, type KeptText, type Saver, type SaveStatus } from "./saver.ts";
import { sendText } from "./send-text.ts";

// The texts of one record that are open on this page: one saver for each, and what they say together.

export type Overall = {
  /** Of the text that is worst off. */
  status: SaveStatus;
  /** The text that it is about, when something is wrong with it. */
  interventionId: string | null;
  unsaved: number;
};

const worstFirst: SaveStatus["is"][] = [
  "conflict",
  "refused",
  "signedOut",
  "offline",
  "retrying",
  "saving",
  "typing",
  "saved",
];

type Options = {
  meetingId: string;
  staffId: string;
  /** Resolves when the intervention exists on the server: it may have been added a moment ago. */
  exists: (interventionId: string) => Promise<unknown>;
  onSaved: (saved: SavedText) => void;
};

export type Texts = ReturnType<typeof createTexts>;

export function createTexts({ meetingId, staffId, exists, onSaved }: Options) {
  const savers = new Map<string, Saver>();
  const listeners = new Set<() => void>();
  const savedNothing: Overall = { status: { is: "saved", at: null }, interventionId: null, unsaved: 0 };
  let overall = savedNothing;

  function refresh() {
    overall = worst();
    for (const listener of listeners) listener();
  }

  function worst(): Overall {
    const all = [...savers].map(([interventionId, saver]) => ({ interventionId, status: saver.status() }));
    const unsaved = [...savers.values()].filter((saver) => saver.isUnsaved()).length;
    const is = worstFirst.find((name) => all.some(({ status }) => status.is === name)) ?? "saved";
    const found = all.filter(({ status }) => status.is === is);
    if (is !== "saved") return { ...(found[0] ?? savedNothing), unsaved };
    const at = Math.max(0, ...found.map(({ status }) => (status.is === "saved" ? (status.at ?? 0) : 0)));
    return { ...savedNothing, status: { is, at: at === 0 ? null : at } };
  }

  function saverOf({ id, text, textVersion }: Pick<RecordedIntervention, "id" | "text" | "textVersion">): Saver {
    const known = savers.get(id);
    if (known) return known;
    const saver = createSaver(
      { text, version: textVersion },
      {
        send: async (request) => {
          await exists(id);
          return sendText(meetingId, id, request);
        },
        clock: { now: Date.now, after },
        isOnline: () => navigator.onLine,
        newKey: () => crypto.randomUUID(),
        keep: (kept) => keep(staffId, id, kept),
        onSaved,
      },
    );
    saver.subscribe(refresh);
    savers.set(id, saver);
    return saver;
  }

  return {
    saverOf,
    find: (id: string) => savers.get(id) ?? null,
    unsavedIds: () => [...savers].filter(([, saver]) => saver.isUnsaved()).map(([id]) => id),
    flushAll() {
      for (const saver of savers.values()) saver.flush();
    },
    resumeAll() {
      for (const saver of savers.values()) saver.resume();
    },
    /** Whether everything is saved, once it is or cannot be for now. */
    async settleAll(): Promise<boolean> {
      const all = await Promise.all([...savers.values()].map((saver) => saver.settled()));
      return all.every(Boolean);
    },
    /** No longer of this record: its text was given up, on purpose. */
    forget(id: string) {
      savers.delete(id);
      keep(staffId, id, null);
      refresh();
    },
    found: (id: string) => findKept(staffId, id),
    dismiss: (id: string) => keep(staffId, id, null),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    overall: () => overall,
    overallOnServer: () => savedNothing,
  };
}

function after(delay: number, work: () => void): () => void {
  const timer = setTimeout(work, delay);
  return () => clearTimeout(timer);
}

const keyOf = (staffId: string, id: string) => `rencontres.texte.${staffId}.${id}`;

function keep(staffId: string, id: string, kept: KeptText | null): void {
  try {
    if (kept) localStorage.setItem(keyOf(staffId, id), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(staffId, id));
  } catch {
    // A full or forbidden storage takes the net away, not the work: the text goes to the server all the same.
  }
}

function findKept(staffId: string, id: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(staffId, id)) ?? "null");
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is KeptText {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    typeof value.text === "string" &&
    "version" in value &&
    typeof value.version === "number" &&
    "at" in value &&
    typeof value.at === "number"
  );
}
