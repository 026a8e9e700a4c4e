import type { Page } from "@playwright/test";
import { and, asc, eq, isNull, lt, type SQL } from "drizzle-orm";
import { demoAccounts } from "#app/_cli/demo/accounts.ts";
import { db } from "#db/client.ts";
import { meetings, organisations, persons, publicAddresses, publications } from "#db/schema.ts";
import { today } from "#domain/clock.ts";
import { expect, scan, signIn, test } from "#tests/support/e2e.ts";
import { anImport, aProposal, aProposedIntervention, aProposedPerson } from "#tests/support/import-factories.ts";
import { inDataDir } from "#tests/support/in-data-dir.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { routes } from "./access-table.ts";

// Every page of the program, on the demonstration's data, as somebody would see it who opened them one after the other.

type Shown = ReturnType<typeof findShown>;
type Place = { staff?: (shown: Shown) => string[]; everybody?: string[] };

const onEach = (tab: string) => (shown: Shown) =>
  [shown.published, shown.unfinished, shown.modified].map((id) => `/espace/rencontres/${id}${tab}`);
const onPublic = (page: string) => (shown: Shown) =>
  [shown.published, shown.modified].map((id) => `/espace/rencontres/${id}/compte-rendu/versions/1${page}`);
const itself = (address: string): Place => ({ staff: () => [address] });

/** By folder of `app/`, where each page is looked at. */
const places: Record<string, Place> = {
  "/connexion": { everybody: ["/connexion"] },
  "/connexion/oubli": { everybody: ["/connexion/oubli"] },
  "/connexion/lien/[token]": { everybody: ["/connexion/lien/inconnu"] },
  "/espace": itself("/espace"),
  "/espace/compte": itself("/espace/compte"),
  "/espace/reglages": itself("/espace/reglages"),
  "/espace/reglages/maison": itself("/espace/reglages/maison"),
  "/espace/[...ailleurs]": itself("/espace/nulle-part"),
  "/espace/rencontres": itself("/espace/rencontres"),
  "/espace/rencontres/nouvelle": itself("/espace/rencontres/nouvelle"),
  "/espace/rencontres/[id]": { staff: onEach("") },
  "/espace/rencontres/[id]/programme": { staff: onEach("/programme") },
  "/espace/rencontres/[id]/interventions": { staff: onEach("/interventions") },
  "/espace/rencontres/[id]/compte-rendu": { staff: onEach("/compte-rendu") },
  "/espace/rencontres/[id]/compte-rendu/apercu": { staff: onEach("/compte-rendu/apercu") },
  "/espace/rencontres/[id]/compte-rendu/infolettre": { staff: onEach("/compte-rendu/infolettre") },
  "/espace/rencontres/[id]/compte-rendu/versions/[number]": { staff: onPublic("") },
  "/espace/rencontres/[id]/compte-rendu/versions/[number]/apercu": { staff: onPublic("/apercu") },
  "/espace/rencontres/[id]/historique": { staff: onEach("/historique") },
  "/espace/importer": { staff: () => ["/espace/importer", "/espace/importer?liste=adoptes"] },
  "/espace/importer/[id]": { staff: ({ document }) => [`/espace/importer/${document}`] },
  "/espace/importer/[id]/differences": { staff: ({ changed }) => [`/espace/importer/${changed}/differences`] },
  "/espace/annuaire": itself("/espace/annuaire"),
  "/espace/annuaire/[id]": { staff: ({ person }) => [`/espace/annuaire/${person}`] },
  "/espace/annuaire/nouvelle": itself("/espace/annuaire/nouvelle"),
  "/espace/annuaire/organismes": itself("/espace/annuaire/organismes"),
  "/espace/annuaire/organismes/[id]": {
    staff: ({ organisation }) => [`/espace/annuaire/organismes/${organisation}`],
  },
  "/espace/annuaire/organismes/nouveau": itself("/espace/annuaire/organismes/nouveau"),
};
/** What answers data, not a page; and the message within the screen of the newsletter, where nothing can run to look at it. */
const data = [
  "/api/auth/[...nextauth]",
  "/espace/importer/[id]/lecture",
  "/espace/rencontres/[id]/compte-rendu/fichiers/[format]",
  "/espace/rencontres/[id]/compte-rendu/infolettre/apercu",
  "/espace/rencontres/[id]/compte-rendu/infolettre/fichier",
  "/espace/rencontres/[id]/compte-rendu/versions/[number]/fichiers/[format]",
  "/espace/territoire/communes",
];

let server: RunningServer;
let shown: Shown;

test.beforeAll(async () => {
  server = await startServer({ demo: true });
  shown = inDataDir(server.dataDir, findShown);
});
test.afterAll(() => server.stop());

test("every page of the program is looked at", () => {
  const read = Object.keys(routes).filter((name) => name.startsWith("GET "));
  expect([...Object.keys(places), ...data].toSorted()).toEqual(read.map((name) => name.slice(4)).toSorted());
});

test("a visitor meets no fault on any page, on a phone or on a wide screen", async ({ browser, console }) => {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  console.watch(page);
  const addresses = ["/", "/?q=commerce", "/?q=introuvable", ...shown.slugs.map((slug) => `/comptes-rendus/${slug}`)];

  for (const { everybody = [] } of Object.values(places)) addresses.push(...everybody);
  for (const address of addresses) await look(page, address, [390, 1440]);
  await context.close();
});

for (const role of ["administrator", "reader"] as const)
  test(`somebody who is ${role} meets no fault on any page`, async ({ browser, console, provokes }) => {
    test.setTimeout(180_000);
    // The browser says itself of the pages that are not there, or not for readers.
    provokes(/(nulle-part|reglages|maison) \S+(nulle-part|reglages|maison) .*404/);
    provokes(/Blocked script execution in '[^']*\/infolettre\/apercu/);
    const account = demoAccounts.find((person) => person.role === role) ?? { email: "", password: "" };
    const storageState = await signIn(browser, server.url, account);
    const context = await browser.newContext({ baseURL: server.url, storageState });
    const page = await context.newPage();
    console.watch(page);

    for (const { staff } of Object.values(places))
      for (const address of staff?.(shown) ?? []) await look(page, address, [390, 1440]);
    await context.close();
  });

/** Opened at the first width, then made as wide as the others. */
async function look(page: Page, address: string, widths: readonly number[]): Promise<void> {
  for (const [index, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 900 });
    if (index === 0) await page.goto(address);
    expect(new URL(page.url()).pathname).toBe(address.replace(/\?.*/, ""));
    await scan(page);
  }
}

/** What the demonstration has of each kind. */
function findShown() {
  const meetingThat = (...conditions: (SQL | undefined)[]) =>
    db()
      .select({ id: meetings.id, slug: publicAddresses.slug })
      .from(meetings)
      .leftJoin(publicAddresses, eq(publicAddresses.meetingId, meetings.id))
      .leftJoin(publications, eq(publications.id, publicAddresses.publicationId))
      .where(and(isNull(meetings.deletedAt), isNull(meetings.archivedAt), ...conditions))
      .orderBy(asc(meetings.date))
      .get() ?? missing();
  const published = meetingThat(eq(publications.recordVersion, meetings.recordVersion));
  const modified = meetingThat(lt(publications.recordVersion, meetings.recordVersion));
  const unfinished = meetingThat(
    isNull(publicAddresses.slug),
    eq(meetings.recapState, "draft"),
    lt(meetings.date, today()),
  );
  return {
    published: published.id,
    modified: modified.id,
    unfinished: unfinished.id,
    slugs: [published.slug, modified.slug],
    person: (db().select({ id: persons.id }).from(persons).get() ?? missing()).id,
    ...documentsOf(published.id),
    organisation: (db().select({ id: organisations.id }).from(organisations).get() ?? missing()).id,
  };
}

/** One to confirm, and one that says otherwise than the record that was made of it before. */
function documentsOf(meetingId: string) {
  const intervention = aProposedIntervention({ text: "a salué « la relance » des petites villes.", source: [1] });
  const people = [aProposedPerson("p1", "Colette Vasseur", { at: { block: 1, from: 0, to: 15 } })];
  const about = { kind: "person", key: "p1" } as const;
  const proposal = aProposal({
    date: null,
    proposedDates: ["2021-12-07", "2010-12-07"],
    people,
    blocks: [{ ...intervention, speakers: [{ person: "p1", capacities: ["Maire de Cysoing (59)"] }] }],
    listed: [{ name: "Henri Lambert", presence: "greeted", at: null }],
    doubts: [{ id: "d1", about, message: "Est-ce la même personne ?", at: null, settled: false }],
  });
  const source = {
    type: "root",
    children: ["Rencontre des maires des petites villes", "Colette Vasseur, Maire de Cysoing (59), a salué…"].map(
      (value) => ({ type: "paragraph", children: [{ type: "text", value }] }),
    ),
  };
  const document = anImport(proposal, { source: JSON.stringify(source) });
  const earlier = anImport(proposal, { state: "adopted", meetingId });
  return { document: document.id, changed: anImport(proposal, { resembles: earlier.id }).id };
}

function missing(): never {
  throw new Error("The demonstration lacks a meeting, a person or an organisation to look at.");
}
