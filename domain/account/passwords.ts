import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { Refusal } from "../refusal.ts";
import { passwordLength } from "./schema.ts";

// OWASP's minimum for Argon2id: 19 MiB, two passes, one lane; about 30 ms.
const cost = { memory: 19 * 1024, passes: 2, parallelism: 1, tagLength: 32 } as const;
const derive = promisify(argon2);

const atOnce = 2;
const queueLength = 8;
let running = 0;
const waiting: (() => void)[] = [];

/** @throws Refusal "tooMany" when more people sign in than the machine can serve without slowing everybody's saves. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await compute(password, salt);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(tag)}`;
}

/**
 * Whether `password` is the one that `hash` was made of. Without a hash (no such account, no password yet) the same
 * work is done and the answer is no: the time taken tells nothing.
 * @throws Refusal "tooMany" as `hashPassword`
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [salt, expected] = (hash ?? nobodysHash).split("$").slice(-2);
  if (!salt || !expected) throw new Error("Not a password hash.");
  const acceptable = password.length <= passwordLength.max;
  const tag = await compute(acceptable ? password : "", Buffer.from(salt, "base64"));
  return timingSafeEqual(tag, Buffer.from(expected, "base64")) && acceptable && hash !== null;
}

const base64 = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
const nobodysHash = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(randomBytes(16))}$${base64(randomBytes(cost.tagLength))}`;

async function compute(password: string, nonce: Buffer): Promise<Buffer> {
  await takeTurn();
  try {
    return await derive("argon2id", { ...cost, message: password.normalize("NFKC"), nonce });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function takeTurn(): Promise<void> {
  if (running < atOnce) {
    running += 1;
    return;
  }
  if (waiting.length >= queueLength)
    throw new Refusal("Trop de connexions en même temps. Réessayez dans quelques secondes.", {
      code: "tooMany",
      retryAfter: 5,
    });
  await new Promise<void>((resolve) => waiting.push(resolve));
}
