import type { Article } from "#domain/directory/schema.ts";
import type { Gender } from "#domain/intervention/schema.ts";

type DemoOrganisation = { name: string; acronym?: string; article: Article; gender: Gender };

const organisations = {
  apvf: { name: "Association des petites villes de France", acronym: "APVF", article: "l’", gender: "feminine" },
  banque: { name: "Banque des Territoires", article: "la", gender: "feminine" },
  anct: { name: "Agence nationale de la cohésion des territoires", acronym: "ANCT", article: "l’", gender: "feminine" },
  cerema: { name: "Cerema", article: "le", gender: "masculine" },
  halles: { name: "Coopérative des Halles d’Airain", article: "la", gender: "feminine" },
  ateliers: { name: "Ateliers du Pas-de-Porte", article: "les", gender: "masculine" },
  foncier: { name: "Office foncier solidaire des Trois-Rivières", article: "l’", gender: "masculine" },
  sante: { name: "Fédération des maisons de santé du Val-Perdu", article: "la", gender: "feminine" },
  energie: { name: "Syndicat d’énergie des Hautes-Combes", article: "le", gender: "masculine" },
  mobilite: { name: "Observatoire des mobilités rurales", article: "l’", gender: "masculine" },
} as const satisfies Record<string, DemoOrganisation>;

export type OrganisationKey = keyof typeof organisations;
export const demoOrganisations: Record<OrganisationKey, DemoOrganisation> = organisations;
