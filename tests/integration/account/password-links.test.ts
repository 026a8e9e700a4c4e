import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { passwordLinks, staff } from "#db/schema.ts";
import { changePassword } from "#domain/account/change-password.ts";
import { choosePassword } from "#domain/account/choose-password.ts";
import { disableStaff } from "#domain/account/disable-staff.ts";
import { inviteStaff } from "#domain/account/invite-staff.ts";
import { makeStaffLink } from "#domain/account/make-staff-link.ts";
import { findLink, linkIsOver, linkLifetime } from "#domain/account/password-links.ts";
import { countLinkRequest, makeRequestedLink } from "#domain/account/request-link.ts";
import { findSession } from "#domain/account/session.ts";
import { signIn } from "#domain/account/sign-in.ts";
import { setClock } from "#domain/clock.ts";
import { Refusal } from "#domain/refusal.ts";
import { aBrowser, aMember, password, signedIn } from "#tests/support/account-factories.ts";
import { anActor } from "#tests/support/factories.ts";

const other = "quatre pinsons rient jaune";
const isOver = new Refusal(linkIsOver, { code: "notFound" });
const administrator = () => anActor("administrator");

function anInvitation() {
  const id = randomUUID();
  return inviteStaff(administrator(), { id, email: `${id}@exemple.fr`, name: "Anne Roux", role: "editor" });
}

test("an invitation lets somebody choose their password, once", async () => {
  const { token, email } = anInvitation();

  await choosePassword({ token, password });

  await expect(signIn({ email, password }, aBrowser())).resolves.toBeDefined();
  await expect(choosePassword({ token, password: other })).rejects.toEqual(isOver);
  await expect(signIn({ email, password: other }, aBrowser())).rejects.toThrow();
});

test("of two uses at once, one is refused and the other holds", async () => {
  const { token, email } = anInvitation();

  const outcomes = await Promise.allSettled([
    choosePassword({ token, password }),
    choosePassword({ token, password: other }),
  ]);

  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const held = outcomes[0]?.status === "fulfilled" ? password : other;
  await expect(signIn({ email, password: held }, aBrowser())).resolves.toBeDefined();
});

test("opening a link does not use it up", () => {
  const { token, email } = anInvitation();
  for (let i = 0; i < 3; i += 1) expect(findLink(token)).toEqual({ purpose: "invitation", email, name: "Anne Roux" });
});

test("a link works for one hour", async () => {
  const start = Date.now();
  setClock(() => start);
  const { token } = anInvitation();
  setClock(() => start + linkLifetime - 1);
  expect(findLink(token)).not.toBeNull();
  setClock(() => start + linkLifetime);
  expect(findLink(token)).toBeNull();
  await expect(choosePassword({ token, password })).rejects.toEqual(isOver);
});

test("a new link puts an end to the one before", async () => {
  const { id } = await aMember();
  const first = makeStaffLink(administrator(), { staffId: id });
  const second = makeStaffLink(administrator(), { staffId: id });
  expect(findLink(first.token)).toBeNull();
  expect(findLink(second.token)?.purpose).toBe("reset");
});

test("a reset signs every browser out, and the old password no longer opens", async () => {
  const { id, email } = await aMember();
  const { secret } = await signedIn(email);
  const { token } = makeStaffLink(administrator(), { staffId: id });

  await choosePassword({ token, password: other });

  expect(findSession(secret)).toBeNull();
  await expect(signIn({ email, password }, aBrowser())).rejects.toThrow();
  await expect(signIn({ email, password: other }, aBrowser())).resolves.toBeDefined();
});

test("whoever spends a link signs in at once, however much strangers have tried their account", async () => {
  const { id, email } = await aMember();
  for (let i = 0; i < 5; i += 1) await signIn({ email, password: `essai ${i}` }, aBrowser()).catch(() => {});
  await expect(signIn({ email, password }, aBrowser())).rejects.toMatchObject({ code: "tooMany" });
  const { token } = makeStaffLink(administrator(), { staffId: id });

  await choosePassword({ token, password: other });

  await expect(signIn({ email, password: other }, aBrowser())).resolves.toBeDefined();
});

test("disabling somebody puts an end to their link", async () => {
  const { id } = await aMember();
  const { token } = makeStaffLink(administrator(), { staffId: id });
  disableStaff(administrator(), { staffId: id });
  await expect(choosePassword({ token, password: other })).rejects.toEqual(isOver);
  expect(() => makeStaffLink(administrator(), { staffId: id })).toThrow("désactivé");
});

test("changing one's password puts an end to the link that somebody else may hold", async () => {
  const { id, email } = await aMember();
  const { actor } = await signedIn(email);
  const { token } = makeStaffLink(administrator(), { staffId: id });
  await changePassword(actor, { current: password, password: other });
  expect(findLink(token)).toBeNull();
});

test("a password too easy to guess is refused, and the link can still be used", async () => {
  const { token } = anInvitation();
  await expect(choosePassword({ token, password: "motdepasse123456" })).rejects.toMatchObject({ field: "password" });
  await expect(choosePassword({ token, password: "Anne Roux Anne Roux 1" })).rejects.toMatchObject({
    field: "password",
  });
  await expect(choosePassword({ token, password })).resolves.toBeDefined();
});

test("what a link carries is not in the database", () => {
  const { token } = anInvitation();
  expect(JSON.stringify(db().select().from(passwordLinks).all())).not.toContain(token);
});

test.for(["", "x", "../../espace", "%27", "a".repeat(43)])("a made-up link %j opens nothing", async (token) => {
  expect(findLink(token)).toBeNull();
  await expect(choosePassword({ token, password })).rejects.toEqual(isOver);
});

test("a forgotten password makes a link for an account, and none for anybody else", async () => {
  const { id, email } = await aMember();
  const link = makeRequestedLink({ email });
  expect(link).toMatchObject({ purpose: "requested", email });
  expect(makeRequestedLink({ email: "personne@exemple.fr" })).toBeNull();
  disableStaff(administrator(), { staffId: id });
  expect(makeRequestedLink({ email })).toBeNull();
});

test("a stranger who asks for links puts no end to what an administrator has handed over", async () => {
  const invitation = anInvitation();
  const { id, email } = await aMember();
  const handedOver = makeStaffLink(administrator(), { staffId: id });

  for (const asked of [invitation.email, email]) {
    const first = makeRequestedLink({ email: asked })?.token ?? "";
    const second = makeRequestedLink({ email: asked })?.token ?? "";
    expect([findLink(first), findLink(second)?.email]).toEqual([null, asked]);
  }

  expect(findLink(invitation.token)?.purpose).toBe("invitation");
  expect(findLink(handedOver.token)?.purpose).toBe("reset");
});

test("a link that an administrator makes, or a password chosen, puts an end to requested ones", async () => {
  const { id, email } = await aMember();
  const before = makeRequestedLink({ email })?.token ?? "";
  const { token } = makeStaffLink(administrator(), { staffId: id });
  expect(findLink(before)).toBeNull();

  const after = makeRequestedLink({ email })?.token ?? "";
  await choosePassword({ token, password: other });
  expect(findLink(after)).toBeNull();
});

test("asking for links again and again has to wait, the same for an address that is nobody's", async () => {
  const { email } = await aMember();
  for (const asked of [email, "inconnue@exemple.fr"]) {
    for (let i = 0; i < 3; i += 1) countLinkRequest({ email: asked }, randomUUID());
    expect(() => countLinkRequest({ email: asked }, randomUUID())).toThrow(
      expect.objectContaining({ message: "Trop d’essais. Réessayez dans 60 secondes.", retryAfter: 60 }),
    );
  }
});

test("inviting twice by a retry makes one account and a new link", () => {
  const id = randomUUID();
  const input = { id, email: `${id}@exemple.fr`, name: "Anne Roux", role: "reader" as const };
  const first = inviteStaff(administrator(), input);
  const second = inviteStaff(administrator(), input);
  expect(db().select().from(staff).where(eq(staff.email, input.email)).all()).toHaveLength(1);
  expect([findLink(first.token), findLink(second.token)?.email]).toEqual([null, input.email]);
});

test.for([
  ["name", "Anne Leroux"],
  ["email", "anne.leroux@exemple.fr"],
  ["role", "publisher"],
] as const)("an invitation that comes again with another %s says what the first has done", ([field, value]) => {
  const id = randomUUID();
  const input = { id, email: `${id}@exemple.fr`, name: "Anne Roux", role: "editor" as const };
  inviteStaff(administrator(), input);

  expect(() => inviteStaff(administrator(), { ...input, [field]: value })).toThrow(
    `Anne Roux (${input.email}) est déjà dans l’équipe`,
  );
});
