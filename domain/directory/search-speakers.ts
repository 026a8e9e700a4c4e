import { and, eq, inArray } from "drizzle-orm";
import { mandates } from "#db/schema.ts";
import { foldName } from "#domain/french/fold.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { selectMandates } from "./body.ts";
import { findCloseNames, findHolderIds, findPersonIds, speakerChoices } from "./find-speakers.ts";
import { knownBodies } from "./known-bodies.ts";
import { readSpeaker } from "./read-speaker.ts";
import { fullName, isInForce } from "./rules.ts";
import type { OfficeGuess, SearchSpeakersInput, SpeakerSearch } from "./schema.ts";

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
  const holders = (reading?.offices ?? []).flatMap((office) => findMayors(office, date));
  const ids = [...new Set([...matching, ...sameName, ...close])].slice(0, shown);
  return {
    people: speakerChoices(ids, date),
    reading,
    alike: speakerChoices([...new Set([...alike, ...holders])].slice(0, 3), date),
  };
}

/** Who is the mayor of that commune that day: there is only one, and two spellings of a name may be one person. */
function findMayors({ title, body }: OfficeGuess, date: string): string[] {
  if (title !== "Maire" || body?.kind !== "commune") return [];
  return selectMandates()
    .where(and(inArray(mandates.personId, findHolderIds(`maire ${body.name}`)), eq(mandates.communeCode, body.id)))
    .all()
    .filter(({ mandate }) => foldName(mandate.title) === "maire" && isInForce(mandate, date))
    .map(({ mandate }) => mandate.personId);
}
