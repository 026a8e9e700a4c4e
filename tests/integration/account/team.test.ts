import { randomUUID } from "node:crypto";
import { eq, ne } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { auditEvents, passwordLinks, sessions, staff } from "#db/schema.ts";
import { changePassword } from "#domain/account/change-password.ts";
import { changeRole } from "#domain/account/change-role.ts";
import { createStaff } from "#domain/account/create-staff.ts";
import { disableStaff } from "#domain/account/disable-staff.ts";
import { enableStaff } from "#domain/account/enable-staff.ts";
import { inviteStaff } from "#domain/account/invite-staff.ts";
import { makeStaffLink } from "#domain/account/make-staff-link.ts";
import { getMyAccount, listStaff } from "#domain/account/queries.ts";
import { renameMyself } from "#domain/account/rename-myself.ts";
import type { Actor } from "#domain/account/schema.ts";
import { findSession } from "#domain/account/session.ts";
import { signOutBrowser } from "#domain/account/sign-out-browser.ts";
import { signOutOthers } from "#domain/account/sign-out-others.ts";
import { aBrowser, aMember, password, signedIn } from "#tests/support/account-factories.ts";
import { anActor } from "#tests/support/factories.ts";

const other = "quatre pinsons rient jaune";

// Each test has a house of its own: who the last administrator is depends on everybody.
beforeEach(() => {
  db().update(staff).set({ role: "reader" }).where(ne(staff.role, "reader")).run();
});

const everything = () =>
  JSON.stringify([staff, sessions, passwordLinks, auditEvents].map((t) => db().select().from(t).all()));

const managing: [string, (actor: Actor, staffId: string) => unknown][] = [
  ["inviting", (actor) => inviteStaff(actor, { id: randomUUID(), email: "x@exemple.fr", name: "X", role: "reader" })],
  ["adding", (actor) => createStaff(actor, { email: "x@exemple.fr", name: "X", role: "reader", password })],
  ["changing a role", (actor, staffId) => changeRole(actor, { staffId, role: "administrator" })],
  ["disabling", (actor, staffId) => disableStaff(actor, { staffId })],
  ["enabling", (actor, staffId) => enableStaff(actor, { staffId })],
  ["making a link", (actor, staffId) => makeStaffLink(actor, { staffId })],
  ["listing", (actor) => listStaff(actor)],
];

for (const role of ["reader", "editor", "publisher"] as const)
  test.for(managing)(`%s is refused to a ${role}, and writes nothing`, async ([, operation]) => {
    const { id } = await aMember("administrator");
    const actor = anActor(role);
    const before = everything();

    await expect((async () => operation(actor, id))()).rejects.toMatchObject({ code: "forbidden" });

    expect(everything()).toBe(before);
  });

test("the last administrator can be neither demoted nor disabled, by anybody", async () => {
  const { id } = await aMember("administrator");
  const commandLine = { id: null, name: "Ligne de commande", role: "administrator" } as const;
  // Neither somebody invited, nor somebody disabled, could manage the team.
  anActor("administrator");
  const gone = await aMember("administrator");
  disableStaff(commandLine, { staffId: gone.id });
  const before = everything();

  expect(() => changeRole(commandLine, { staffId: id, role: "publisher" })).toThrow("dernier administrateur");
  expect(() => disableStaff(commandLine, { staffId: id })).toThrow("dernier administrateur");

  expect(everything()).toBe(before);
});

test("an administrator who is not the last can leave", async () => {
  const { id } = await aMember("administrator");
  await aMember("administrator");
  const { actor } = await signedIn(db().select().from(staff).where(eq(staff.id, id)).get()?.email ?? "");
  changeRole(actor, { staffId: id, role: "reader" });
  expect(db().select().from(staff).where(eq(staff.id, id)).get()?.role).toBe("reader");
});

test("a change of role is true at the next request of a browser that is signed in", async () => {
  const { id, email } = await aMember("editor");
  const { secret } = await signedIn(email);
  changeRole(anActor("administrator"), { staffId: id, role: "reader" });
  expect(findSession(secret)?.role).toBe("reader");
});

test("enabling somebody again does not bring back the browsers that were signed in", async () => {
  const { id, email } = await aMember();
  const { secret } = await signedIn(email);
  disableStaff(anActor("administrator"), { staffId: id });
  enableStaff(anActor("administrator"), { staffId: id });
  expect(findSession(secret)).toBeNull();
  await expect(signedIn(email)).resolves.toBeDefined();
});

test("one address is one account, however it is written", async () => {
  const { email } = await aMember();
  const again = { email, name: "Autre", role: "reader" as const };
  await expect(createStaff(anActor("administrator"), { ...again, password })).rejects.toMatchObject({ field: "email" });
  expect(() => inviteStaff(anActor("administrator"), { ...again, id: randomUUID() })).toThrow("déjà celle");
});

test("changing one's password asks for the present one, and signs the other browsers out", async () => {
  const { email } = await aMember();
  const here = await signedIn(email);
  const there = await signedIn(email);

  await expect(changePassword(here.actor, { current: "pas le bon du tout", password: other })).rejects.toMatchObject({
    field: "current",
  });
  expect(findSession(there.secret)).not.toBeNull();
  await changePassword(here.actor, { current: password, password: other });

  expect(findSession(here.secret)).not.toBeNull();
  expect(findSession(there.secret)).toBeNull();
});

test("somebody who finds a browser open cannot try passwords at leisure", async () => {
  const { email } = await aMember();
  const { actor } = await signedIn(email);
  for (let i = 0; i < 10; i += 1)
    await changePassword(actor, { current: `essai ${i}`, password: other }).catch(() => {});
  await expect(changePassword(actor, { current: password, password: other })).rejects.toMatchObject({
    code: "tooMany",
  });
});

test("one signs out one's own browsers, and nobody else's", async () => {
  const mine = await aMember();
  const theirs = await aMember();
  const here = await signedIn(mine.email, aBrowser({ userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/149.0" }));
  const there = await signedIn(mine.email);
  const foreign = await signedIn(theirs.email);
  expect(getMyAccount(here.actor).browsers.map(({ name, isThisOne }) => ({ name, isThisOne }))).toEqual([
    { name: "Firefox sur Windows", isThisOne: true },
    { name: "Navigateur inconnu", isThisOne: false },
  ]);

  signOutBrowser(here.actor, { sessionId: foreign.actor.sessionId });
  signOutBrowser(here.actor, { sessionId: there.actor.sessionId });

  expect(findSession(foreign.secret)).not.toBeNull();
  expect(findSession(there.secret)).toBeNull();
  expect(getMyAccount(here.actor).browsers).toHaveLength(1);
});

test("signing out the others leaves the one that asks", async () => {
  const { email } = await aMember();
  const here = await signedIn(email);
  const there = await signedIn(email);
  signOutOthers(here.actor);
  expect([findSession(here.secret) === null, findSession(there.secret) === null]).toEqual([false, true]);
});

test("one's new name is the one that the history gives from then on", async () => {
  const { email } = await aMember();
  const { secret, actor } = await signedIn(email);
  renameMyself(actor, { name: "Claire Fontaine-Roux" });
  expect(findSession(secret)?.name).toBe("Claire Fontaine-Roux");
});

test("an administrator sees who can sign in, and neither passwords nor links", async () => {
  const { id, email } = await aMember("editor");
  const line = listStaff(anActor("administrator")).find((person) => person.id === id);
  expect(line).toEqual({ id, email, name: "Claire Fontaine", role: "editor", state: "active", lastSeenAt: null });
});
