import type { Tx } from "#db/client.ts";
import type { speakerLine } from "../recap/speaker-line.ts";
import type { Intervention } from "./get-intervention.ts";
import { speakersOf } from "./speakers-of.ts";

type Introduction = Parameters<typeof speakerLine>[0];

/** What the speaker line of an intervention is made of. */
export function openingOf(tx: Pick<Tx, "select">, intervention: Intervention): Introduction {
  const { id, form, leadIn, representedName, representedGender } = intervention;
  const represented =
    representedName !== null && representedGender !== null
      ? { name: representedName, gender: representedGender }
      : null;
  return { form, leadIn, represented, speakers: speakersOf(tx, id) };
}
