import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { findCloseNames, findPersonIds, speakerChoices } from "./find-speakers.ts";
import { knownBodies } from "./known-bodies.ts";
import { readSpeaker } from "./read-speaker.ts";
import { fullName } from "./rules.ts";
import type { SearchSpeakersInput, SpeakerSearch } from "./schema.ts";

const shown = 8;

/** For what is typed in a speaker picker: people who match, and what is understood if it is somebody new. */
export function searchSpeakers(actor: Actor, { query, date }: SearchSpeakersInput): SpeakerSearch {
  authorize(canRead(actor));

  const reading = readSpeaker(query, knownBodies);
  const name = reading ? fullName(reading) : query;
  const matching = findPersonIds(query, shown);
  const sameName = reading && name !== query ? findPersonIds(name, shown) : matching;
  const close = matching.length < 3 || reading?.firstName ? findCloseNames(name, shown) : [];
  // A first name alone, or a word that is only begun, resembles too many people to warn of any.
  const alike = reading?.firstName ? [...new Set([...sameName, ...close])].slice(0, 3) : [];
  const ids = [...new Set([...matching, ...sameName, ...close])].slice(0, shown);
  return { people: speakerChoices(ids, date), reading, alike: speakerChoices(alike, date) };
}
