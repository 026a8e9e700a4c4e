import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { importDocuments, imports, interventions } from "#db/schema.ts";
import { createOrganisation } from "#domain/directory/create-organisation.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import { addDocument } from "#domain/import/add-document.ts";
import { adoptImport } from "#domain/import/adopt-import.ts";
import { changeProposal } from "#domain/import/change-proposal.ts";
import { type Differences, findDifferences } from "#domain/import/differences.ts";
import { countImports, findImportDesk } from "#domain/import/queries.ts";
import { readNext } from "#domain/import/read-next.ts";
import type { ProposedIntervention } from "#domain/import/schema.ts";
import { finishTakingOver, takeOver } from "#domain/import/take-over.ts";
import { removeIntervention } from "#domain/intervention/remove-intervention.ts";
import { saveText } from "#domain/intervention/save-text.ts";
import { setOpening } from "#domain/intervention/set-opening.ts";
import { setThemes } from "#domain/intervention/set-themes.ts";
import { composeRecord } from "#domain/recap/compose.ts";
import { anActor } from "#tests/support/factories.ts";
import { anImport } from "#tests/support/import-factories.ts";

const first = `# Rencontre des maires des petites villes

Mardi 7 décembre 2021, à Cysoing (59)

En mot d’accueil, **Colette Vasseur**, maire de Cysoing (59), a salué les maires réunis pour parler de leurs centres.

## Séquence 1 : Quelle relance ?

**Henri Lambert**, maire de Courrières (62), a présenté la rénovation de la halle, ouverte en septembre à tous.

**Odile Brancheray**, maire de Loudun (86), a raconté comment onze vitrines de sa ville ont rouvert en deux ans.
`;

const changed = first
  .replace("ouverte en septembre à tous", "ouverte en octobre aux seuls marchands")
  .concat(
    `\n**Thibaud Marsaultier**, maire de Chauvigny (86), a promis une foncière qui baissera encore les loyers.\n`,
  );

beforeEach(() => {
  db().delete(importDocuments).run();
  db().delete(imports).run();
});

async function dropped(text: string, name = "cysoing.md"): Promise<string> {
  const document = { id: randomUUID(), batchId: randomUUID(), position: 0, name };
  const { id } = addDocument(anActor(), { ...document, bytes: new TextEncoder().encode(text) });
  await readNext();
  return id;
}

async function adopted(): Promise<string> {
  return adoptImport(anActor(), { id: await dropped(first), version: 1 }).meetingId;
}

/** As the page that shows what differs takes it. */
function taken(id: string, blockId: string): void {
  const { version, recordVersion } = shown(id);
  takeOver(anActor(), { id, blockId, version, recordVersion });
}

function shown(id: string): Differences {
  const differences = findDifferences(anActor(), id);
  if (!differences) throw new Error("This document differs from no record.");
  return differences;
}

test("a document that was adopted and comes back changed offers what differs, and nothing else", async () => {
  const meetingId = await adopted();

  const id = await dropped(changed);

  expect(findImportDesk(anActor(), id)?.earlier).toMatchObject({ meetingId, name: "cysoing.md" });
  const differences = findDifferences(anActor(), id);
  expect(differences?.meetingId).toBe(meetingId);
  expect(differences?.changes.map(({ kind, label }) => [kind, label])).toEqual([
    ["changed", "Henri Lambert"],
    ["added", "Thibaud Marsaultier"],
  ]);
});

test("what is taken over stands in the record, and differs no more", async () => {
  const actor = anActor();
  const meetingId = await adopted();
  const id = await dropped(changed);
  const before = composeRecord(db(), meetingId).blocks.length;

  for (const { id: blockId } of findDifferences(actor, id)?.changes ?? []) taken(id, blockId);

  expect(findDifferences(actor, id)?.changes).toEqual([]);
  const { blocks } = composeRecord(db(), meetingId);
  expect(blocks).toHaveLength(before + 1);
  expect(JSON.stringify(blocks)).toContain("aux seuls marchands");
  const last = blocks.at(-1);
  expect(last?.type === "intervention" && last.speakers.map(({ name }) => name)).toEqual(["Thibaud Marsaultier"]);

  const { version } = shown(id);
  expect(finishTakingOver(actor, { id, version })).toEqual({ meetingId });
  expect(finishTakingOver(actor, { id, version })).toEqual({ meetingId });
  expect(countImports(actor)).toEqual({ queue: 0, adopted: 2, setAside: 0 });
});

test("the themes that the house has given to a passage are no difference, and stay when it is taken over", async () => {
  const meetingId = await adopted();
  const id = await dropped(changed);
  const blockId = shown(id).changes[0]?.id ?? "";
  setThemes(anActor(), { id: blockId, version: 1, themes: ["Commerce"] });

  expect(shown(id).changes.map(({ label }) => label)).toEqual(["Henri Lambert", "Thibaud Marsaultier"]);
  for (const { id: passage } of shown(id).changes) taken(id, passage);
  expect(shown(id).changes).toEqual([]);
  expect(composeRecord(db(), meetingId).blocks).toContainEqual(
    expect.objectContaining({ id: blockId, themes: ["Commerce"] }),
  );
});

test("a document that only bears the same title is no other state of it", async () => {
  await adopted();
  const other = `# Rencontre des maires des petites villes

Jeudi 12 mars 2020, à Loudun (86)

En mot d’accueil, **Solène Karouby**, maire de Civray (86), a parlé de toutes autres choses que celles que l’on sait.

**Gaston Pervenche**, maire de Montmorillon (86), a répondu que l’eau manquait depuis le printemps dans son bassin.
`;

  const id = await dropped(other, "autre.md");

  expect(findImportDesk(anActor(), id)?.earlier).toBeNull();
  expect(findDifferences(anActor(), id)).toBeNull();
});

test("two states dropped together are compared once the first is adopted, though the second was read before", async () => {
  const earlier = await dropped(first);
  const id = await dropped(changed);
  expect(findDifferences(anActor(), id)).toBeNull();

  const { meetingId } = adoptImport(anActor(), { id: earlier, version: 1 });

  expect(findImportDesk(anActor(), id)?.earlier).toMatchObject({ id: earlier, meetingId });
  expect(findDifferences(anActor(), id)?.changes.map(({ kind, label }) => [kind, label])).toEqual([
    ["changed", "Henri Lambert"],
    ["added", "Thibaud Marsaultier"],
  ]);
});

test("a third state is compared with the record, and not with the second that waits", async () => {
  const meetingId = await adopted();
  await dropped(changed);

  const id = await dropped(changed.replace("onze vitrines", "douze vitrines"));

  expect(findDifferences(anActor(), id)).toMatchObject({
    meetingId,
    changes: [{ label: "Henri Lambert" }, { label: "Odile Brancheray" }, { label: "Thibaud Marsaultier" }],
  });
});

test("what somebody has changed in the record meanwhile is not overwritten unseen", async () => {
  const meetingId = await adopted();
  const id = await dropped(changed);
  const { changes, version, recordVersion } = shown(id);
  const blockId = changes[0]?.id ?? "";
  saveText(anActor(), { interventionId: blockId, version: 1, key: randomUUID(), text: "a dit tout autre chose." });
  const before = composeRecord(db(), meetingId);

  expect(() => takeOver(anActor(), { id, blockId, version, recordVersion })).toThrow(
    expect.objectContaining({ code: "conflict" }),
  );
  expect(composeRecord(db(), meetingId)).toEqual(before);
});

test("words that somebody has corrected meanwhile are not taken over unseen, nor done with", async () => {
  const meetingId = await adopted();
  const id = await dropped(changed);
  const { changes, version, recordVersion } = shown(id);
  corrected(id, "octobre", { text: "a dit tout autre chose." });
  const before = composeRecord(db(), meetingId);

  const isConflict = expect.objectContaining({ code: "conflict" });
  const what = { id, blockId: changes[0]?.id ?? "", version, recordVersion };
  expect(() => takeOver(anActor(), what)).toThrow(isConflict);
  expect(() => finishTakingOver(anActor(), { id, version })).toThrow(isConflict);
  expect(composeRecord(db(), meetingId)).toEqual(before);
  expect(countImports(anActor())).toEqual({ queue: 1, adopted: 1, setAside: 0 });
});

test("the name of a speaker is taken over as the document has it, and differs no more", async () => {
  const meetingId = await adopted();
  const id = await dropped(first.replaceAll("Odile Brancheray", "Odile Brancheraye"));
  identified(id, "p3", lastSpeaker(meetingId));
  const [passage, ...others] = shown(id).changes;
  expect([passage?.label, others]).toEqual(["Odile Brancheraye", []]);

  taken(id, passage?.id ?? "");

  expect(shown(id).changes).toEqual([]);
  expect(outline(meetingId).at(-1)).toBe("Odile Brancheraye");
});

test("somebody who has come into the directory since is shown as the record would name them", async () => {
  await adopted();
  const id = await dropped(first.replace("Odile Brancheray", "Aline Treguier"));
  const of = { gender: "feminine", officeGender: "feminine" } as const;
  createPerson(anActor(), { id: randomUUID(), firstName: "Aline", lastName: "Tréguier", ...of, mandates: [] });

  const [passage] = shown(id).changes;
  expect(passage?.label).toBe("Aline Tréguier");
  taken(id, passage?.id ?? "");
  expect(shown(id).changes).toEqual([]);
});

test("whom somebody represents stays the organisation that was chosen", async () => {
  await adopted();
  const id = await dropped(changed);
  const blockId = findDifferences(anActor(), id)?.changes[0]?.id ?? "";
  const organisation = { id: randomUUID(), name: "Agence des villes", acronym: null, article: "l’" } as const;
  createOrganisation(anActor(), { ...organisation, gender: "feminine" });
  const represented = { name: "l’Agence des villes", gender: "feminine" } as const;
  setOpening(anActor(), {
    ...{ id: blockId, version: 1, kind: "intervention", form: "representing", leadIn: "" },
    represented: { ...represented, organisationId: organisation.id },
  });
  for (const block of findImportDesk(anActor(), id)?.proposal.blocks ?? [])
    if (block.type === "intervention" && block.text.includes("octobre"))
      changeProposal(anActor(), {
        ...{ id, version: 1, key: randomUUID() },
        change: { type: "block", value: { ...block, form: "representing", represented } },
      });

  taken(id, blockId);

  const stored = db().select().from(interventions).where(eq(interventions.id, blockId)).get();
  expect(stored).toMatchObject({ representedOrganisationId: organisation.id, text: expect.stringMatching("octobre") });
});

test("a correction sent again after a passage was taken over is a conflict: its author has not seen what became of it", async () => {
  await adopted();
  const id = await dropped(changed);
  const change = { type: "heading", value: { venue: "Halle" } } as const;
  const sent = { id, version: 1, key: randomUUID(), change };
  const passage = findDifferences(anActor(), id)?.changes[0];
  changeProposal(anActor(), sent);
  taken(id, passage?.id ?? "");

  expect(() => changeProposal(anActor(), sent)).toThrow(expect.objectContaining({ code: "conflict" }));
  expect(findImportDesk(anActor(), id)).toMatchObject({ version: 3, proposal: { venue: "Halle" } });
});

const twoSequences = first.replace("**Odile", "## Séquence 2 : Quels commerces ?\n\n**Odile");

/** A correction of the passage in which the document says `words`. */
function corrected(id: string, words: string, with_: Partial<ProposedIntervention>): void {
  const { version = 0, proposal } = findImportDesk(anActor(), id) ?? {};
  const block = proposal?.blocks.find((found) => found.type === "intervention" && found.text.includes(words));
  if (block?.type !== "intervention") throw new Error(`No passage says "${words}".`);
  const change = { type: "block", value: { ...block, ...with_ } } as const;
  changeProposal(anActor(), { id, version, key: randomUUID(), change });
}

/** A correction that says who somebody of the document is in the directory. */
function identified(id: string, key: string, personId: string): void {
  const { version = 0, proposal } = findImportDesk(anActor(), id) ?? {};
  const found = proposal?.people.find((person) => person.key === key);
  if (!found) throw new Error(`Nobody of the document is "${key}".`);
  const { at: _, ...person } = found;
  const change = { type: "person", value: { ...person, personId } } as const;
  changeProposal(anActor(), { id, version, key: randomUUID(), change });
}

/** The last to speak in the record, of the directory. */
function lastSpeaker(meetingId: string): string {
  const last = composeRecord(db(), meetingId).blocks.at(-1);
  return (last?.type === "intervention" && last.speakers.at(-1)?.personId) || "";
}

const henri = { person: "p2", capacities: ["Maire de Courrières (62)"] };

test.for([
  ["a capacity without words", { speakers: [{ ...henri, capacities: [""] }] }, /qualité/],
  ["a body without a name", { form: "representing", represented: { name: "", gender: "feminine" } }, /organisme/],
  ["one person twice", { speakers: [henri, { person: "p1", capacities: [] }] }, /déjà dans l’intervention/],
] as const)("what no record may have is not taken into one: %s", async ([, wrong, says]) => {
  const meetingId = await adopted();
  const id = await dropped(changed);
  const { id: blockId = "" } = findDifferences(anActor(), id)?.changes[0] ?? {};
  corrected(id, "octobre", structuredClone(wrong) as Partial<ProposedIntervention>);
  for (const key of ["p1", "p2"]) identified(id, key, lastSpeaker(meetingId));
  const before = composeRecord(db(), meetingId);

  expect(() => taken(id, blockId)).toThrow(
    expect.objectContaining({ message: expect.stringMatching(says), field: blockId }),
  );
  expect(composeRecord(db(), meetingId)).toEqual(before);
});

test.for([
  ["that the record has", 0],
  ["that is new", 1],
] as const)("a séquence %s is not taken without its title", async ([, rank]) => {
  const meetingId = await adopted();
  const id = await dropped(twoSequences.replace("en septembre", "en octobre"));
  taken(id, findDifferences(anActor(), id)?.changes[0]?.id ?? "");
  const { version = 0, proposal } = findImportDesk(anActor(), id) ?? {};
  const sequence = proposal?.blocks.filter((block) => block.type === "sequence")[rank];
  if (!sequence) throw new Error("The séquence is not read.");
  const change = { type: "block", value: { ...sequence, title: "" } } as const;
  changeProposal(anActor(), { id, version, key: randomUUID(), change });
  const before = outline(meetingId);

  expect(() => taken(id, sequence.id)).toThrow(
    expect.objectContaining({ message: "Donnez un titre à la séquence.", field: sequence.id }),
  );
  expect(outline(meetingId)).toEqual(before);
});

test("a new séquence stands where the document has it, with the passage that is taken", async () => {
  const meetingId = adoptImport(anActor(), { id: await dropped(twoSequences), version: 1 }).meetingId;
  const id = await dropped(
    twoSequences.replace(
      "## Séquence 2",
      "## Séquence 2 : Quels logements ?\n\n**Thibaud Marsaultier**, maire de Chauvigny (86), a promis une foncière et des loyers plus bas.\n\n## Séquence 3",
    ),
  );
  const passage = findDifferences(anActor(), id)?.changes.find(({ label }) => label === "Thibaud Marsaultier");

  taken(id, passage?.id ?? "");

  expect(outline(meetingId)).toEqual([
    ...["Colette Vasseur", "# Quelle relance ?", "Henri Lambert", "# Quels logements ?", "Thibaud Marsaultier"],
    ...["# Quels commerces ?", "Odile Brancheray"],
  ]);
});

test("a passage that was removed from the record is restored by taking it over, under its own id", async () => {
  const meetingId = await adopted();
  const before = outline(meetingId);
  const id = await dropped(changed);
  const { id: blockId = "" } = findDifferences(anActor(), id)?.changes[0] ?? {};
  removeIntervention(anActor(), { id: blockId });

  taken(id, blockId);

  expect(outline(meetingId)).toEqual(before);
  expect(JSON.stringify(composeRecord(db(), meetingId))).toContain("octobre");
});

/** Titles and who speaks, in reading order. */
function outline(meetingId: string): string[] {
  return composeRecord(db(), meetingId).blocks.map((block) =>
    block.type === "sequence" ? `# ${block.title}` : block.speakers.map(({ name }) => name).join(", "),
  );
}

test("nothing is taken over by whoever may not, nor from a document without an earlier state", async () => {
  const meetingId = await adopted();
  const id = await dropped(changed);
  const before = composeRecord(db(), meetingId);
  const { changes, version, recordVersion } = shown(id);
  const what = { id, blockId: changes[0]?.id ?? "", version, recordVersion };

  expect(() => takeOver(anActor("reader"), what)).toThrow(expect.objectContaining({ code: "forbidden" }));
  expect(() => finishTakingOver(anActor("reader"), { id, version })).toThrow(
    expect.objectContaining({ code: "forbidden" }),
  );
  expect(() => takeOver(anActor(), { ...what, blockId: randomUUID() })).toThrow(/plus dans le document/);
  expect(() => takeOver(anActor(), { ...what, id: anImport().id })).toThrow(/Aucune rencontre/);
  expect(composeRecord(db(), meetingId)).toEqual(before);
});
