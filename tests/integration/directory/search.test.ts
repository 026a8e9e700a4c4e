import { beforeAll, expect, test } from "vitest";
import { createPerson } from "#domain/directory/create-person.ts";
import { editOrganisation } from "#domain/directory/edit-organisation.ts";
import { editPerson } from "#domain/directory/edit-person.ts";
import { findCloseNames, findPersonIds } from "#domain/directory/find-speakers.ts";
import { removePerson } from "#domain/directory/remove-person.ts";
import { restorePerson } from "#domain/directory/restore-person.ts";
import { aMandate, anOrganisation, aPersonInput } from "#tests/support/directory-factories.ts";
import { anActor } from "#tests/support/factories.ts";

const aicha = aPersonInput({ firstName: "Aïcha", lastName: "Bensaïd-Lecœur" });
const bernard = aPersonInput({
  firstName: "Bernard",
  lastName: "Baudoux",
  mandates: [aMandate({ body: { kind: "commune", id: "59033" } })],
});

beforeAll(() => {
  createPerson(anActor(), aicha);
  createPerson(anActor(), bernard);
});

test.for(["Aïcha", "AICHA", "aïc", "Bensaïd Aicha", "lecœur", "leCOEUR bensaid"])(
  "%s finds Aïcha Bensaïd-Lecœur",
  (typed) => {
    expect(findPersonIds(typed, 5)).toEqual([aicha.id]);
  },
);

test("a ligature is found whether typed as one letter or two", () => {
  const laetitia = aPersonInput({ firstName: "Lætitia", lastName: "Ægerter" });
  createPerson(anActor(), laetitia);

  for (const typed of ["laetitia", "Lætitia", "LAETITIA aegerter"])
    expect({ typed, found: findPersonIds(typed, 5) }).toEqual({ typed, found: [laetitia.id] });
});

test.for(["aulnoye", "maire aulnoye", "baudoux 59", "b aymeries nord"])(
  "%s finds the mayor of Aulnoye-Aymeries",
  (typed) => {
    expect(findPersonIds(typed, 5)).toEqual([bernard.id]);
  },
);

test.for(["Baudou", "Boudoux", "Bernad Baudoux", "Baduoux", "baudoux bernar"])(
  "%s finds Bernard Baudoux in spite of the mistake",
  (typed) => {
    expect(findCloseNames(typed, 5)).toEqual([bernard.id]);
  },
);

test("a name is found as it is now: renamed, removed, restored", () => {
  const actor = anActor();
  const input = aPersonInput({ lastName: "Vandergheynst" });
  createPerson(actor, input);
  editPerson(actor, { ...input, version: 1, lastName: "Quaghebeur" });
  const found = () => [
    findPersonIds("quaghebeur", 5),
    findCloseNames("quagebeur", 5),
    findPersonIds("vandergheynst", 5),
  ];
  expect(found()).toEqual([[input.id], [input.id], []]);

  removePerson(actor, { id: input.id });
  expect(found()).toEqual([[], [], []]);

  restorePerson(actor, { id: input.id });
  expect(found()).toEqual([[input.id], [input.id], []]);
});

test("people are found by the name of their organisation, also after it is renamed", () => {
  const actor = anActor();
  const { id } = anOrganisation({ name: "Agence du Marais" });
  const input = aPersonInput({ mandates: [aMandate({ body: { kind: "organisation", id } })] });
  createPerson(actor, input);
  expect(findPersonIds("agence marais", 5)).toEqual([input.id]);

  editOrganisation(actor, {
    id,
    version: 1,
    name: "Agence des Polders",
    acronym: "AP",
    article: "l’",
    gender: "feminine",
  });

  expect([findPersonIds("polders castelain", 5), findPersonIds("marais", 5)]).toEqual([[input.id], []]);
});

test.for(['"', "*", "a OR b", "NEAR(", "'; --", "name:x", "(((", "\u202Eabc", "x".repeat(600)])(
  "%s is searched as a text, not as a query",
  (typed) => {
    expect([findPersonIds(typed, 5), findCloseNames(typed, 5)]).toEqual([[], []]);
  },
);
