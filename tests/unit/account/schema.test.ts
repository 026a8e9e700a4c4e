import { expect, test } from "vitest";
import { emailInput, nameInput } from "#domain/account/schema.ts";

test.for([
  ["Claire.Fontaine@Exemple.FR", "claire.fontaine@exemple.fr"],
  ["  claire@exemple.fr ", "claire@exemple.fr"],
  ["ｃｌａｉｒｅ@ｅｘｅｍｐｌｅ．ｆｒ", "claire@exemple.fr"],
  ["claire+essai@exemple.fr", "claire+essai@exemple.fr"],
])("%j is the address %j", ([typed, address]) => {
  expect(emailInput.parse(typed)).toBe(address);
});

test.for([
  "",
  "claire",
  "claire@",
  "@exemple.fr",
  "claire@exemple",
  "clairé@exemple.fr",
  // A Cyrillic а: looks like another's address.
  "cl\u0430ire@exemple.fr",
  "claire@exémple.fr",
  "claire@exemple.fr\nBcc: tous@exemple.fr",
  "claire@exemple.fr\u0000",
  "claire\u200b@exemple.fr",
  "claire@exemple.fr,jean@exemple.fr",
  "<claire@exemple.fr>",
  '"claire"@exemple.fr',
  "' or 1=1 --@exemple.fr",
  `${"a".repeat(300)}@exemple.fr`,
  // One character that becomes eighteen.
  `${"\ufdfa".repeat(200)}@exemple.fr`,
  "a@".repeat(120),
])("%j is not an address", (typed) => {
  expect(emailInput.safeParse(typed).success).toBe(false);
});

test.for(["", "   ", "Claire\u202eeniatnoF", "Claire\nFontaine", "a".repeat(201)])("%j is not a name", (typed) => {
  expect(nameInput.safeParse(typed).success).toBe(false);
});

test.for(["Claire Fontaine", "Marie-Ève d’Ô", "李小龙"])("%j is a name", (typed) => {
  expect(nameInput.parse(typed)).toBe(typed);
});
