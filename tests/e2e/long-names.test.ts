import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { meetings, staff } from "#db/schema.ts";
import { recordEvent } from "#domain/audit/record-event.ts";
import { today } from "#domain/clock.ts";
import { anOrganisation } from "#tests/support/directory-factories.ts";
import { expect, sidewaysScroll, signIn, test } from "#tests/support/e2e.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anImport, aProposal, aProposedIntervention, aProposedPerson } from "#tests/support/import-factories.ts";
import { people, prepareDataDir } from "#tests/support/people.ts";
import { anIntervention, aPerson, aPublishableMeeting, aSequence } from "#tests/support/record-factories.ts";
import { startServer } from "#tests/support/server.ts";

const word = "Llanfairpwllgwyngyll".repeat(15);

test("a word of 300 letters, wherever it is written, makes no screen of the staff scroll sideways", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const dataDir = mkdtempSync(join(tmpdir(), "rencontres-long-names-"));
  let addresses: string[] = [];
  await prepareDataDir(dataDir, () => {
    addresses = fillWithTheWord();
  });
  const server = await startServer({ dataDir });

  const wide: string[] = [];
  for (const role of ["administrator", "editor", "reader"] as const) {
    const storageState = await signIn(browser, server.url, people[role]);
    const context = await browser.newContext({ baseURL: server.url, storageState });
    const page = await context.newPage();
    for (const address of role === "administrator" ? addresses : ["/espace"]) {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      expect({ address, isThere: (await page.content()).includes(word) }).toEqual({ address, isThere: true });
      for (const width of [390, 800, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        const beyond = await sidewaysScroll(page);
        if (beyond > 0) wide.push(`${address} at ${width}: ${beyond} px too wide`);
      }
    }
    await context.close();
  }
  expect(wide).toEqual([]);
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

/** In every place where a name can be: of a meeting, a person, a body, a member of staff. Answers where they are read. */
function fillWithTheWord(): string[] {
  db().update(staff).set({ name: word }).run();
  const actor = { ...anActor("publisher"), name: word };
  const person = aPerson(`${word} ${word}`);
  const organisation = anOrganisation({ name: word });
  const speakers = [{ name: word, capacities: [word], personId: person.id }];
  const written = { title: word, venue: word, theme: word, attendanceText: word, createdBy: actor.id };

  const ready = aPublishableMeeting({ ...written, recapState: "approved" });
  const sequence = aSequence(ready.id, word);
  anIntervention({ meetingId: ready.id, sequenceId: sequence.id, speakers, text: word });
  const draft = aMeeting({ ...written, communeCode: ready.communeCode });
  anIntervention({ meetingId: draft.id, speakers, text: "" });
  aMeeting({ ...written, recapState: "inReview" });
  aMeeting({ ...written, date: today() });
  for (const meetingId of [ready.id, draft.id])
    recordEvent(db(), actor, { action: "meeting.edited", objectId: meetingId, meetingId, summary: word });
  recordEvent(db(), actor, { action: "person.created", objectId: person.id, summary: word });
  db().update(meetings).set({ createdBy: null }).where(eq(meetings.id, draft.id)).run();

  const tabs = ["", "/programme", "/interventions", "/compte-rendu", "/historique"];
  return [
    "/espace",
    "/espace/compte",
    "/espace/reglages",
    "/espace/rencontres",
    ...tabs.flatMap((tab) => [ready, draft].map(({ id }) => `/espace/rencontres/${id}${tab}`)),
    `/espace/rencontres/${ready.id}/compte-rendu/apercu`,
    `/espace/rencontres/${ready.id}/compte-rendu/infolettre`,
    `/espace/rencontres/${ready.id}/compte-rendu/infolettre/apercu?texte=projet&forme=entier`,
    "/espace/annuaire",
    `/espace/annuaire/${person.id}`,
    "/espace/annuaire/organismes",
    `/espace/annuaire/organismes/${organisation.id}`,
    "/espace/importer",
    `/espace/importer/${longImport()}`,
  ];
}

function longImport(): string {
  const people = [aProposedPerson("p1", `${word} ${word}`)];
  const block = aProposedIntervention({
    leadIn: word,
    text: word,
    speakers: [{ person: "p1", capacities: [word] }],
    source: [0],
  });
  const about = { kind: "person", key: "p1" } as const;
  const proposal = aProposal({
    ...{ title: word, venue: word, theme: word, partners: [word], attendanceText: word, placeWritten: word },
    ...{ people, blocks: [block, { type: "sequence", id: randomUUID(), title: word, source: [] }] },
    listed: [{ name: word, presence: "greeted", at: null }],
    doubts: [{ id: "d", about, message: word, at: null, settled: false }],
  });
  const paragraph = { type: "paragraph", children: [{ type: "text", value: word }] };
  const source = JSON.stringify({ type: "root", children: [paragraph] });
  return anImport(proposal, { name: `${word}.docx`, source, warning: word }).id;
}
