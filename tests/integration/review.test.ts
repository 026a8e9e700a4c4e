import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { seedDemo } from "#app/_cli/demo/seed-demo.ts";
import { db } from "#db/client.ts";
import { houses, interventions, meetings, plannedSpeakers, sequences } from "#db/schema.ts";
import { meetingHistory, recentActivity } from "#domain/audit/queries.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import { editHouse } from "#domain/house/edit-house.ts";
import { getHouseForm } from "#domain/house/queries.ts";
import { editHouseInput } from "#domain/house/schema.ts";
import { saveText } from "#domain/intervention/save-text.ts";
import { setSpeakers } from "#domain/intervention/set-speakers.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { getRecapDesk } from "#domain/publication/queries.ts";
import { composeRecord } from "#domain/recap/compose.ts";
import type { Recap } from "#domain/recap/schema.ts";
import { forgetWord } from "#domain/review/forget-word.ts";
import { knowWord } from "#domain/review/know-word.ts";
import { remarkKindLabels } from "#domain/review/labels.ts";
import { listKnownWords } from "#domain/review/list-known-words.ts";
import { listRemarks } from "#domain/review/list-remarks.ts";
import { repairRemark } from "#domain/review/repair-remark.ts";
import { obstaclesTo, reviewRecord } from "#domain/review/review-record.ts";
import { reviewSpelling } from "#domain/review/review-spelling.ts";
import { type Remark, type RemarkKind, remarkKinds } from "#domain/review/schema.ts";
import { reopenRemark, settleRemark } from "#domain/review/settle-remark.ts";
import { undoRepair } from "#domain/review/undo-repair.ts";
import { aMember } from "#tests/support/account-factories.ts";
import { aMandate, aPersonInput } from "#tests/support/directory-factories.ts";
import { anActor } from "#tests/support/factories.ts";
import { anIntervention, aPerson, aPublishableMeeting, aSequence } from "#tests/support/record-factories.ts";

const review = (meetingId: string) => reviewRecord(db(), meetingId, composeRecord(db(), meetingId));
const told = (remarks: readonly Pick<Remark, "kind" | "about">[]) =>
  remarks.map(({ kind, about }) => `${kind}: ${about}`);

test("nothing is remarked in the demonstration’s recap of Cysoing", async () => {
  await seedDemo();
  const [cysoing] = db().select().from(meetings).where(eq(meetings.date, "2021-12-07")).all();

  expect(told(review(cysoing?.id ?? ""))).toEqual([]);
  expect(told(await reviewSpelling(anActor("reader"), cysoing?.id ?? ""))).toEqual([]);
}, 120_000);

/** What stands in the text of an intervention, and what is to be remarked of it. */
const planted: [text: string, kind: RemarkKind, about: string][] = [
  ["a présenté la 1ère phase.", "ordinalForm", "1ère"],
  ["a rappelé la 2ème phase.", "ordinalForm", "2ème"],
  ["a parlé du XIXème siècle.", "ordinalForm", "XIXème"],
  ["a cité les Petites Villes de Demain.", "programmeMisspelt", "Petites Villes de Demain"],
  ["a cité Action Coeur de Ville.", "programmeMisspelt", "Action Coeur de Ville"],
  ["a cité une maison France services.", "programmeMisspelt", "France services"],
  ["a évoqué la DETR.", "acronymUnexplained", "DETR"],
  ["a évoqué la DSIL.", "acronymUnexplained", "DSIL"],
  ["a cité les EPCI du pays.", "acronymUnexplained", "EPCI"],
  ["a remercié la DREAL.", "acronymUnexplained", "DREAL"],
  ["a dit : à compléter.", "placeholder", "à compléter"],
  ["a indiqué un montant de ??? euros.", "placeholder", "???"],
  ["a indiqué TODO.", "placeholder", "TODO"],
  ["présente son projet.", "mixedTenses", "présente son projet"],
  ["souligne l’enjeu.", "mixedTenses", "souligne l’enjeu"],
  ["a dit sa joie. Il rappelle l’enjeu.", "mixedTenses", "Il rappelle l’enjeu"],
  ["a remercié Roger Watrelin.", "nameWrittenTwoWays", "Roger Watrelin"],
  ["a salué la revitalisaton du bourg.", "spelling", "revitalisaton"],
];

function aFaultyMeeting() {
  const meeting = aPublishableMeeting({ theme: "TODO thème", venue: "??? (salle)", attendanceText: "la 1ère fois" });
  const meetingId = meeting.id;
  const sequence = aSequence(meetingId, "Des rues à vivre", 1);
  const empty = aSequence(meetingId, "Rien ne s’y est dit", 2);
  const add = (text: string, speakers?: Parameters<typeof anIntervention>[0]["speakers"]) => {
    const { id } = anIntervention({ meetingId, sequenceId: sequence.id, text: "", ...(speakers ? { speakers } : {}) });
    saveText(anActor("editor"), { interventionId: id, version: 0, key: randomUUID(), text });
  };
  for (const [text] of planted) add(text);
  const speaks = (name: string, ...capacities: string[]) => add("a présenté son projet.", [{ name, capacities }]);
  speaks("Anne Sansqualité");
  speaks("Paul Sansnombre", "Maire de Cysoing");
  speaks("Rémi Malécrit", "Maire d’Aulnoye-Aymerie (59)");
  speaks("Léon Malplacé", "Maire du Quesnoi (59)");
  speaks("Zoé Malnote", "Maire de ??? (59)");
  speaks("Luc Malordinal", "Adjoint chargé de la 2ème phase");
  speaks("Ève Malnombre", "Maire de Cysoing (590)");
  speaks("Odette Malgenre", "Présidente de l’association");
  const renamed = aPerson("Claire Nouvelle");
  add("a présenté son projet.", [
    { name: "Claire Ancienne", capacities: ["Maire de Cysoing (59)"], personId: renamed.id },
  ]);
  const councillor = createPerson(
    anActor("editor"),
    aPersonInput({
      firstName: "Odile",
      lastName: "Malfonction",
      mandates: [aMandate({ title: "Conseillère régionale" })],
    }),
  );
  add("a présenté son projet.", [
    { name: "Odile Malfonction", capacities: ["Sénatrice"], personId: councillor.id, officeGender: "feminine" },
  ]);
  const former = createPerson(
    anActor("editor"),
    aPersonInput({
      firstName: "Aline",
      lastName: "Malmandat",
      mandates: [aMandate({ title: "Ancienne conseillère régionale" })],
    }),
  );
  add("a présenté son projet.", [
    { name: "Aline Malmandat", capacities: ["Conseillère régionale"], personId: former.id, officeGender: "feminine" },
  ]);
  const expected = aPerson("Yves Attendu");
  db()
    .insert(plannedSpeakers)
    .values({ id: randomUUID(), sequenceId: sequence.id, personId: expected.id, position: 1 })
    .run();
  db()
    .update(sequences)
    .set({ title: "La 3ème rue et les petites villes de Demain, à préciser" })
    .where(eq(sequences.id, sequence.id))
    .run();
  return { meetingId, empty };
}

const others = [
  "capacityMissing: Anne Sansqualité",
  "departementMissing: Paul Sansnombre, Maire de Cysoing",
  "communeMisspelt: Rémi Malécrit, Maire d’Aulnoye-Aymerie (59)",
  "communeMisspelt: Léon Malplacé, Maire du Quesnoi (59)",
  "genderAtOdds: Odette Malgenre, Présidente de l’association",
  "officeAtOdds: Odile Malfonction, Sénatrice",
  "nameWrittenTwoWays: Claire Ancienne",
  "plannedSpeakerSilent: Yves Attendu",
  "emptySequence: Rien ne s’y est dit",
  "officeAtOdds: Aline Malmandat, Conseillère régionale",
  "departementMissing: Ève Malnombre, Maire de Cysoing (590)",
  "placeholder: à préciser",
  "placeholder: TODO dans le thème : TODO thème",
  "placeholder: ??? dans le lieu : ??? (salle)",
  "placeholder: ??? dans les qualités (Zoé Malnote) : Maire de ??? (59)",
  "ordinalForm: 1ère dans la participation : la 1ère fois",
  "ordinalForm: 2ème dans les qualités (Luc Malordinal) : Adjoint chargé de la 2ème phase",
  "ordinalForm: 3ème",
  "programmeMisspelt: petites villes de Demain",
];

test("every one of 37 planted faults is found, and nothing else", async () => {
  const { meetingId } = aFaultyMeeting();
  const faults = [...planted.map(([, kind, about]) => `${kind}: ${about}`), ...others];
  expect(new Set(faults).size).toBe(37);
  expect(remarkKinds.filter((kind) => !faults.some((fault) => fault.startsWith(`${kind}: `)))).toEqual([]);

  const found = await listRemarks(anActor("reader"), { id: meetingId });

  expect(told(found).toSorted()).toEqual(faults.toSorted());
});

test("remarks come in the order in which the record is read, its spelling with the rest", async () => {
  const { meetingId } = aFaultyMeeting();
  const { blocks } = composeRecord(db(), meetingId);

  const found = await listRemarks(anActor("reader"), { id: meetingId });

  const ranks = found.map(({ anchor }) => blocks.findIndex(({ id }) => id === anchor));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(found.at(-1)?.kind).not.toBe("spelling");
});

test("a name put right is written again as it was when that is taken back", () => {
  const { meetingId } = aFaultyMeeting();
  const editor = anActor("editor");
  const renamed = () => review(meetingId).find(({ about }) => about === "Claire Ancienne");

  const repaired = repairRemark(editor, { meetingId, remark: renamed()?.id ?? "", replacement: null });
  expect(renamed()).toBeUndefined();
  if (repaired.of !== "speaker") throw new Error("Not a repair of who speaks.");
  setSpeakers(editor, { id: repaired.interventionId, version: repaired.version, speakers: repaired.before });

  expect(renamed()).toBeDefined();
});

test("what can be put right by one click is, and nothing of it is left; undone, it is all back", async () => {
  const { meetingId } = aFaultyMeeting();
  const editor = anActor("editor");
  const before = composeRecord(db(), meetingId);
  const repairable = review(meetingId).filter(({ repairLabel }) => repairLabel !== null);

  const undone: (() => void)[] = [];
  for (const remark of repairable) {
    const repaired = repairRemark(editor, { meetingId, remark: remark.id, replacement: null });
    undone.unshift(() => {
      if (repaired.of === "text") return undoRepair(editor, { ...repaired, key: randomUUID() });
      const { interventionId: id, version, before: speakers } = repaired;
      setSpeakers(editor, { id, version, speakers });
    });
  }

  const after = composeRecord(db(), meetingId);
  expect(sentencesChanged(before, after).toSorted()).toEqual(putRight.toSorted());
  expect(review(meetingId).filter(({ repairLabel }) => repairLabel !== null)).toEqual([]);
  for (const undo of undone) undo();
  expect(composeRecord(db(), meetingId)).toEqual(before);
});

/** What stands in the place of what was planted, once it is put right. */
const putRight = [
  "a présenté la 1re phase.",
  "a rappelé la 2e phase.",
  "a parlé du XIXe siècle.",
  "a cité les Petites villes de demain.",
  "a cité Action cœur de ville.",
  "a cité une maison France Services.",
  "a évoqué la dotation d’équipement des territoires ruraux (DETR).",
  "a évoqué la dotation de soutien à l’investissement local (DSIL).",
  "a remercié Roger Wattrelin.",
  "Paul Sansnombre, Maire de Cysoing (59)",
  "Rémi Malécrit, Maire d’Aulnoye-Aymeries (59)",
  "Léon Malplacé, Maire du Quesnoy (59)",
  "Luc Malordinal, Adjoint chargé de la 2e phase",
  "Ève Malnombre, Maire de Cysoing (59)",
  "Odette Malgenre, Président de l’association",
  "Claire Nouvelle, Maire de Cysoing (59)",
  "Odile Malfonction, Conseillère régionale",
  "Aline Malmandat, Ancienne conseillère régionale",
];

function sentencesChanged(before: Recap, after: Recap): string[] {
  const sentences = ({ blocks }: Recap) =>
    blocks.flatMap((block) =>
      block.type === "sequence"
        ? [block.title]
        : [block.text, ...block.speakers.map(({ name, capacities }) => [name, ...capacities].join(", "))],
    );
  const was = sentences(before);
  return sentences(after).filter((sentence, index) => sentence !== was[index]);
}

test("a repair leaves longer words and addresses as they are, and is not proposed where only they are left", async () => {
  const { id: meetingId } = aPublishableMeeting();
  const editor = anActor("editor");
  const address = "https://exemple.fr/DETR-2021";
  const { id } = anIntervention({ meetingId, text: "" });
  const text = `a parlé de [cette page](${address}) : la **DETR**, la 1ère fois, et ${address}.`;
  saveText(editor, { interventionId: id, version: 0, key: randomUUID(), text });
  const { id: other } = anIntervention({ meetingId, text: "" });
  saveText(editor, { interventionId: other, version: 0, key: randomUUID(), text: "a cité la mi-2ème phase." });

  for (const remark of review(meetingId).filter(({ repairLabel }) => repairLabel !== null))
    repairRemark(editor, { meetingId, remark: remark.id, replacement: null });

  const stored = db().select({ text: interventions.text }).from(interventions).where(eq(interventions.id, id)).get();
  expect(stored?.text).toBe(
    `a parlé de [cette page](${address}) : la **dotation d’équipement des territoires ruraux (DETR)**, la 1re fois, et ${address}.`,
  );
  expect(review(meetingId).map(({ about, repairLabel }) => [about, repairLabel])).toEqual([["2ème", null]]);
});

test("a sigle is remarked wherever it stands by itself, were it only after a word that holds it", () => {
  const { id: meetingId } = aPublishableMeeting();
  anIntervention({ meetingId, text: "a cité l’ADETR, la DETRU et https://exemple.fr/DETR, puis la DETR-DSIL." });

  const sigles = ["ADETR", "DETR", "DETRU", "DSIL"];
  expect(told(review(meetingId)).toSorted()).toEqual(sigles.map((sigle) => `acronymUnexplained: ${sigle}`));
});

test("a repair of words that have changed is refused, and nothing is written", () => {
  const { meetingId } = aFaultyMeeting();
  const remark = review(meetingId).find(({ about }) => about === "1ère");
  db().update(interventions).set({ text: "Autre chose." }).where(eq(interventions.meetingId, meetingId)).run();

  expect(() => repairRemark(anActor("editor"), { meetingId, remark: remark?.id ?? "", replacement: null })).toThrow(
    "ne vaut plus",
  );
  expect(() => repairRemark(anActor("reader"), { meetingId, remark: remark?.id ?? "", replacement: null })).toThrow(
    "Votre rôle",
  );
});

test("what is meant is said no more, until its words change or somebody thinks again", async () => {
  const { meetingId } = aFaultyMeeting();
  const { id } = await aMember("editor");
  const editor = { ...anActor("editor"), id };
  const ordinals = () => review(meetingId).filter(({ kind }) => kind === "ordinalForm");
  const [first] = ordinals();
  const input = { meetingId, remark: first?.id ?? "", misspelt: null };

  const all = ordinals();
  settleRemark(editor, input);
  settleRemark(editor, input);
  expect(ordinals()).toEqual(all.slice(1));
  reopenRemark(editor, input);
  expect(ordinals()).toEqual(all);
});

test("what keeps from publishing is settled by whoever publishes, and the history says so", async () => {
  const { meetingId } = aFaultyMeeting();
  const [editor, publisher] = await Promise.all(
    (["editor", "publisher"] as const).map(async (role) => ({ ...anActor(role), id: (await aMember(role)).id })),
  );
  if (!editor || !publisher) throw new Error("Nobody.");
  const ordinal = review(meetingId).find(({ about }) => about === "1ère");
  const missing = () => review(meetingId).find(({ about }) => about === "Anne Sansqualité");
  const input = { meetingId, remark: missing()?.id ?? "", misspelt: null };
  expect(missing()?.isBlocking).toBe(true);
  const told = () =>
    meetingHistory(editor, meetingId)
      .map(({ sentence }) => sentence)
      .filter((sentence) => !/intervention/.test(sentence));

  expect(() => settleRemark(editor, input)).toThrow("Votre rôle ne permet pas cette action.");
  expect(missing()).toBeDefined();
  expect(told()).toEqual([]);
  // Not by calling it a word of no dictionary either, nor before or after it is remarked.
  const misspelt = { interventionId: missing()?.anchor ?? "", word: "Anne Sansqualité" };
  expect(() => settleRemark(editor, { ...input, misspelt })).toThrow("Votre rôle ne permet pas cette action.");
  expect(() => settleRemark(editor, { ...input, remark: "inconnue" })).toThrow("cette remarque ne vaut plus");
  expect(told()).toEqual([]);

  settleRemark(editor, { meetingId, remark: ordinal?.id ?? "", misspelt: null });
  settleRemark(publisher, input);
  settleRemark(publisher, input);
  expect(missing()).toBeUndefined();
  reopenRemark(editor, input);
  reopenRemark(editor, input);
  expect(missing()).toBeDefined();
  expect(told()).toEqual([
    "a demandé à « Relire » de le remarquer à nouveau : Une qualité manque (Anne Sansqualité)",
    "a jugé voulu ce qui empêchait de publier : Une qualité manque (Anne Sansqualité)",
    `a jugé voulu ce que « Relire » remarquait : ${remarkKindLabels.ordinalForm} (Roger Wattrelin)`,
  ]);
});

test("what keeps from publishing is what « Relire » says does, though nothing else is looked for then", () => {
  const { meetingId } = aFaultyMeeting();
  const administrator = anActor("administrator");
  const blocking = () => review(meetingId).filter(({ isBlocking }) => isBlocking);
  const { values } = getHouseForm(administrator);
  const remarks = {
    ...values.remarks,
    communeMisspelt: "blocking",
    acronymUnexplained: "blocking",
    spelling: "blocking",
  };
  editHouse(administrator, editHouseInput.parse({ ...values, remarks }));

  const obstacles = obstaclesTo(db(), meetingId, composeRecord(db(), meetingId));
  db().delete(houses).run();

  const kinds = new Set(["capacityMissing", "placeholder", "communeMisspelt", "acronymUnexplained"]);
  const expected = review(meetingId).filter(({ kind }) => kinds.has(kind));
  expect(obstacles).toEqual(expected.map(({ message, tab, anchor }) => ({ message, tab, anchor })));
  expect(obstacles.length).toBeGreaterThan(blocking().length);
});

test("what blocks, as the house sets it, stops the first publication and every update alike", () => {
  const publisher = anActor("publisher");
  const meeting = aPublishableMeeting();
  const publish = () =>
    publishRecap(publisher, {
      id: randomUUID(),
      meetingId: meeting.id,
      recordVersion: getRecapDesk(publisher, meeting.id).recordVersion,
      correctionNote: "",
    });
  const weigh = (weight: "blocking" | "advisory" | "off") => {
    const administrator = anActor("administrator");
    const { values } = getHouseForm(administrator);
    editHouse(administrator, editHouseInput.parse({ ...values, remarks: { ...values.remarks, ordinalForm: weight } }));
  };
  anIntervention({ meetingId: meeting.id, text: "a présenté la 1ère phase." });

  weigh("blocking");
  expect(publish).toThrow("incomplet");
  weigh("advisory");
  expect(publish().number).toBe(1);
  expect(getRecapDesk(publisher, meeting.id).remarks).toMatchObject([{ kind: "ordinalForm", isBlocking: false }]);
  db().update(meetings).set({ recordVersion: 99 }).where(eq(meetings.id, meeting.id)).run();
  weigh("blocking");
  expect(publish).toThrow("incomplet");
  weigh("off");
  expect(getRecapDesk(publisher, meeting.id).remarks).toEqual([]);
  expect(publish().number).toBe(2);
});

test("a word of no dictionary is told, put right or learnt; names, communes and terms of the house are known", async () => {
  const { id: meetingId } = aPublishableMeeting();
  const { id } = await aMember("editor");
  const editor = { ...anActor("editor"), id };
  const text =
    "a salué la revitalisaton du bourg avec Roger Wattrelin. Cysoing et l’ANCT y croient ; le ZAN itou, la glycinade aussi.";
  anIntervention({ meetingId, text });

  const found = await reviewSpelling(editor, meetingId);
  expect(found.map(({ about, repairLabel, isBlocking }) => [about, repairLabel, isBlocking])).toEqual([
    ["revitalisaton", "Remplacer par « revitalisation »", false],
    ["glycinade", expect.anything(), false],
  ]);

  const [misspelt, invented] = found;
  const settled = { meetingId, remark: misspelt?.id ?? "" };
  settleRemark(editor, { ...settled, misspelt: { interventionId: misspelt?.anchor ?? "", word: "revitalisaton" } });
  expect((await reviewSpelling(editor, meetingId)).map(({ about }) => about)).toEqual(["glycinade"]);
  reopenRemark(editor, settled);
  knowWord(editor, { word: invented?.word ?? "" });
  repairRemark(editor, { meetingId, remark: misspelt?.id ?? "", replacement: misspelt?.replacement ?? null });
  expect(await reviewSpelling(editor, meetingId)).toEqual([]);
});

test("a word learnt is listed, and remarked again once it is forgotten; the history says both, once each", async () => {
  const { id: meetingId } = aPublishableMeeting();
  const { id } = await aMember("editor");
  const editor = { ...anActor("editor"), id };
  anIntervention({ meetingId, text: "a salué la glycinelle." });
  const before = recentActivity(editor, 1)[0]?.id ?? 0;
  const listed = () => listKnownWords(anActor("reader")).filter((word) => ["glycinelle", "éolade"].includes(word));

  for (const word of ["glycinelle", "Éolade", "Glycinelle"]) knowWord(editor, { word });
  expect(listed()).toEqual(["éolade", "glycinelle"]);
  expect(await reviewSpelling(editor, meetingId)).toEqual([]);

  expect(() => forgetWord(anActor("reader"), { word: "glycinelle" })).toThrow("Votre rôle");
  for (const word of ["Glycinelle", "glycinelle"]) forgetWord(editor, { word });
  expect(listed()).toEqual(["éolade"]);
  expect(told(await reviewSpelling(editor, meetingId))).toEqual(["spelling: glycinelle"]);
  const said = recentActivity(editor, 10).filter((line) => line.id > before);
  expect(said.map(({ sentence }) => sentence)).toEqual([
    "a retiré «\u00a0glycinelle\u00a0» du dictionnaire de la maison",
    "a ajouté «\u00a0éolade\u00a0» au dictionnaire de la maison",
    "a ajouté «\u00a0glycinelle\u00a0» au dictionnaire de la maison",
  ]);
});

test("a name is one behind what is elided too, and nothing is proposed that would join words or part them", async () => {
  const { id: meetingId } = aPublishableMeeting();
  const text = `a dit, lorsqu’Aulnoye était l’Ademe d’alors, qu’Hazebrouckette l’a voulu. L’Ademe et la revitalisaton,
c’est l’revitalisaton d’aujourd’hui jusqu’aujourd’hui ; quelqu’un entr’ouvre la porteouverte, puisqu’elle s’tropicaline.`;
  anIntervention({ meetingId, text });

  const found = await reviewSpelling(anActor("reader"), meetingId);

  expect(found.map(({ about, replacement }) => [about, replacement?.to])).toEqual([
    ["revitalisaton", "revitalisation"],
    ["porteouverte", undefined],
    ["tropicaline", expect.anything()],
  ]);
});

test("the title of a séquence, the lead-in and the capacities are spelt too, each word once in its place", async () => {
  const { id: meetingId } = aPublishableMeeting();
  const sequence = aSequence(meetingId, "La revitalisaton du bourg", 1);
  const { id } = anIntervention({
    meetingId,
    sequenceId: sequence.id,
    leadIn: "En acceuil,",
    text: "a parlé d’urbanisime.",
    speakers: [{ name: "Roger Wattrelin", capacities: ["Adjoint chargé de l’urbanisime", "Consellier régional"] }],
  });

  const found = await reviewSpelling(anActor("reader"), meetingId);

  expect(found.map(({ about, tab, anchor, repairLabel }) => [about, tab, anchor, repairLabel])).toEqual([
    ["revitalisaton", "programme", sequence.id, null],
    ["acceuil", "interventions", id, null],
    ["Consellier", "interventions", id, null],
    ["urbanisime", "interventions", id, "Remplacer par «\u00a0urbanisme\u00a0»"],
  ]);
});
