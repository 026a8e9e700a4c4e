import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { houses, meetingPartners, plannedSpeakers } from "#db/schema.ts";
import { now } from "#domain/clock.ts";
import { findRecord } from "#domain/intervention/queries.ts";
import type { MeetingRecord } from "#domain/intervention/schema.ts";
import { typographyOf } from "#domain/intervention/typography-of.ts";
import { aMeeting, anActor } from "#tests/support/factories.ts";
import { anIntervention, aPerson, aSequence, cysoing } from "#tests/support/record-factories.ts";

function aRecord(): MeetingRecord {
  const meeting = aMeeting({ communeCode: cysoing() });
  const sequence = aSequence(meeting.id);
  const speakers = [{ name: "Zoë L'Étang", capacities: [] }];
  for (const position of [1, 2])
    anIntervention({
      meetingId: meeting.id,
      position,
      speakers,
      representedName: "la Caisse d'Epargne",
      representedGender: "feminine",
    });
  const planned = { id: randomUUID(), sequenceId: sequence.id, personId: aPerson("Inès Noiret").id, position: 1 };
  db().insert(plannedSpeakers).values(planned).run();
  db().insert(meetingPartners).values({ meetingId: meeting.id, position: 1, name: "Réseau 2ème Chance" }).run();
  const record = findRecord(anActor(), meeting.id);
  if (!record) throw new Error("This meeting has no record.");
  return record;
}

test("the names that a record knows are left alone: who speaks, is announced or represented, partners, the place and its group of communes", () => {
  expect(typographyOf(anActor("reader"), aRecord())).toEqual({
    guillemetSpace: "wide",
    names: [
      "Zoë L'Étang",
      "la Caisse d'Epargne",
      "Réseau 2ème Chance",
      "Cysoing",
      "Communauté de communes Pévèle-Carembault",
      "Inès Noiret",
    ],
  });
});

test("the space inside guillemets is the house’s", () => {
  const settings = JSON.stringify({ guillemetSpace: "narrow" });
  db().insert(houses).values({ settings, version: 1, updatedAt: now() }).run();

  expect(typographyOf(anActor(), aRecord()).guillemetSpace).toBe("narrow");
});
