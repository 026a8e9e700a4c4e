import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import {
  auditEvents,
  houses,
  importDocuments,
  imports,
  interventions,
  interventionThemes,
  knownWords,
  mandates,
  meetingPartners,
  meetings,
  organisations,
  passwordLinks,
  plannedSpeakers,
  revisions,
  scheduledPublications,
  sequences,
  sessions,
  settledRemarks,
  signInLimits,
  staff,
  themes,
} from "#db/schema.ts";
import { now } from "#domain/clock.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { withdrawRecap } from "#domain/publication/withdraw-recap.ts";
import { anActor } from "./factories.ts";
import { aProposal } from "./import-factories.ts";
import { anIntervention, aPerson, aSequence, cysoing } from "./record-factories.ts";

/** What every secret begins with; no word of the program, of French or of a hash does. */
export const secretMark = "zqxw";

export type Planted = {
  secrets: string[];
  meetings: string[];
  interventions: string[];
  imports: string[];
  people: string[];
  slugs: Record<"public" | "withdrawn", string>;
};

/** Fills a database with a secret in every field that is not public, and one recap that is. secrets.test.ts holds it to that. */
export function plantSecrets(): Planted {
  const secrets: string[] = [];
  const planted: Planted = {
    secrets,
    meetings: [],
    interventions: [],
    imports: [],
    people: [],
    slugs: { public: "", withdrawn: "" },
  };
  const secret = (where: string) => {
    const word = `${secretMark}${secrets.length}${where}`;
    secrets.push(word);
    return word;
  };

  plantInTeam(secret, planted);
  plantInHouse(secret);
  plantInImports(secret, planted);
  for (const kind of ["draft", "inReview", "approved"] as const)
    planted.meetings.push(secretMeeting(secret, planted, { recapState: kind }));
  planted.meetings.push(secretMeeting(secret, planted, { deletedAt: now() }));
  planted.meetings.push(secretMeeting(secret, planted, { archivedAt: now() }));
  planted.meetings.push(secretMeeting(secret, planted, { date: "2099-01-01" }));

  const withdrawn = secretMeeting(secret, planted, { date: "2020-02-03" });
  publish(withdrawn);
  db().update(meetings).set({ recordVersion: 2 }).where(eq(meetings.id, withdrawn)).run();
  planted.slugs.withdrawn = publish(withdrawn, secret("correction"));
  withdrawRecap(anActor("publisher"), { meetingId: withdrawn });
  planted.meetings.push(withdrawn);

  const corrected = secretMeeting(secret, planted, { date: "2021-12-07" });
  planted.slugs.public = publish(corrected);
  rewriteInPublic(corrected);
  publish(corrected);
  rewriteInSecret(secret, planted, corrected);
  planted.meetings.push(corrected);
  return planted;
}

type Secret = (where: string) => string;

function plantInTeam(secret: Secret, planted: Planted): void {
  for (const where of ["un", "deux", "trois", "quatre"]) {
    const id = randomUUID();
    db()
      .insert(staff)
      .values({
        id,
        email: `${secret(`mail${where}`)}@exemple.fr`,
        name: secret(`equipe${where}`),
        role: "editor",
        passwordHash: secret(`empreinte${where}`),
        createdAt: now(),
      })
      .run();
    db()
      .insert(sessions)
      .values({
        id: secret(`navigateur${where}`),
        staffId: id,
        loginAt: now(),
        lastSeenAt: now(),
        userAgent: secret(`programme${where}`),
        address: secret(`adresse${where}`),
      })
      .run();
    db()
      .insert(passwordLinks)
      .values({
        tokenHash: secret(`lien${where}`),
        purpose: "invitation",
        staffId: id,
        createdAt: now(),
        expiresAt: now(),
      })
      .run();
    db()
      .insert(knownWords)
      .values({ word: secret(`mot${where}`), addedAt: now(), addedBy: id })
      .run();
    db()
      .insert(signInLimits)
      .values({ key: `account:${secret(`limite${where}`)}`, failures: 2, lastFailureAt: now() })
      .run();
    db()
      .insert(auditEvents)
      .values({
        at: now(),
        actorName: secret(`acteur${where}`),
        action: "meeting.created",
        objectId: id,
        summary: secret(`trace${where}`),
      })
      .run();
    db()
      .insert(themes)
      .values({ id: randomUUID(), name: secret(`theme${where}`) })
      .run();
    const organisation = { id: randomUUID(), name: secret(`organisme${where}`), acronym: secret(`sigle${where}`) };
    db()
      .insert(organisations)
      .values({
        ...organisation,
        article: "le",
        gender: "masculine",
        searchKey: secret(`cle${where}`),
        createdAt: now(),
      })
      .run();
    const person = aPerson(`${secret(`prenom${where}`)} ${secret(`nom${where}`)}`);
    planted.people.push(person.id);
    db()
      .insert(mandates)
      .values({
        id: randomUUID(),
        personId: person.id,
        position: 1,
        title: secret(`mandat${where}`),
        organisationId: organisation.id,
      })
      .run();
  }
}

/** What the house keeps for itself among its settings. */
function plantInHouse(secret: Secret): void {
  const settings = {
    acronyms: [{ short: secret("sigle"), long: secret("developpe") }],
    programmes: [secret("dispositif")],
    mailFrom: `${secret("expediteur")} <${secret("envoi")}@exemple.fr>`,
  };
  db()
    .insert(houses)
    .values({ id: 1, settings: JSON.stringify(settings), version: 1, updatedAt: now() })
    .run();
}

/** What was brought in, read or not. */
function plantInImports(secret: Secret, planted: Planted): void {
  for (const state of ["toConfirm", "refused", "waiting", "setAside"] as const) {
    const paragraph = { type: "paragraph", children: [{ type: "text", value: secret("document") }] };
    const id = randomUUID();
    planted.imports.push(id);
    db()
      .insert(imports)
      .values({
        id,
        batchId: randomUUID(),
        position: 0,
        name: `${secret("fichier")}.docx`,
        fingerprint: secret("marque"),
        state,
        refusal: secret("refus"),
        warning: secret("avis"),
        title: secret("lu"),
        addedAt: now(),
      })
      .run();
    db()
      .insert(importDocuments)
      .values({
        importId: id,
        bytes: Buffer.from(secret("octets")),
        source: JSON.stringify({ type: "root", children: [paragraph] }),
        proposal: JSON.stringify(aProposal({ title: secret("lecture") })),
      })
      .run();
  }
}

/** A meeting that could be published, each of its words a secret. */
function secretMeeting(secret: Secret, planted: Planted, with_: Partial<typeof meetings.$inferInsert>): string {
  const id = randomUUID();
  db()
    .insert(meetings)
    .values({
      id,
      title: secret("titre"),
      kind: "territorial",
      date: "2022-05-06",
      communeCode: cysoing(),
      venue: secret("salle"),
      theme: secret("sujet"),
      attendanceText: secret("presents"),
      createdAt: now(),
      updatedAt: now(),
      ...with_,
    })
    .run();
  db()
    .insert(meetingPartners)
    .values({ meetingId: id, position: 1, name: secret("partenaire") })
    .run();
  const sequence = aSequence(id, secret("sequence"), 1);
  aSequence(id, secret("sequencevide"), 2);
  const gone = aSequence(id, secret("sequenceretiree"), 3);
  db().update(sequences).set({ deletedAt: now() }).where(eq(sequences.id, gone.id)).run();
  db()
    .insert(plannedSpeakers)
    .values({ id: randomUUID(), sequenceId: sequence.id, personId: aPerson(`Anne ${secret("prevu")}`).id, position: 1 })
    .run();
  secretScheduling(secret, id);
  secretIntervention(secret, planted, { meetingId: id, sequenceId: sequence.id });
  secretIntervention(secret, planted, { meetingId: id, position: 2, deletedAt: now() });
  secretIntervention(secret, planted, { meetingId: id, part: "closing", form: "representing" });
  return id;
}

/** One publication that could not be made, one that was put off, and what was settled before. */
function secretScheduling(secret: Secret, meetingId: string): void {
  const by = anActor("publisher").id;
  for (const state of ["failed", "cancelled"] as const)
    db()
      .insert(scheduledPublications)
      .values({
        id: randomUUID(),
        meetingId,
        dueAt: now(),
        recordVersion: 1,
        correctionNote: secret("note"),
        slug: secret("promesse"),
        state,
        failure: secret("echec"),
        createdAt: now(),
        createdBy: by,
      })
      .run();
  db()
    .insert(settledRemarks)
    .values({ meetingId, remark: secret("remarque"), settledAt: now(), settledBy: by })
    .run();
}

function secretIntervention(secret: Secret, planted: Planted, with_: Parameters<typeof anIntervention>[0]): void {
  const intervention = anIntervention({
    leadIn: secret("entame"),
    representedName: secret("represente"),
    representedGender: "feminine",
    text: `a dit [${secret("parole")}](https://${secret("site")}.exemple.fr/).`,
    speakers: [{ name: `Anne ${secret("orateur")}`, capacities: [secret("qualite")] }],
    ...with_,
  });
  planted.interventions.push(intervention.id);
  const theme = db()
    .insert(themes)
    .values({ id: randomUUID(), name: secret("motcle") })
    .returning()
    .get();
  db().insert(interventionThemes).values({ interventionId: intervention.id, themeId: theme.id }).run();
  db()
    .insert(revisions)
    .values({
      key: randomUUID(),
      interventionId: intervention.id,
      version: 1,
      text: secret("revision"),
      savedAt: now(),
    })
    .run();
}

/** A correction that takes every secret out of what is public. */
function rewriteInPublic(meetingId: string): void {
  const heading = {
    title: "Rencontre publique",
    venue: "Salle publique",
    theme: "Sujet public",
    attendanceText: "40 élus",
  };
  db()
    .update(meetings)
    .set({ ...heading, recordVersion: 2 })
    .where(eq(meetings.id, meetingId))
    .run();
  db().delete(meetingPartners).where(eq(meetingPartners.meetingId, meetingId)).run();
  db().update(interventions).set({ deletedAt: now() }).where(eq(interventions.meetingId, meetingId)).run();
  anIntervention({ meetingId, text: "a parlé en public." });
}

/** What is written after the publication is as secret as a draft. */
function rewriteInSecret(secret: Secret, planted: Planted, meetingId: string): void {
  const heading = { title: secret("titreapres"), venue: secret("salleapres"), theme: secret("sujetapres") };
  db()
    .update(meetings)
    .set({ ...heading, recordVersion: 3 })
    .where(eq(meetings.id, meetingId))
    .run();
  secretIntervention(secret, planted, { meetingId, position: 3 });
}

function publish(meetingId: string, correctionNote = ""): string {
  const recordVersion = db().select().from(meetings).where(eq(meetings.id, meetingId)).get()?.recordVersion ?? 0;
  const input = { id: randomUUID(), meetingId, recordVersion, correctionNote };
  return publishRecap(anActor("publisher"), input).slug;
}
