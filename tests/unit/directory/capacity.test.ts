import { expect, test } from "vitest";
import { capacityText } from "#domain/directory/labels.ts";
import type { Article, BodyKind } from "#domain/directory/schema.ts";

function body(kind: BodyKind, name: string, more: { article?: Article; departementCode?: string } = {}) {
  return { kind, name, article: more.article ?? "", departementCode: more.departementCode ?? null } as const;
}
const commune = (name: string, departementCode: string) => body("commune", name, { departementCode });

test.for([
  [{ title: "Maire", link: "of", body: commune("Barentin", "76") }, "Maire de Barentin (76)"],
  [{ title: "Maire", link: "of", body: commune("Le Quesnoy", "59") }, "Maire du Quesnoy (59)"],
  [{ title: "Maire", link: "of", body: commune("Aulnoye-Aymeries", "59") }, "Maire d’Aulnoye-Aymeries (59)"],
  [{ title: "Maire", link: "of", body: commune("Ajaccio", "2A") }, "Maire d’Ajaccio (2A)"],
  [
    { title: "Conseiller départemental", link: "of", body: body("departement", "Nord") },
    "Conseillère départementale du Nord",
  ],
  [{ title: "Président", link: "of", body: body("region", "Hauts-de-France") }, "Présidente des Hauts-de-France"],
  [
    {
      title: "Président",
      link: "of",
      body: body("epci", "Communauté d’agglomération d’Hénin-Carvin", { article: "la" }),
    },
    "Présidente de la Communauté d’agglomération d’Hénin-Carvin",
  ],
  [
    { title: "coordinateur", link: "at", body: body("organisation", "ANCT", { article: "l’" }) },
    "coordinatrice à l’ANCT",
  ],
  [
    { title: "chargé de mission", link: "at", body: body("organisation", "Cerema", { article: "le" }) },
    "chargée de mission au Cerema",
  ],
  [
    {
      title: "Directeur régional adjoint",
      link: "comma",
      body: body("organisation", "Banque des Territoires", { article: "la" }),
    },
    "Directrice régionale adjointe, Banque des Territoires",
  ],
  [{ title: "Architecte", link: "of", body: null }, "Architecte"],
] as const)("an office is printed whole, in the gender wanted: %o", ([office, text]) => {
  expect(capacityText(office, "feminine")).toBe(text);
});

test("a woman who is « le Maire » keeps the masculine in all her offices", () => {
  expect(capacityText({ title: "Président", link: "of", body: commune("La Rochelle", "17") }, "masculine")).toBe(
    "Président de La Rochelle (17)",
  );
});
