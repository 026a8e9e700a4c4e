import { createHash } from "node:crypto";
import { eq, inArray, lt, sql } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { signInLimits } from "#db/schema.ts";
import { now } from "../clock.ts";
import { Refusal } from "../refusal.ts";

const second = 1000;
const minute = 60 * second;

/** How many failures are free, and how long the wait may grow: it doubles with each failure after those. */
const patience = {
  account: { free: 5, first: 5 * second, longest: 15 * minute },
  address: { free: 20, first: 2 * second, longest: 15 * minute },
  browser: { free: 10, first: 2 * second, longest: 2 * minute },
  link: { free: 3, first: minute, longest: 60 * minute },
  linkAddress: { free: 10, first: minute, longest: 60 * minute },
} as const;
/** Failures are forgotten after a day without any. */
const memory = 24 * 60 * minute;

export type LimitKey = { kind: keyof typeof patience; of: string };

/**
 * Counts an attempt as failed until it is known to have succeeded (`forgive`), so that attempts made at the same time
 * count as well as those made one after the other.
 * @throws Refusal "tooMany" while one of the keys has to wait; nothing is then counted
 */
export function countAttempt(keys: LimitKey[]): void {
  write((tx) => {
    const wait = Math.max(...keys.map((key) => waitOf(tx, key)));
    if (wait > 0) {
      const retryAfter = Math.ceil(wait / second);
      throw new Refusal(`Trop d’essais. Réessayez dans ${inWords(wait)}.`, { code: "tooMany", retryAfter });
    }
    for (const key of keys) count(tx, key);
  });
}

/** The attempt succeeded: it no longer counts. An address keeps its other failures, or one good account would clear it. */
export function forgive(tx: Tx, keys: LimitKey[]): void {
  const own = keys.filter((key) => key.kind !== "address").map(rowKey);
  tx.delete(signInLimits).where(inArray(signInLimits.key, own)).run();
  takeBack(
    tx,
    keys.filter(({ kind }) => kind === "address"),
  );
}

/** The attempt was not looked at after all: it does not count, and those before it still do. */
export function takeBack(tx: Tx, keys: LimitKey[]): void {
  tx.update(signInLimits)
    .set({ failures: sql`max(0, ${signInLimits.failures} - 1)` })
    .where(inArray(signInLimits.key, keys.map(rowKey)))
    .run();
}

export function forgetOldFailures(tx: Tx): void {
  tx.delete(signInLimits)
    .where(lt(signInLimits.lastFailureAt, now() - memory))
    .run();
}

function waitOf(tx: Tx, key: LimitKey): number {
  const row = tx
    .select()
    .from(signInLimits)
    .where(eq(signInLimits.key, rowKey(key)))
    .get();
  if (!row || isForgotten(row.lastFailureAt)) return 0;
  const { free, first, longest } = patience[key.kind];
  if (row.failures < free) return 0;
  const delay = Math.min(longest, first * 2 ** (row.failures - free));
  // A clock set back must not turn a wait of minutes into one of hours.
  return Math.min(delay, row.lastFailureAt + delay - now());
}

function count(tx: Tx, key: LimitKey): void {
  const isOld = sql`${signInLimits.lastFailureAt} <= ${now() - memory}`;
  tx.insert(signInLimits)
    .values({ key: rowKey(key), failures: 1, lastFailureAt: now() })
    .onConflictDoUpdate({
      target: signInLimits.key,
      set: {
        failures: sql`case when ${isOld} then 1 else ${signInLimits.failures} + 1 end`,
        lastFailureAt: now(),
      },
    })
    .run();
}

const isForgotten = (lastFailureAt: number) => lastFailureAt <= now() - memory;

// What is typed in the field of the e-mail address is of any length, and may be a password: only its hash is kept.
const rowKey = ({ kind, of }: LimitKey) => `${kind}:${createHash("sha256").update(of).digest("base64url")}`;

function inWords(wait: number): string {
  if (wait <= 90 * second) {
    const seconds = Math.ceil(wait / second);
    return seconds === 1 ? "une seconde" : `${seconds} secondes`;
  }
  return `${Math.ceil(wait / minute)} minutes`;
}
