import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { auditEvents, mandates, organisations, persons } from "#db/schema.ts";
import { capacitiesOn } from "#domain/directory/capacities-on.ts";
import { createOrganisation } from "#domain/directory/create-organisation.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import { editOrganisation } from "#domain/directory/edit-organisation.ts";
import { editPerson } from "#domain/directory/edit-person.ts";
import { removeOrganisation } from "#domain/directory/remove-organisation.ts";
import { removePerson } from "#domain/directory/remove-person.ts";
import { restoreOrganisation } from "#domain/directory/restore-organisation.ts";
import { restorePerson } from "#domain/directory/restore-person.ts";
import { createPersonInput } from "#domain/directory/schema.ts";
import { aMandate, aPersonInput } from "#tests/support/directory-factories.ts";
import { anActor } from "#tests/support/factories.ts";

const quesnoy = { kind: "commune", id: "59481" } as const;
const texts = (personId: string, date: string) =>
  capacitiesOn(anActor("reader"), personId, date).map(({ text }) => text);
const countPersons = () => db().select().from(persons).all().length;

test("somebody is what they were on the day of the meeting, in the order of their page", () => {
  const { id } = createPerson(
    anActor(),
    aPersonInput({
      mandates: [
        aMandate({ title: "Maire", body: quesnoy, fromDate: "2014-04-04", toDate: "2026-03-20" }),
        aMandate({
          title: "Conseiller départemental",
          body: { kind: "departement", id: "59" },
          fromDate: "2021-07-01",
        }),
        aMandate({ title: "Président", body: { kind: "epci", id: "246200299" }, toDate: "2014-04-04" }),
      ],
    }),
  );

  expect(texts(id, "2021-12-07")).toEqual(["Maire du Quesnoy (59)", "Conseillère départementale du Nord"]);
  expect(texts(id, "2014-04-04")).toEqual([
    "Maire du Quesnoy (59)",
    "Présidente de la Communauté d’agglomération d’Hénin-Carvin",
  ]);
  expect(texts(id, "2026-03-21")).toEqual(["Conseillère départementale du Nord"]);
});

test("the same creation sent twice adds one person", () => {
  const actor = anActor();
  const input = aPersonInput({ mandates: [aMandate()] });
  const before = countPersons();

  expect([createPerson(actor, input), createPerson(actor, input)]).toEqual([
    { id: input.id, name: "Odile Castelain" },
    { id: input.id, name: "Odile Castelain" },
  ]);
  expect(countPersons()).toBe(before + 1);
});

test("an organisation named with a person is made in the same save, once", () => {
  const actor = anActor();
  const link = {
    kind: "newOrganisation",
    id: randomUUID(),
    name: "Agence du lien",
    acronym: "ADL",
    article: "l’",
    gender: "feminine",
  } as const;
  const coordinator = aMandate({ title: "coordinateur", link: "at", body: link });
  const { id } = createPerson(actor, aPersonInput({ mandates: [coordinator] }));
  createPerson(actor, aPersonInput({ mandates: [aMandate({ body: { ...link, id: randomUUID() } })] }));

  expect(texts(id, "2021-12-07")).toEqual(["coordinatrice à l’Agence du lien"]);
  expect(db().select().from(organisations).where(eq(organisations.name, link.name)).all()).toHaveLength(1);
});

test("a place that does not exist is refused, and nothing is written", () => {
  const before = countPersons();
  const input = aPersonInput({ mandates: [aMandate({ body: { kind: "commune", id: "99999" } })] });

  expect(() => createPerson(anActor(), input)).toThrow("Choisissez-le dans la liste.");
  expect(countPersons()).toBe(before);
});

test("a mandate of somebody else cannot be taken over", () => {
  const mandate = aMandate();
  const actor = anActor();
  createPerson(actor, aPersonInput({ mandates: [mandate] }));

  expect(() => createPerson(actor, aPersonInput({ mandates: [mandate] }))).toThrow("Un mandat est en double.");
});

test("an edit of an older version is refused and overwrites nothing", () => {
  const actor = anActor();
  const input = aPersonInput();
  createPerson(actor, input);
  expect(editPerson(actor, { ...input, version: 1, lastName: "Castelain-Dubois" })).toEqual({ version: 2 });

  const stale = () => editPerson(actor, { ...input, version: 1, lastName: "Écrasée" });

  expect(stale).toThrow(expect.objectContaining({ code: "conflict" }));
  const saved = db().select().from(persons).where(eq(persons.id, input.id)).get();
  expect(saved).toMatchObject({ lastName: "Castelain-Dubois", version: 2 });
});

test("a saving that changes nothing, or is retried after a lost answer, is no change and accuses nobody", () => {
  const actor = anActor();
  const organisation = { id: randomUUID(), name: "Cerema", acronym: null, article: "le", gender: "masculine" } as const;
  createOrganisation(actor, organisation);
  const input = aPersonInput({ mandates: [aMandate({ title: "Mairesse", body: quesnoy })] });
  createPerson(actor, input);
  const body = { kind: "newOrganisation", ...organisation, id: randomUUID() } as const;
  const person = {
    ...input,
    version: 1,
    lastName: "Castelain-Dubois",
    mandates: [...input.mandates, aMandate({ body })],
  };
  const renamed = { ...organisation, version: 1, name: "Cerema Hauts-de-France" };
  const events = () => db().select().from(auditEvents).all().length;

  expect(editPerson(actor, person)).toEqual({ version: 2 });
  const afterPerson = events();
  expect(editPerson(actor, person)).toEqual({ version: 2 });
  expect(editPerson(actor, { ...person, version: 2 })).toEqual({ version: 2 });
  expect(events()).toBe(afterPerson);
  expect(() => editPerson(actor, { ...person, mandates: [] })).toThrow(expect.objectContaining({ code: "conflict" }));
  expect(texts(input.id, "2021-12-07")).toHaveLength(2);

  expect(editOrganisation(actor, renamed)).toEqual({ version: 2 });
  const afterOrganisation = events();
  expect(editOrganisation(actor, renamed)).toEqual({ version: 2 });
  expect(events()).toBe(afterOrganisation);
});

test("an edit makes the mandates those given, in that order", () => {
  const actor = anActor();
  const president = aMandate({ title: "Président" });
  const input = aPersonInput({ mandates: [aMandate({ title: "Maire" }), president] });
  createPerson(actor, input);

  editPerson(actor, { ...input, version: 1, mandates: [president, aMandate({ title: "Sénateur" })] });

  expect(texts(input.id, "2021-12-07")).toEqual(["Présidente", "Sénatrice"]);
  expect(db().select().from(mandates).where(eq(mandates.personId, input.id)).all()).toHaveLength(2);
});

test("removing and restoring leave one line each in the history, and the mandates as they are", () => {
  const actor = anActor();
  const { id } = createPerson(actor, aPersonInput({ mandates: [aMandate({ body: quesnoy })] }));

  removePerson(actor, { id });
  removePerson(actor, { id });
  expect(texts(id, "2021-12-07")).toEqual(["Maire du Quesnoy (59)"]);
  restorePerson(actor, { id });
  restorePerson(actor, { id });

  const events = db()
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .where(eq(auditEvents.objectId, id))
    .all();
  expect(events.map(({ action }) => action)).toEqual(["person.created", "person.removed", "person.restored"]);
});

test("an organisation is created once, edited by version, removed and restored", () => {
  const actor = anActor();
  const input = {
    id: randomUUID(),
    name: "Agence France Locale",
    acronym: "AFL",
    article: "l’",
    gender: "feminine",
  } as const;
  createOrganisation(actor, input);
  createOrganisation(actor, input);

  expect(editOrganisation(actor, { ...input, version: 1, name: "Agence France locale" })).toEqual({ version: 2 });
  expect(() => editOrganisation(actor, { ...input, version: 1 })).toThrow(
    expect.objectContaining({ code: "conflict" }),
  );
  removeOrganisation(actor, { id: input.id });
  restoreOrganisation(actor, { id: input.id });

  const saved = db().select().from(organisations).where(eq(organisations.id, input.id)).get();
  expect(saved).toMatchObject({ name: "Agence France locale", deletedAt: null, version: 4 });
});

test("readers read; they write nothing", () => {
  const reader = anActor("reader");
  const before = countPersons();
  const id = randomUUID();
  const organisation = { id, name: "X", acronym: null, article: "", gender: "feminine" } as const;

  for (const attempt of [
    () => createPerson(reader, aPersonInput()),
    () => editPerson(reader, { ...aPersonInput(), version: 1 }),
    () => removePerson(reader, { id }),
    () => restorePerson(reader, { id }),
    () => createOrganisation(reader, organisation),
    () => editOrganisation(reader, { ...organisation, version: 1 }),
    () => removeOrganisation(reader, { id }),
    () => restoreOrganisation(reader, { id }),
  ]) {
    expect(attempt).toThrow(expect.objectContaining({ code: "forbidden" }));
  }
  expect(countPersons()).toBe(before);
});

test("a form says in French what is missing, field by field", () => {
  const dates = { fromDate: "", toDate: "2020-02-31" };
  const form = { ...aPersonInput({ lastName: " " }), mandates: [{ ...aMandate({ title: "" }), ...dates }] };
  const messages = createPersonInput
    .safeParse(form)
    .error?.issues.map((issue) => [issue.path.join("."), issue.message]);
  expect(messages).toEqual([
    ["lastName", "Donnez le nom."],
    ["mandates.0.title", "Indiquez le titre : Maire, Président…"],
    ["mandates.0.toDate", "Cette date n’existe pas."],
  ]);

  const hidden = createPersonInput.parse(aPersonInput({ firstName: "Ma\u00adrie\u202e", lastName: "O'Neill\n" }));
  expect([hidden.firstName, hidden.lastName]).toEqual(["Marie", "O'Neill"]);

  const backwards = aPersonInput({ mandates: [aMandate({ fromDate: "2026-01-01", toDate: "2020-01-01" })] });
  expect(createPersonInput.safeParse(backwards).error?.issues[0]?.path).toEqual(["mandates", 0, "toDate"]);
});
