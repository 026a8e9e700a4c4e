import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/account/schema.ts";
import { capacitiesOn } from "#domain/directory/capacities-on.ts";
import { withArticle } from "#domain/french/grammar.ts";
import { corrector } from "#domain/french/typography.ts";
import { addIntervention } from "#domain/intervention/add-intervention.ts";
import { correctedText } from "#domain/intervention/corrected-text.ts";
import { saveText } from "#domain/intervention/save-text.ts";
import type { Place } from "#domain/intervention/schema.ts";
import { setOpening } from "#domain/intervention/set-opening.ts";
import { setSpeakers } from "#domain/intervention/set-speakers.ts";
import { setThemes } from "#domain/intervention/set-themes.ts";
import type { Directory } from "./fill-directory.ts";
import type { DemoIntervention, DemoSpeaker } from "./meeting-shapes.ts";
import { demoOrganisations } from "./organisations.ts";
import { demoPeople } from "./people.ts";

type Meeting = { actor: Actor; meetingId: string; date: string; directory: Directory };

/** Records what somebody said as the record screen does: an empty intervention, how it opens, who speaks, the text. */
export function recordIntervention(meeting: Meeting, place: Place, said: DemoIntervention) {
  const { actor, meetingId } = meeting;
  const { id } = addIntervention(actor, { id: randomUUID(), meetingId, place });
  const opened = setOpening(actor, {
    id,
    version: 1,
    kind: said.kind ?? "intervention",
    form: said.form ?? "nameFirst",
    leadIn: said.leadIn ?? "",
    represented: represented(said, meeting.directory),
  });
  const speakers = (said.by ?? []).map((speaker) => speakerOf(speaker, meeting));
  const spoken = setSpeakers(actor, { id, version: opened.version, speakers });
  setThemes(actor, { id, version: spoken.version, themes: said.themes ?? [] });
  const text = correctedText(said.text, corrector());
  const saved = saveText(actor, { interventionId: id, version: 0, key: randomUUID(), text });
  return { id, textVersion: saved.version };
}

function represented({ represented: key }: DemoIntervention, { organisations }: Directory) {
  if (key === undefined) return null;
  const { name, article, gender } = demoOrganisations[key];
  return { name: withArticle(name, article), gender, organisationId: organisations.get(key) ?? null };
}

function speakerOf(speaker: DemoSpeaker, { actor, date, directory }: Meeting) {
  const { who, as } = typeof speaker === "string" ? { who: speaker, as: undefined } : speaker;
  const personId = directory.people.get(who) ?? "";
  const person = demoPeople[who];
  const capacities = as ?? capacitiesOn(actor, personId, date).map(({ text }) => text);
  return { personId, officeGender: person.officeGender ?? person.gender, capacities };
}
