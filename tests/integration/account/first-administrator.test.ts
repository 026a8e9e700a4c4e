import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { firstAdministratorLink, openHouse } from "#domain/account/first-administrator.ts";
import { findLink } from "#domain/account/password-links.ts";
import { signIn } from "#domain/account/sign-in.ts";
import { aBrowser, password } from "#tests/support/account-factories.ts";

const tokenOf = (link: string | null) => link?.split("/").at(-1) ?? "";
const somebody = { email: "anne@exemple.fr", name: "Anne Roux", password };

test("an empty house gives one link, by which one administrator is made and no other", async () => {
  const before = firstAdministratorLink("https://rencontres.exemple.fr");
  const link = firstAdministratorLink("https://rencontres.exemple.fr");
  expect(link).toMatch(/^https:\/\/rencontres\.exemple\.fr\/connexion\/lien\/[\w-]{43}$/);
  expect(findLink(tokenOf(before))).toBeNull();

  const token = tokenOf(link);
  const outcomes = await Promise.allSettled([
    openHouse({ ...somebody, token }),
    openHouse({ ...somebody, token, email: "autre@exemple.fr" }),
  ]);

  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const [administrator, ...others] = db().select().from(staff).all();
  expect(administrator?.role).toBe("administrator");
  expect(others).toEqual([]);
  await expect(signIn({ email: administrator?.email ?? "", password }, aBrowser())).resolves.toBeDefined();
  expect(firstAdministratorLink("https://rencontres.exemple.fr")).toBeNull();
  await expect(openHouse({ ...somebody, token, email: "encore@exemple.fr" })).rejects.toMatchObject({
    code: "notFound",
  });
});
