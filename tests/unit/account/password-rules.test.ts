import { expect, test } from "vitest";
import { passwordProblem } from "#domain/account/password-rules.ts";
import { newPasswordInput } from "#domain/account/schema.ts";

const claire = { email: "claire.fontaine@apvf.asso.fr", name: "Claire Fontaine" };

test.for([
  "motdepasse12345",
  "MotDePasse2026!!",
  "M0t de p@sse 123456",
  "motdepassemotdepasse",
  "password password",
  "Passw0rdPassw0rd!",
  "azertyuiopqsdfgh",
  "poiuytrezamlkjhgfdsq",
  "qwertyuiopasdfghjkl",
  "1qaz2wsx3edc4rfv",
  "123456789012345",
  "987654321098765",
  "abcdefghijklmnopqrst",
  "aaaaaaaaaaaaaaaa",
  "abababababababab",
  "xkcdxkcdxkcdxkcd",
  "                    ",
  "................",
  "jetaimepourlavie",
  "Je t’aime plus que tout",
  "Liberté égalité fraternité",
  "correct horse battery staple",
  "Rencontres2026!!",
  "rencontres-territoriales",
  "apvf apvf 2026 apvf",
  "Petites villes de France",
  "bonjour bonsoir merci",
  "administrateur2026",
  "iloveyou iloveyou",
  "letmein letmein 2024",
])("%j would be tried early", (password) => {
  expect(passwordProblem(password, claire)).toEqual(expect.any(String));
});

test.for([
  "claire.fontaine@apvf.asso.fr",
  "Claire Fontaine 75",
  "fontaineclaire1975",
  "ClaireFontaineAPVF",
  "claire-fontaine-2026",
])("%j says who one is", (password) => {
  expect(passwordProblem(password, claire)).toContain("votre nom");
});

test.for([
  "rivage tambour lucarne",
  "quatre pinsons rient jaune",
  "Xo7#pLq9vB!z2mRw",
  "le chat de ma voisine aime les radis noirs",
  "tramway-nuage-oseille-bémol",
  "éléphant vert sous la pluie d’août",
  "日本語のパスワードはむずかしいですよ",
  "J’ai 3 vélos rouges et 1 bleu",
])("%j may be chosen", (password) => {
  expect(passwordProblem(password, claire)).toBeNull();
});

test("a password has at least 15 characters, counted as one sees them once normalised", () => {
  expect(newPasswordInput.safeParse("rivagetambour1").success).toBe(false);
  expect(newPasswordInput.safeParse("rivagetambour12").success).toBe(true);
  expect(newPasswordInput.safeParse("😀".repeat(14)).success).toBe(false);
  // "e" and its accent apart: one character.
  expect(newPasswordInput.safeParse("e\u0301".repeat(14)).success).toBe(false);
  expect(newPasswordInput.parse("e\u0301".repeat(15))).toBe("é".repeat(15));
});

test("no kind of character is asked for", () => {
  expect(newPasswordInput.safeParse("rivagetambourlucarne").success).toBe(true);
});

test("a password of 10,000 characters is refused before any work", () => {
  expect(newPasswordInput.safeParse("a".repeat(10_000)).error?.issues[0]?.message).toContain("200 caractères");
});
