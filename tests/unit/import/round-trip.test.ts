import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capitalised } from "#domain/french/grammar.ts";
import { proposalOf } from "#domain/import/proposal.ts";
import type { Proposal } from "#domain/import/schema.ts";
import { normalText } from "#domain/intervention/text.ts";
import { readRecap } from "#domain/reading/read-recap.ts";
import { documentOf } from "#domain/recap/document.ts";
import type { Release } from "#domain/recap/edition.ts";
import { unquoted } from "#domain/recap/phrases.ts";
import type { Recap, RecapIntervention } from "#domain/recap/schema.ts";
import { typeset } from "#domain/recap/typeset.ts";
import { readSource } from "#domain/source/read-source.ts";
import { officialLookups } from "#domain/territory/official-lookups.ts";
import { generatedRecap } from "#tests/support/generated-recaps.ts";
import { rendered } from "#tests/support/read-back.ts";
import { aHouse, anEdition, aRecap, aSpokenBlock, known } from "#tests/support/recaps.ts";

// What print does not show does not come back: ids, themes of an intervention, the EPCI, the kind of an intervention, the
// gender of an office that no article says, and a number of people beside the words that are printed for it.
// What no reading can know, and the recaps made here leave out: that a place or a day which the title alone names is not
// that of the meeting, nor the commune of the mayor who welcomes; in Word and OpenDocument, where words of nobody begin that open with a list or a quotation, which
// have styles of their own; in Markdown, where what one person says twice in a row divides, if nothing introduces them anew.

const lookups = { ...officialLookups(), isKnownPerson: () => false, today: "2025-12-31" };
const house = aHouse({ legalNotice: "Directrice de la publication : Anne Roux.\n\nHébergeur : un hébergeur." });
const runs = { html: 200, md: 200, docx: 100, odt: 100 };

describe.each(["html", "md", "docx", "odt"] as const)("a recap published as %s", (form) => {
  test("is read back as the same value", { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(generatedRecap, async (recap) => {
        const file = await rendered(form, anEdition(recap, {}, house));
        const { root } = await readSource(`recap.${form}`, file);
        const back = recapOf(proposalOf(readRecap(root, lookups)));

        expect(shown(back, form)).toEqual(shown(recap, form));
      }),
      { numRuns: runs[form] },
    );
  });
});

const releases: Record<string, Partial<Release>> = {
  "a project": { publishedAt: null, notice: "Projet : ce texte n’est pas public." },
  "an older version": { notice: "Version 2, qui n’est plus publique" },
  "a demonstration": { demonstration: true },
  "a corrected recap": { corrections: [{ at: Date.UTC(2022, 0, 3), note: "Le nom de Roye est corrigé." }] },
};

describe.each(Object.entries(releases))("%s", (_, release) => {
  test.for(["html", "md", "docx", "odt"] as const)(
    "says in %s nothing of itself that is read as said",
    async (form) => {
      const { blocks } = aRecap();
      const long = "La commune a rouvert ses halles. ".repeat(300).trim();
      const more = ["a", "b"].flatMap((id, index): Recap["blocks"] => [
        { type: "sequence", id: `88888888-${id}`, ordinal: index + 3, title: `Suite ${id}` },
        aSpokenBlock({ id: `99999999-${id}`, text: `a dit ce qui suit. ${long}` }),
      ]);
      const recap = aRecap({ blocks: [...blocks.slice(0, -1), ...more], attendanceText: "plus de 40 élus" });
      const file = await rendered(form, anEdition(recap, release, house));
      const { root } = await readSource(`recap.${form}`, file);

      expect(shown(recapOf(proposalOf(readRecap(root, lookups))), form)).toEqual(shown(recap, form));
    },
  );
});

/** As it would be adopted. */
function recapOf(proposal: Proposal): Recap {
  const people = new Map(proposal.people.map((person) => [person.key, person]));
  const { title, kind, startTime, endTime, venue, partners, attendanceCount, attendanceText } = proposal;
  let ordinal = 0;
  return {
    schema: 1,
    title,
    kind,
    date: proposal.date ?? "",
    startTime,
    endTime,
    place: placeOf(proposal.communeCode),
    venue,
    theme: proposal.theme,
    partners,
    attendanceCount,
    attendanceText,
    blocks: proposal.blocks.map((block) => {
      if (block.type === "sequence") {
        ordinal += 1;
        return { ...block, ordinal };
      }
      const speakers = block.speakers.map(({ person, capacities }) => {
        const { firstName = "", lastName = "", officeGender = "masculine" } = people.get(person) ?? {};
        return { personId: null, name: `${firstName} ${lastName}`.trim(), officeGender, capacities };
      });
      return { ...block, speakers, themes: [] };
    }),
  };
}

function placeOf(communeCode: string | null): Recap["place"] {
  if (communeCode === null) return null;
  const unsaid = { commune: "", departementCode: "", departement: "", regionCode: "", region: "", epci: null };
  return { ...unsaid, communeCode };
}

/** What print shows of a recap. */
function shown(recap: Recap, form: string) {
  const printed = typeset(recap, house, known);
  const { masthead } = documentOf({ ...printed, date: printed.date || "1980-01-01" });
  const { title, kind, date, startTime, endTime, place, venue, theme, partners } = printed;
  return {
    ...{ title, kind, date, startTime, endTime, partners },
    communeCode: place?.communeCode ?? null,
    // A venue alone opens its line.
    venue: venue !== null && place === null ? capitalised(venue) : venue,
    theme: theme === null ? null : unquoted(theme),
    attendance: masthead.attendance,
    blocks: form === "md" ? joined(shownBlocks(printed)) : shownBlocks(printed),
  };
}

type Shown = ReturnType<typeof shownIntervention>;

function shownBlocks({ blocks }: Recap): (Shown | string)[] {
  return blocks.map((block) => (block.type === "sequence" ? block.title : shownIntervention(block)));
}

function shownIntervention({ part, form, leadIn, represented, speakers, text }: RecapIntervention) {
  return {
    part,
    form,
    leadIn: capitalised(leadIn.replace(/,$/, "")),
    represented,
    speakers:
      form === "none"
        ? []
        : speakers.map(({ name, officeGender, capacities }) => ({
            name,
            capacities,
            ...(form === "capacityFirst" ? { officeGender } : {}),
          })),
    text: normalText(text),
  };
}

/**
 * Markdown does not say where what somebody said ends, nor where the meeting does: words of nobody are theirs, and the
 * closing is of the last séquence.
 */
function joined(blocks: ReturnType<typeof shownBlocks>) {
  const found: typeof blocks = [];
  for (const each of blocks) {
    const block = typeof each !== "string" && each.part === "closing" ? { ...each, part: "sequence" as const } : each;
    const last = found.at(-1);
    const goesOn =
      typeof block !== "string" && block.form === "none" && typeof last === "object" && last.part === block.part;
    if (goesOn) found[found.length - 1] = { ...last, text: normalText(`${last.text}\n\n${block.text}`) };
    else found.push(block);
  }
  return found;
}
