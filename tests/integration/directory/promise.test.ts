import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { interventionSpeakers, interventions, meetings, publications } from "#db/schema.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import { editOrganisation } from "#domain/directory/edit-organisation.ts";
import { editPerson } from "#domain/directory/edit-person.ts";
import { removePerson } from "#domain/directory/remove-person.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { aMandate, anOrganisation, aPersonInput } from "#tests/support/directory-factories.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anIntervention } from "#tests/support/record-factories.ts";

/** Everything that records and publications say, as the database holds it. */
function everythingSaid() {
  return {
    speakers: db().select().from(interventionSpeakers).all(),
    interventions: db().select().from(interventions).all(),
    meetings: db().select().from(meetings).all(),
    publications: db().select().from(publications).all(),
  };
}

test("correcting the directory changes no record and no publication", () => {
  const publisher = anActor("publisher");
  const organisation = anOrganisation();
  const person = aPersonInput({
    mandates: [
      aMandate({ body: { kind: "commune", id: "59481" } }),
      aMandate({ title: "Président", body: { kind: "organisation", id: organisation.id } }),
    ],
  });
  createPerson(publisher, person);
  const meeting = aMeeting({ communeCode: "59168", attendanceCount: 40 });
  anIntervention({
    meetingId: meeting.id,
    speakers: [{ name: "Odile Castelain", capacities: ["Maire du Quesnoy (59)"], personId: person.id }],
  });
  publishRecap(publisher, { id: randomUUID(), meetingId: meeting.id, recordVersion: 1, correctionNote: "" });
  const before = everythingSaid();
  expect(before.publications).toHaveLength(1);

  const mandates = [aMandate({ title: "Sénateur", body: { kind: "departement", id: "59" } })];
  editPerson(publisher, { ...person, version: 1, lastName: "Castelain-Dubois", officeGender: "masculine", mandates });
  const { id, acronym, article, gender } = organisation;
  editOrganisation(publisher, { id, version: 1, name: "Agence des territoires", acronym, article, gender });
  removePerson(publisher, { id: person.id });

  expect(everythingSaid()).toEqual(before);
});
