import * as z from "zod";
import { remarkKinds, weights } from "../review/schema.ts";
import { isReadableOnPaper } from "./rules.ts";

const line = (longest: number) => z.string().trim().max(longest, `${longest} caractères au maximum.`);
const colour = z.string().regex(/^#[0-9a-f]{6}$/, "Une couleur s’écrit comme #1e5a4b.");

/** A sigle of the house's subjects, and what it stands for. */
const acronym = z.object({ short: line(20).min(1, "Écrivez le sigle."), long: line(200) });

export const officeCapitals = ["asWritten", "capital", "small"] as const;
export const departementForms = ["number", "name"] as const;
export const guillemetSpaces = ["wide", "narrow"] as const;

/** How the house presents itself and how it prints. The values of the first start are those of a house of mayors. */
export const houseSettings = z.object({
  name: line(200).min(1, "Écrivez le nom de l’association.").default("Association des petites villes de France"),
  acronym: line(20).default("APVF"),
  /** "" where it is not said. */
  president: line(200).default(""),
  /** Markdown subset (domain/intervention/text.ts); "" for none. */
  legalNotice: z.string().trim().max(20_000, "20 000 caractères au maximum.").default(""),
  /** The accent on a light and on a dark ground. */
  accent: z.object({ light: colour, dark: colour }).default({ light: "#1e5a4b", dark: "#93d0bc" }),
  /** "Maire de Cysoing, conseiller départemental": as each was written, all with a capital, or none. */
  officeCapitals: z.enum(officeCapitals).default("asWritten"),
  /** "(59)" or "(Nord)" after a commune. */
  departementAs: z.enum(departementForms).default("number"),
  /** Inside « »: U+00A0 or U+202F. */
  guillemetSpace: z.enum(guillemetSpaces).default("wide"),
  acronyms: z
    .array(acronym)
    .max(300)
    .default([
      { short: "AFL", long: "Agence France Locale" },
      { short: "ANCT", long: "Agence nationale de la cohésion des territoires" },
      { short: "APVF", long: "Association des petites villes de France" },
      { short: "CRTE", long: "contrat de relance et de transition écologique" },
      { short: "DETR", long: "dotation d’équipement des territoires ruraux" },
      { short: "DGF", long: "dotation globale de fonctionnement" },
      { short: "DSIL", long: "dotation de soutien à l’investissement local" },
      { short: "EPCI", long: "établissement public de coopération intercommunale" },
      { short: "PVD", long: "Petites villes de demain" },
      { short: "ZAN", long: "zéro artificialisation nette" },
    ]),
  /** Programmes, each in the one spelling that the house prints. */
  programmes: z
    .array(line(120).min(1))
    .max(300)
    .default(["Petites villes de demain", "Action cœur de ville", "France Services"]),
  /** Where the house departs from the weight that "Relire" gives by itself (domain/review/rules.ts). */
  remarks: z.partialRecord(z.enum(remarkKinds), z.enum(weights)).default({}),
  /** Sender of mail, "" for the one of the configuration. */
  mailFrom: line(200).default(""),
});

/** The same as a form asks it: lists are typed, an entry a line. */
export const editHouseInput = houseSettings.omit({ acronyms: true, programmes: true, accent: true }).extend({
  version: z.int(),
  accent: colour.refine(isReadableOnPaper, "Cette couleur est trop claire pour être lue sur le papier. Foncez-la."),
  acronyms: z.string().transform(readAcronyms).pipe(houseSettings.shape.acronyms.unwrap()),
  programmes: z
    .string()
    .transform((typed) => linesOf(typed))
    .pipe(houseSettings.shape.programmes.unwrap()),
  mailFrom: houseSettings.shape.mailFrom
    .unwrap()
    .refine(
      (sender) => sender === "" || /^([^<>]{1,200}<)?[^\s<>@]{1,64}@[^\s<>@]{1,190}>?$/.test(sender),
      "Écrivez une adresse, par exemple « APVF <contact@exemple.fr> ».",
    ),
});
export type EditHouseForm = z.input<typeof editHouseInput>;
export type EditHouseInput = z.output<typeof editHouseInput>;

/** "ANCT : Agence nationale…", a line each; the words after the colon may be missing. */
function readAcronyms(typed: string): { short: string; long: string }[] {
  return linesOf(typed).map((line) => {
    const [short = "", ...long] = line.split(/[:=]/);
    return { short: short.trim(), long: long.join(":").trim() };
  });
}

function linesOf(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export type HouseSettings = z.output<typeof houseSettings>;
/** The part of the settings that decides words. It acts when a recap is composed and is frozen with it. */
export type HouseStyle = Pick<HouseSettings, "officeCapitals" | "departementAs" | "guillemetSpace">;

export const grounds = ["light", "dark"] as const;
export type Ground = (typeof grounds)[number];

/** In bytes. A logo travels with every document. */
export const heaviestLogo = 300 * 1024;
export const tooHeavyLogo = "Ce fichier dépasse 300 ko. Réduisez l’image, puis choisissez-la de nouveau.";

/** A picture as text (base64), since a form's answer is text: a third longer than its bytes. */
export const setLogoInput = z.object({
  ground: z.enum(grounds),
  picture: z.base64().max(Math.ceil(heaviestLogo / 3) * 4, tooHeavyLogo),
});
export type SetLogoInput = z.output<typeof setLogoInput>;

export const removeLogoInput = z.object({ ground: z.enum(grounds) });
export type RemoveLogoInput = z.output<typeof removeLogoInput>;

export type Logo = { mediaType: "image/png" | "image/jpeg"; width: number; height: number; bytes: Buffer };
/** The settings as they stand, with what tells them from any other. */
export type House = HouseSettings & { version: number; logos: Partial<Record<Ground, Logo>> };
