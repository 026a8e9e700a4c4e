import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { signInLimits } from "#db/schema.ts";
import { verifyPassword } from "#domain/account/passwords.ts";
import { type Browser, signIn } from "#domain/account/sign-in.ts";
import { setClock } from "#domain/clock.ts";
import { Refusal } from "#domain/refusal.ts";
import { aBrowser, aMember, password } from "#tests/support/account-factories.ts";

const second = 1000;
const minute = 60 * second;

async function attempt(email: string, browser: Browser, guess = "un essai parmi d’autres") {
  const outcome = await signIn({ email, password: guess }, browser).catch((error: unknown) => error);
  if (!(outcome instanceof Refusal)) return "signedIn";
  return outcome.code === "tooMany" ? outcome.message : "wrong";
}

async function fail(email: string, times: number, browser: () => Browser) {
  for (let i = 0; i < times; i += 1) expect(await attempt(email, browser())).toBe("wrong");
}

test("after a few failures an account makes strangers wait, longer each time, wherever they are", async () => {
  const { email } = await aMember();
  let at = Date.now();
  setClock(() => at);
  await fail(email, 5, aBrowser);

  for (const wait of ["5 secondes", "10 secondes", "20 secondes", "40 secondes", "80 secondes", "3 minutes"]) {
    // Even the right password is not looked at: an attacker learns nothing by insisting.
    expect(await attempt(email, aBrowser(), password)).toBe(`Trop d’essais. Réessayez dans ${wait}.`);
    at += Number.parseInt(wait, 10) * (wait.endsWith("minutes") ? minute : second);
    expect(await attempt(email, aBrowser())).toBe("wrong");
  }
});

test("no wait is longer than a quarter of an hour, and none is a lock", async () => {
  const { email } = await aMember();
  let at = Date.now();
  setClock(() => at);
  for (let i = 0; i < 30; i += 1) {
    await attempt(email, aBrowser());
    at += 15 * minute;
  }
  expect(await attempt(email, aBrowser(), password)).toBe("signedIn");
});

test("a browser where the owner signed in before is not slowed by what others try", async () => {
  const { id, email } = await aMember();
  await fail(email, 5, aBrowser);
  expect(await attempt(email, aBrowser())).toContain("Trop d’essais");

  expect(await attempt(email, aBrowser({ known: { id: randomUUID(), staffId: id } }), password)).toBe("signedIn");
});

test("a known browser that fails is slowed itself, and alone", async () => {
  const { id, email } = await aMember();
  const known = { id: randomUUID(), staffId: id };
  await fail(email, 10, () => aBrowser({ known }));
  expect(await attempt(email, aBrowser({ known }), password)).toContain("Trop d’essais");
  expect(await attempt(email, aBrowser(), password)).toBe("signedIn");
});

test("a browser known for one account is a stranger to the others", async () => {
  const mine = await aMember();
  const theirs = await aMember();
  const known = { id: randomUUID(), staffId: mine.id };
  await fail(theirs.email, 5, () => aBrowser({ known }));
  expect(await attempt(theirs.email, aBrowser({ known }))).toContain("Trop d’essais");
});

test("an address that tries many accounts has to wait", async () => {
  const address = "203.0.113.9";
  for (let i = 0; i < 20; i += 1)
    expect(await attempt(`${randomUUID()}@exemple.fr`, aBrowser({ address }))).toBe("wrong");
  const { email } = await aMember();
  expect(await attempt(email, aBrowser({ address }), password)).toContain("Trop d’essais");
  expect(await attempt(email, aBrowser({ address: "203.0.113.10" }), password)).toBe("signedIn");
});

test("a good account does not wipe out the failures of its address", async () => {
  const { email } = await aMember();
  const address = "203.0.113.20";
  for (let i = 0; i < 20; i += 1) {
    await attempt(`${randomUUID()}@exemple.fr`, aBrowser({ address }));
    if (i === 10) expect(await attempt(email, aBrowser({ address }), password)).toBe("signedIn");
  }
  expect(await attempt(email, aBrowser({ address }), password)).toContain("Trop d’essais");
});

test("unknown accounts are limited as known ones are", async () => {
  const email = `${randomUUID()}@exemple.fr`;
  await fail(email, 5, aBrowser);
  expect(await attempt(email, aBrowser())).toBe("Trop d’essais. Réessayez dans 5 secondes.");
});

test("attempts made at the same time count as those made one after the other", async () => {
  const { email } = await aMember();
  const outcomes = await Promise.all(Array.from({ length: 40 }, () => attempt(email, aBrowser())));
  expect(outcomes.filter((outcome) => outcome === "wrong")).toHaveLength(5);
});

test("failures are forgotten after a day, and after a success", async () => {
  const { email } = await aMember();
  let at = Date.now();
  setClock(() => at);
  await fail(email, 5, aBrowser);
  at += 24 * 60 * minute;
  await fail(email, 4, aBrowser);
  expect(await attempt(email, aBrowser(), password)).toBe("signedIn");
  await fail(email, 5, aBrowser);
});

test("a clock set back an hour makes nobody wait an hour", async () => {
  const { email } = await aMember();
  let at = Date.now();
  setClock(() => at);
  await fail(email, 5, aBrowser);
  at -= 60 * minute;
  expect(await attempt(email, aBrowser(), password)).toBe("Trop d’essais. Réessayez dans 5 secondes.");
});

test("what was typed as an address is not kept in clear", async () => {
  await attempt("mon mot de passe tapé au mauvais endroit", aBrowser());
  expect(JSON.stringify(db().select().from(signInLimits).all())).not.toContain("mauvais endroit");
});

test("an attempt that the machine had no time for is not held against its owner", async () => {
  const { id, email } = await aMember();
  const known = { id: randomUUID(), staffId: id };
  for (let round = 0; round < 2; round += 1) {
    const flood = Array.from({ length: 20 }, () => verifyPassword(password, null).catch(() => {}));
    const crowdedOut = await Promise.all(
      Array.from({ length: 8 }, () => attempt(email, aBrowser({ known }), password)),
    );
    expect(crowdedOut).toEqual(Array.from({ length: 8 }, () => expect.stringContaining("en même temps")));
    await Promise.all(flood);
  }
  expect(await attempt(email, aBrowser({ known }), password)).toBe("signedIn");
});

test("two passwords are worked on at a time, a few wait, the others are asked to come back", async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => verifyPassword(password, null)));
  const refused = outcomes.filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(20);
  expect(refused[0]).toMatchObject({ reason: { code: "tooMany" } });
  await expect(verifyPassword(password, null)).resolves.toBe(false);
});
