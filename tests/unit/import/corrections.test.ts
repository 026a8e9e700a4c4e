import { expect, test } from "vitest";
import { createCorrections, type LatestAnswer, type SendAnswer } from "#components/import/corrections.ts";
import { corrected } from "#domain/import/rules.ts";
import type { Proposal, ProposalChange } from "#domain/import/schema.ts";
import { aProposal, aProposedIntervention, aProposedPerson } from "#tests/support/import-factories.ts";

const stored = aProposal({ title: "Avant", theme: null, venue: null });
const titled = (title: string): ProposalChange => ({ type: "heading", value: { title } });
const themed = (theme: string): ProposalChange => ({ type: "heading", value: { theme } });

/** `answers` are given in turn; then every correction is taken. */
function someCorrections(
  answers: SendAnswer[] = [],
  latest: LatestAnswer = { ok: false, why: "unreachable" },
  began: Proposal = stored,
) {
  const taken: Proposal[] = [began];
  const sent: { key: string; version: number; change: ProposalChange }[] = [];
  const timers: (() => void)[] = [];
  let joined = 0;
  let keys = 0;
  const corrections = createCorrections(
    { version: 1, proposal: began },
    {
      send: async (correction) => {
        sent.push(correction);
        const answer = answers.shift() ?? { ok: true as const, version: correction.version + 1, isLinked: false };
        if (answer.ok) taken.push(corrected(taken.at(-1) ?? began, correction.change));
        return answer;
      },
      readLatest: async () => {
        if (latest.ok) taken.push(latest.proposal);
        return latest;
      },
      newKey: () => `key ${++keys}`,
      after: (_, work) => {
        timers.push(work);
        return () => {};
      },
      onJoined: () => {
        joined += 1;
      },
    },
  );
  return { corrections, sent, timers, joined: () => joined, onServer: () => taken.at(-1) };
}

test("a correction shows at once, and is saved", async () => {
  const { corrections, onServer } = someCorrections();

  corrections.change(titled("Après"));
  expect(corrections.shown().proposal.title).toBe("Après");
  expect(corrections.isUnsaved()).toBe(true);
  await corrections.flush();

  expect(onServer()).toEqual({ ...stored, title: "Après" });
  expect([corrections.isUnsaved(), corrections.version()]).toEqual([false, 2]);
});

test("a correction that is refused comes back, and stops none that follows", async () => {
  const { corrections, onServer } = someCorrections([{ ok: false, why: "refused", message: "Trop long." }]);

  corrections.change(titled("Après"));
  corrections.change(themed("Le logement"));
  await corrections.flush();

  expect(onServer()).toEqual({ ...stored, theme: "Le logement" });
  expect(corrections.shown().proposal).toEqual(onServer());
  expect(corrections.shown().returned).toEqual([
    { key: "key 1", change: titled("Après"), touched: ["title"], why: "Trop long." },
  ]);
  expect(corrections.isUnsaved()).toBe(true);
});

test("without the server a correction waits, and is sent again under its key", async () => {
  const { corrections, sent, timers, onServer } = someCorrections([{ ok: false, why: "unreachable" }]);

  corrections.change(titled("Après"));
  await corrections.flush();
  expect(corrections.shown().saving).toBe("unreachable");
  timers[0]?.();
  await corrections.flush();

  expect(sent.map(({ key }) => key)).toEqual(["key 1", "key 1"]);
  expect(onServer()?.title).toBe("Après");
  expect(corrections.shown().saving).toBe("saved");
});

test("what somebody else has corrected meanwhile is joined to what is corrected here", async () => {
  const theirs = { ...stored, venue: "La halle" };
  const { corrections, sent, joined, onServer } = someCorrections([{ ok: false, why: "conflict" }], {
    ok: true,
    version: 7,
    proposal: theirs,
  });

  corrections.change(titled("Après"));
  await corrections.flush();

  expect(sent.map(({ key, version }) => [key, version])).toEqual([
    ["key 1", 1],
    ["key 1", 7],
  ]);
  expect(onServer()).toEqual({ ...theirs, title: "Après" });
  expect(corrections.shown().proposal).toEqual(onServer());
  expect(joined()).toBe(1);
});

test("of one value that two people corrected theirs is kept, and mine comes back to be put back", async () => {
  const theirs = { ...stored, title: "Le leur" };
  const { corrections, onServer } = someCorrections([{ ok: false, why: "conflict" }], {
    ok: true,
    version: 2,
    proposal: theirs,
  });

  corrections.change(titled("Le mien"));
  corrections.change(themed("Le logement"));
  await corrections.flush();
  expect(onServer()).toEqual({ ...theirs, theme: "Le logement" });
  const [mine] = corrections.shown().returned;
  expect(mine?.change).toEqual(titled("Le mien"));

  if (mine) corrections.putBack(mine);
  await corrections.flush();

  expect(onServer()).toEqual({ ...theirs, title: "Le mien", theme: "Le logement" });
  expect(corrections.isUnsaved()).toBe(false);
});

test("a correction whose answer was lost is not somebody else's", async () => {
  const { corrections, sent, joined } = someCorrections([{ ok: false, why: "conflict" }], {
    ok: true,
    version: 2,
    proposal: { ...stored, title: "Après" },
  });

  corrections.change(titled("Après"));
  await corrections.flush();

  expect([sent.length, joined(), corrections.isUnsaved()]).toEqual([1, 0, false]);
  expect(corrections.shown()).toEqual({ proposal: { ...stored, title: "Après" }, saving: "saved", returned: [] });
});

const speakers = ["p1", "p2"].map((person) => ({ person, capacities: [] }));
const block = aProposedIntervention({ text: "a salué.", speakers });
const colette = aProposedPerson("p1", "Colette Vasseur");
const { at: _, ...known } = colette;
const passage = { ...stored, people: [colette, aProposedPerson("p2", "Henri Lambert")], blocks: [block] };
const withBlock = (value: Partial<typeof block>) => ({ ...passage, blocks: [{ ...block, ...value }] });
const blockTo = (value: Partial<typeof block>): ProposalChange => ({ type: "block", value: { ...block, ...value } });
const conflict: SendAnswer = { ok: false, why: "conflict" };

test("of one passage what others changed stays, beside what is changed here", async () => {
  const theirs = withBlock({ speakers: speakers.slice(1), leadIn: "Enfin," });
  const { corrections, onServer } = someCorrections([conflict], { ok: true, version: 2, proposal: theirs }, passage);

  corrections.change(blockTo({ text: "a quitté." }));
  await corrections.flush();

  expect(onServer()).toEqual(withBlock({ speakers: speakers.slice(1), leadIn: "Enfin,", text: "a quitté." }));
  expect([corrections.shown().returned, corrections.isUnsaved()]).toEqual([[], false]);
});

test("what is put back of a passage is what it changed, whatever others have changed since", async () => {
  const theirs = withBlock({ text: "a remercié.", leadIn: "Enfin," });
  const { corrections, onServer } = someCorrections([conflict], { ok: true, version: 2, proposal: theirs }, passage);

  corrections.change(blockTo({ text: "a quitté." }));
  await corrections.flush();
  expect(corrections.shown().proposal).toEqual(theirs);
  corrections.change(blockTo({ text: "a remercié.", leadIn: "Pour finir," }));
  const [mine] = corrections.shown().returned;
  if (mine) corrections.putBack(mine);
  await corrections.flush();

  expect(onServer()).toEqual(withBlock({ text: "a quitté.", leadIn: "Pour finir," }));
});

test("of several corrections of one passage that come back, one is told, with all that they changed", async () => {
  const theirs = withBlock({ text: "a remercié.", leadIn: "Enfin," });
  const { corrections, onServer } = someCorrections([conflict], { ok: true, version: 2, proposal: theirs }, passage);

  corrections.change(blockTo({ text: "a quitté." }));
  corrections.change(blockTo({ text: "a quitté.", leadIn: "Hier," }));
  await corrections.flush();
  const { returned } = corrections.shown();
  for (const one of returned) corrections.putBack(one);
  await corrections.flush();

  expect(returned.length).toBe(1);
  expect(onServer()).toEqual(withBlock({ text: "a quitté.", leadIn: "Hier," }));
});

test("what a correction that is refused changed is not sent again by the next one", async () => {
  const { corrections, onServer } = someCorrections(
    [{ ok: false, why: "refused", message: "Non." }],
    undefined,
    passage,
  );

  corrections.change(blockTo({ text: "a quitté." }));
  corrections.change(blockTo({ text: "a quitté.", leadIn: "Hier," }));
  await corrections.flush();

  expect(onServer()).toEqual(withBlock({ leadIn: "Hier," }));
});

test("that somebody is Monsieur says nothing of who he is, which others have corrected", async () => {
  const renamed = { ...passage, people: [{ ...colette, lastName: "Vasseur-Lemoine" }, ...passage.people.slice(1)] };
  const { corrections, onServer } = someCorrections([conflict], { ok: true, version: 2, proposal: renamed }, passage);

  corrections.change({ type: "person", value: { ...known, gender: "masculine" } });
  await corrections.flush();

  expect(onServer()?.people[0]).toEqual({ ...colette, lastName: "Vasseur-Lemoine", gender: "masculine" });
});

test("who somebody is comes back whole where others have said it otherwise", async () => {
  const linked = { ...passage, people: [{ ...colette, personId: "of the directory" }, ...passage.people.slice(1)] };
  const { corrections } = someCorrections([conflict], { ok: true, version: 2, proposal: linked }, passage);

  corrections.change({ type: "person", value: { ...known, lastName: "Vasseur-Lemoine" } });
  await corrections.flush();

  expect(corrections.shown().proposal.people[0]?.personId).toBe("of the directory");
  expect(corrections.shown().returned.length).toBe(1);
});

test("what was corrected elsewhere since is shown, without a word about somebody else", async () => {
  const latest = { ...stored, title: "Corrigé depuis" };
  const { corrections, joined } = someCorrections([], { ok: true, version: 3, proposal: latest });

  expect(await corrections.catchUp()).toBe(true);

  expect([corrections.shown().proposal, corrections.version(), joined()]).toEqual([latest, 3, 0]);
  expect(await corrections.catchUp()).toBe(false);
});

test("what is shown already is not shown again", async () => {
  const { corrections } = someCorrections([], { ok: true, version: 1, proposal: { ...stored, title: "Avant elle" } });

  expect(await corrections.catchUp()).toBe(false);

  expect(corrections.shown().proposal).toEqual(stored);
});

test("whom the server finds in the directory shows, under what is corrected meanwhile, as nobody else's doing", async () => {
  const terrier = { ...colette, lastName: "Terrier" };
  const linked = { ...passage, people: [{ ...terrier, personId: "of the directory" }, ...passage.people.slice(1)] };
  const { corrections, joined, onServer } = someCorrections(
    [{ ok: true, version: 2, isLinked: true }],
    { ok: true, version: 2, proposal: linked },
    passage,
  );

  corrections.change({ type: "person", value: { ...known, lastName: "Terrier" } });
  corrections.change({ type: "person", value: { ...known, lastName: "Terrier", gender: "masculine" } });
  await corrections.flush();

  const shown = { ...terrier, personId: "of the directory", gender: "masculine" };
  expect(corrections.shown().proposal.people[0]).toEqual(shown);
  expect(onServer()?.people[0]).toEqual(shown);
  expect([joined(), corrections.shown().returned, corrections.version()]).toEqual([0, [], 3]);
});

test("a server that is asked again is not well again before it answers", async () => {
  const unreachable: SendAnswer = { ok: false, why: "unreachable" };
  const { corrections } = someCorrections([unreachable, unreachable]);
  corrections.change(titled("Après"));
  await corrections.flush();

  const again = corrections.flush();
  expect(corrections.shown().saving).toBe("unreachable");
  await again;
  expect(corrections.shown().saving).toBe("unreachable");
  await corrections.flush();

  expect(corrections.shown().saving).toBe("saved");
});
