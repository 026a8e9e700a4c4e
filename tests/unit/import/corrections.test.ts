import { expect, test } from "vitest";
import { createCorrections, type LatestAnswer, type SendAnswer } from "#components/import/corrections.ts";
import { corrected } from "#domain/import/rules.ts";
import type { Proposal, ProposalChange } from "#domain/import/schema.ts";
import { aProposal } from "#tests/support/import-factories.ts";

const stored = aProposal({ title: "Avant", theme: null, venue: null });
const titled = (title: string): ProposalChange => ({ type: "heading", value: { title } });
const themed = (theme: string): ProposalChange => ({ type: "heading", value: { theme } });

/** `answers` are given in turn; then every correction is taken. */
function someCorrections(answers: SendAnswer[] = [], latest: LatestAnswer = { ok: false, why: "unreachable" }) {
  const taken: Proposal[] = [stored];
  const sent: { key: string; version: number; change: ProposalChange }[] = [];
  const timers: (() => void)[] = [];
  let joined = 0;
  let keys = 0;
  const corrections = createCorrections(
    { version: 1, proposal: stored },
    {
      send: async (correction) => {
        sent.push(correction);
        const answer = answers.shift() ?? { ok: true as const, version: correction.version + 1 };
        if (answer.ok) taken.push(corrected(taken.at(-1) ?? stored, correction.change));
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
  expect(corrections.shown().returned).toEqual([{ key: "key 1", change: titled("Après"), why: "Trop long." }]);
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
