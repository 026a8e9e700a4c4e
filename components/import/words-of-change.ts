import { fullName } from "#domain/directory/rules.ts";
import { dateInWords, timeInWords } from "#domain/french/dates.ts";
import type { Proposal, ProposalChange, ProposedBlock, ProposedIntervention } from "#domain/import/schema.ts";
import { formLabels, kindLabels as interventionKinds } from "#domain/intervention/labels.ts";
import { plainText } from "#domain/intervention/text.ts";
import { fieldLabels, kindLabels } from "#domain/meeting/labels.ts";
import type { MeetingKind } from "#domain/meeting/schema.ts";

type ChangeTo<Type extends ProposalChange["type"]> = Extract<ProposalChange, { type: Type }>;
type Known = Pick<Proposal, "people" | "blocks">;

/** What a correction says otherwise than what is shown, each value after the name of its field. */
export function wordsOfChange(change: ProposalChange, shown: Known): string {
  switch (change.type) {
    case "heading":
      return headingWords(change.value);
    case "person":
      return personWords(change.value, shown);
    case "block":
      return blockWords(change.value, shown);
    case "texts":
      return "la typographie corrigée";
    case "settle":
      return "« C’est juste »";
  }
}

function headingWords(value: ChangeTo<"heading">["value"]): string {
  return Object.entries(value)
    .map(([field, typed]) => {
      const label = fieldLabels[field as keyof typeof fieldLabels];
      // The screen knows a commune by its code, which says nothing to anybody.
      return field === "communeCode" && typed !== null ? `${label} choisie` : named(label, headingValue(field, typed));
    })
    .join(", ");
}

function headingValue(field: string, typed: unknown): string {
  if (typed === null || typed === undefined) return "";
  if (field === "kind") return kindLabels[typed as MeetingKind];
  if (field === "date") return dateInWords(String(typed));
  if (field === "startTime" || field === "endTime") return timeInWords(String(typed));
  return Array.isArray(typed) ? typed.join(", ") : String(typed);
}

function personWords(value: ChangeTo<"person">["value"], { people }: Known): string {
  const name = fullName(value);
  const before = people.find(({ key }) => key === value.key);
  if (!before) return named("Intervenant", name);
  const words: string[] = [];
  if (fullName(before) !== name) words.push(named("Nom", name));
  if (before.gender !== value.gender) words.push(named(`Civilité de ${name}`, civilities[value.gender]));
  if (before.officeGender !== value.officeGender)
    words.push(named(`Titres de ${name}`, agreements[value.officeGender]));
  // Who it is in the directory has no words of its own.
  return words.length === 0 ? `Qui est ${name} dans l’annuaire` : words.join(", ");
}

export const civilities = { feminine: "Madame", masculine: "Monsieur" } as const;
const agreements = { feminine: "au féminin", masculine: "au masculin" } as const;

function blockWords(value: ProposedBlock, shown: Known): string {
  const before = shown.blocks.find(({ id }) => id === value.id);
  if (value.type === "sequence") return named("Titre de la séquence", value.title);
  if (before?.type !== "intervention") return named("Texte", plainText(value.text));
  const words: string[] = [];
  if (before.kind !== value.kind) words.push(named("Genre d’intervention", interventionKinds[value.kind]));
  if (before.form !== value.form) words.push(named("Début de la phrase", formLabels[value.form]));
  if (before.leadIn !== value.leadIn) words.push(named("Amorce", value.leadIn));
  if (before.represented?.name !== value.represented?.name)
    words.push(named("Organisme représenté", value.represented?.name ?? ""));
  if (before.represented?.gender !== value.represented?.gender && before.represented?.name === value.represented?.name)
    words.push(`Accord de ${value.represented?.name}`);
  words.push(...speakerWords(before, value, shown));
  if (before.text !== value.text) words.push(named("Texte", plainText(value.text)));
  return words.length === 0 ? named("Texte", plainText(value.text)) : words.join(", ");
}

function speakerWords(before: ProposedIntervention, value: ProposedIntervention, { people }: Known): string[] {
  const nameOf = (key: string) => {
    const person = people.find((candidate) => candidate.key === key);
    return person ? fullName(person) : "";
  };
  const keys = ({ speakers }: ProposedIntervention) => speakers.map(({ person }) => person);
  const names =
    keys(value).join() === keys(before).join() ? [] : [named("Intervenants", keys(value).map(nameOf).join(", "))];
  const capacities = value.speakers.flatMap(({ person, capacities }) => {
    const known = before.speakers.find((speaker) => speaker.person === person);
    if (!known || known.capacities.join("\n") === capacities.join("\n")) return [];
    return [named(`Qualités de ${nameOf(person)}`, capacities.join(" ; "))];
  });
  return [...names, ...capacities];
}

function named(label: string, words: string): string {
  return words.trim() === "" ? `${label}, effacé` : `${label} « ${words.trim()} »`;
}
