import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { findCloseNames, findPersonIds, speakerChoices } from "./find-speakers.ts";
import { knownBodies } from "./known-bodies.ts";
import { readSpeaker } from "./read-speaker.ts";
import { fullName } from "./rules.ts";
import type { SearchSpeakersInput, SpeakerReading, SpeakerSearch } from "./schema.ts";

const shown = 8;

/** For what is typed in a speaker picker: people who match, and what is understood if it is somebody new. */
export function searchSpeakers(actor: Actor, { query, date }: SearchSpeakersInput): SpeakerSearch {
  authorize(canRead(actor));

  const reading = readSpeaker(query, knownBodies);
  const matching = findPersonIds(query, shown);
  const alikeIds = reading ? findAlike(reading) : [];
  const close = matching.length < 3 ? findCloseNames(nameIn(query, reading), shown) : [];
  const ids = [...new Set([...matching, ...alikeIds, ...close])].slice(0, shown);
  return { people: speakerChoices(ids, date), reading, alike: speakerChoices(alikeIds, date) };
}

/** People who may be the one who is being added: every word of the name is theirs, or nearly. */
function findAlike(reading: SpeakerReading): string[] {
  const name = fullName(reading);
  if (!reading.firstName) return findPersonIds(name, 3);
  return [...new Set([...findPersonIds(name, 3), ...findCloseNames(name, 3)])].slice(0, 3);
}

function nameIn(query: string, reading: SpeakerReading | null): string {
  return reading ? fullName(reading) : query;
}
