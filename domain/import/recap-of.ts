import { db } from "#db/client.ts";
import { fullName } from "../directory/rules.ts";
import type { Recap, RecapBlock } from "../recap/schema.ts";
import { placeOf } from "../territory/place-of.ts";
import { inTheirParts } from "./rules.ts";
import type { Proposal } from "./schema.ts";

/** A proposal as the recap that it would be. @param date where the proposal has none yet */
export function recapOf(proposal: Proposal, date: string): Recap {
  const { communeCode, people } = proposal;
  let ordinal = 0;
  const blocks = inTheirParts(proposal.blocks).map((block): RecapBlock => {
    if (block.type === "sequence") {
      ordinal += 1;
      return { type: "sequence", id: block.id, ordinal, title: block.title };
    }
    const { source: _, speakers, ...rest } = block;
    return {
      ...rest,
      themes: [],
      speakers: speakers.map(({ person, capacities }) => {
        const found = people.find(({ key }) => key === person);
        if (!found) throw new Error(`A speaker of a proposal is not among its people: ${person}.`);
        return { personId: found.personId, name: fullName(found), officeGender: found.officeGender, capacities };
      }),
    };
  });
  return {
    schema: 1,
    title: proposal.title,
    kind: proposal.kind,
    date: proposal.date ?? date,
    startTime: proposal.startTime,
    endTime: proposal.endTime,
    place: communeCode === null ? null : placeOf(db(), communeCode),
    venue: proposal.venue,
    theme: proposal.theme,
    partners: proposal.partners,
    attendanceCount: proposal.attendanceCount,
    attendanceText: proposal.attendanceText,
    blocks,
  };
}
