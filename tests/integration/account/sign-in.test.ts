import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, write } from "#db/client.ts";
import { sessions, staff } from "#db/schema.ts";
import {
  absoluteTimeout,
  closeSession,
  closeSessionsOf,
  findSession,
  idleTimeout,
  keepAlive,
} from "#domain/account/session.ts";
import { signIn } from "#domain/account/sign-in.ts";
import { setClock } from "#domain/clock.ts";
import { Refusal } from "#domain/refusal.ts";
import { aBrowser, aMember, password } from "#tests/support/account-factories.ts";
import { anActor } from "#tests/support/factories.ts";

const minute = 60_000;

test("the right password opens a session that says who asks, with the role of now", async () => {
  const { id, email } = await aMember();

  const { secret } = await signIn({ email: email.toUpperCase(), password }, aBrowser());

  expect(findSession(secret)).toEqual({
    id,
    email,
    name: "Claire Fontaine",
    role: "editor",
    sessionId: expect.any(String),
  });
  db().update(staff).set({ role: "reader" }).where(eq(staff.id, id)).run();
  expect(findSession(secret)?.role).toBe("reader");
});

test("what the cookie carries is not in the database", async () => {
  const { email } = await aMember();
  const { secret } = await signIn({ email, password }, aBrowser());
  expect(JSON.stringify(db().select().from(sessions).all())).not.toContain(secret);
});

test("a wrong password, an unknown, disabled or password-less account get the same refusal", async () => {
  const known = await aMember();
  const disabled = await aMember();
  db().update(staff).set({ disabledAt: 1 }).where(eq(staff.id, disabled.id)).run();
  const invited = anActor();

  const attempts = [
    { email: known.email, password: "autre chose que le bon" },
    { email: "personne@exemple.fr", password },
    { email: disabled.email, password },
    { email: `${invited.id}@exemple.fr`, password: "" },
    { email: known.email, password: `${password}${"a".repeat(10_000)}` },
    { email: "pas une adresse", password },
    { email: `${"é".repeat(5000)}@exemple.fr`, password },
  ];
  for (const attempt of attempts) {
    const refusal = await signIn(attempt, aBrowser()).catch((error: unknown) => error);
    expect(refusal).toEqual(new Refusal("L’adresse ou le mot de passe ne convient pas."));
  }
});

test.for([
  ["the account is disabled", { disabledAt: 1 }],
  ["the password is changed", { passwordHash: "$another$one" }],
] as const)("nobody gets in where %s while the password is being verified", async ([, change]) => {
  const { id, email } = await aMember();
  const signingIn = signIn({ email, password }, aBrowser());
  db().update(staff).set(change).where(eq(staff.id, id)).run();

  await expect(signingIn).rejects.toThrow("L’adresse ou le mot de passe ne convient pas.");
  expect(db().select().from(sessions).where(eq(sessions.staffId, id)).all()).toEqual([]);
});

test("a signed-out browser is out, and so is a copy of its cookie", async () => {
  const { email } = await aMember();
  const { secret } = await signIn({ email, password }, aBrowser());
  closeSession(secret);
  expect(findSession(secret)).toBeNull();
});

test("disabling bites at the next request", async () => {
  const { id, email } = await aMember();
  const { secret } = await signIn({ email, password }, aBrowser());
  db().update(staff).set({ disabledAt: 1 }).where(eq(staff.id, id)).run();
  expect(findSession(secret)).toBeNull();
});

test("the other browsers can be signed out, the present one staying in", async () => {
  const { id, email } = await aMember();
  const here = await signIn({ email, password }, aBrowser());
  const there = await signIn({ email, password }, aBrowser());

  write((tx) => closeSessionsOf(tx, id, findSession(here.secret)?.sessionId));

  expect(findSession(here.secret)).not.toBeNull();
  expect(findSession(there.secret)).toBeNull();
});

test("a browser left alone has to sign in again; one in use does not, until the longest time", async () => {
  const { email } = await aMember();
  const start = Date.now();
  setClock(() => start);
  const left = (await signIn({ email, password }, aBrowser())).secret;
  const used = (await signIn({ email, password }, aBrowser())).secret;

  for (let at = start; at < start + absoluteTimeout; at += idleTimeout / 2) {
    setClock(() => at);
    const actor = findSession(used);
    expect(actor).not.toBeNull();
    if (actor) keepAlive(actor.sessionId);
    expect(findSession(left) === null).toBe(at >= start + idleTimeout);
  }
  setClock(() => start + absoluteTimeout);
  expect(findSession(used)).toBeNull();
});

test("being seen is written at most once a minute", async () => {
  const { email } = await aMember();
  const start = Date.now();
  setClock(() => start);
  const actor = findSession((await signIn({ email, password }, aBrowser())).secret);
  const sessionId = actor?.sessionId ?? "";
  const lastSeen = () => db().select().from(sessions).where(eq(sessions.id, sessionId)).get()?.lastSeenAt;

  setClock(() => start + minute - 1);
  keepAlive(sessionId);
  expect(lastSeen()).toBe(start);
  setClock(() => start + minute);
  keepAlive(sessionId);
  expect(lastSeen()).toBe(start + minute);
});

test.for(["inconnu", "' or 1=1 --", "", "a".repeat(43), "%00"])("a made-up secret %j opens nothing", (secret) => {
  expect(findSession(secret)).toBeNull();
});
