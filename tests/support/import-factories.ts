import { randomUUID } from "node:crypto";
import { db } from "#db/client.ts";
import { importDocuments, imports } from "#db/schema.ts";
import { now } from "#domain/clock.ts";
import { openDoubts } from "#domain/import/rules.ts";
import type { Proposal, ProposedIntervention, ProposedPerson } from "#domain/import/schema.ts";

/** Nothing read but a title and a day; what a test is about goes into `with_`. */
export function aProposal(with_: Partial<Proposal> = {}): Proposal {
  return {
    title: "Rencontre des maires des petites villes",
    kind: "territorial",
    date: "2021-12-07",
    proposedDates: [],
    startTime: null,
    endTime: null,
    communeCode: null,
    placeWritten: null,
    venue: null,
    theme: null,
    partners: [],
    attendanceCount: null,
    attendanceText: null,
    people: [],
    blocks: [],
    listed: [],
    places: [],
    doubts: [],
    ...with_,
  };
}

export function aProposedPerson(key: string, name: string, with_: Partial<ProposedPerson> = {}): ProposedPerson {
  const [firstName = "", ...last] = name.split(" ");
  const gender = "feminine" as const;
  const named = { firstName, lastName: last.join(" "), gender, officeGender: gender };
  return { key, personId: null, isSomebodyElse: false, ...named, at: null, ...with_ };
}

export function aProposedIntervention(with_: Partial<ProposedIntervention> = {}): ProposedIntervention {
  return {
    type: "intervention",
    id: randomUUID(),
    part: "opening",
    kind: "intervention",
    form: "nameFirst",
    leadIn: "",
    represented: null,
    speakers: [],
    text: "",
    source: [],
    ...with_,
  };
}

type Given = Partial<typeof imports.$inferInsert> & Pick<typeof importDocuments.$inferInsert, "source">;

/** A document that is read and waits to be confirmed. */
export function anImport(proposal: Proposal = aProposal(), with_: Partial<Given> = {}) {
  const { source = JSON.stringify({ type: "root", children: [] }), ...line } = with_;
  const made = db()
    .insert(imports)
    .values({
      id: randomUUID(),
      batchId: randomUUID(),
      position: 0,
      name: "compte-rendu.docx",
      fingerprint: randomUUID(),
      state: "toConfirm",
      title: proposal.title,
      date: proposal.date,
      openDoubts: openDoubts(proposal).length,
      addedAt: now(),
      ...line,
    })
    .returning()
    .get();
  db()
    .insert(importDocuments)
    .values({ importId: made.id, source, proposal: JSON.stringify(proposal) })
    .run();
  return made;
}

/** A document of one sentence, by somebody unsure, without a day. */
export function aDoubtfulImport() {
  const about = { kind: "person", key: "p1" } as const;
  return anImport(
    aProposal({
      title: "Rencontre douteuse",
      date: null,
      proposedDates: ["2021-12-07", "2010-12-07"],
      people: [aProposedPerson("p1", "Colette Vasseur", { at: { block: 1, from: 0, to: 15 } })],
      blocks: [
        aProposedIntervention({
          speakers: [{ person: "p1", capacities: ["maire de Cysoing (59)"] }],
          text: "a salué les maires.",
          source: [1],
        }),
      ],
      places: [{ about: { kind: "heading", field: "title" }, at: { block: 0, from: 0, to: 18 } }],
      doubts: [
        { id: "d1", about: { kind: "heading", field: "date" }, message: "Quelle année ?", at: null, settled: false },
        { id: "d2", about, message: "Est-ce bien elle ?", at: null, settled: false },
      ],
    }),
    {
      source: JSON.stringify({
        type: "root",
        children: ["Rencontre douteuse, mardi 7.12", "Colette Vasseur, maire de Cysoing (59), a salué les maires."].map(
          (value) => ({ type: "paragraph", children: [{ type: "text", value }] }),
        ),
      }),
    },
  );
}
