import { expect, test } from "vitest";
import { createSaver, type KeptText, type SaveAnswer, type SaveRequest } from "#components/intervention/saver.ts";

const other = { version: 5, text: "le texte de Paul", savedAt: 9, savedBy: "Paul Martin" };

/** A saver with a clock and a server of its own; `answers` are given in turn, then every save is acknowledged. */
function aSaver(answers: SaveAnswer[] = []) {
  let time = 0;
  let timers: { at: number; work: () => void }[] = [];
  let keys = 0;
  const sent: SaveRequest[] = [];
  const kept: { now: KeptText | null } = { now: null };
  const network = { online: true };
  const saver = createSaver(
    { version: 1, text: "avant" },
    {
      send: (request) => {
        sent.push(request);
        const version = request.version + 1;
        return Promise.resolve(answers.shift() ?? { ok: true, version, savedAt: time, recordVersion: version });
      },
      clock: {
        now: () => time,
        after: (delay, work) => {
          const timer = { at: time + delay, work };
          timers.push(timer);
          return () => {
            timers = timers.filter((other) => other !== timer);
          };
        },
      },
      isOnline: () => network.online,
      newKey: () => `key ${++keys}`,
      keep: (text) => {
        kept.now = text;
      },
    },
  );
  async function wait(duration: number) {
    const end = time + duration;
    await answered();
    for (;;) {
      const next = timers.sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      timers.shift();
      time = next.at;
      next.work();
      await answered();
    }
    time = end;
    await answered();
  }
  return { saver, sent, kept, network, wait };
}

async function answered() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

test("a text is saved about a second after typing stops", async () => {
  const { saver, sent, wait } = aSaver();
  saver.edit("a");
  await wait(900);
  saver.edit("ab");
  await wait(900);
  expect(sent).toEqual([]);
  expect(saver.status()).toEqual({ is: "typing" });

  await wait(100);
  expect(sent).toEqual([{ version: 1, key: "key 1", text: "ab" }]);
  expect(saver.status()).toEqual({ is: "saved", at: 1900 });
});

test("somebody who never stops typing is saved every five seconds", async () => {
  const { saver, sent, wait } = aSaver();
  for (let n = 0; n < 12; n += 1) {
    saver.edit(`texte ${n}`);
    await wait(500);
  }
  expect(sent.map(({ text }) => text)).toEqual(["texte 9"]);
});

test("a lost answer is asked again with the same key and text, and what was typed since follows", async () => {
  const { saver, sent, wait } = aSaver([{ ok: false, why: "unreachable" }]);
  saver.edit("un");
  await wait(1000);
  expect(saver.status()).toEqual({ is: "retrying", at: 2000 });
  saver.edit("un deux");
  await wait(1000);
  await wait(1000);

  expect(sent).toEqual([
    { version: 1, key: "key 1", text: "un" },
    { version: 1, key: "key 1", text: "un" },
    { version: 2, key: "key 2", text: "un deux" },
  ]);
  expect(saver.status().is).toBe("saved");
});

test("each failure waits longer than the one before, up to half a minute", async () => {
  const { saver, sent, wait } = aSaver(Array.from({ length: 8 }, () => ({ ok: false, why: "unreachable" }) as const));
  saver.edit("un");
  await wait(1000);
  const delays: number[] = [];
  let now = 1000;
  for (let n = 0; n < 7; n += 1) {
    const status = saver.status();
    const at = status.is === "retrying" ? status.at : now;
    delays.push((at - now) / 1000);
    await wait(at - now);
    now = at;
  }
  expect(delays).toEqual([1, 2, 4, 8, 15, 30, 30]);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
});

test("without network nothing is sent, and all is when it comes back", async () => {
  const { saver, sent, network, wait } = aSaver();
  network.online = false;
  saver.edit("un");
  await wait(5000);
  expect({ sent, is: saver.status().is }).toEqual({ sent: [], is: "offline" });

  network.online = true;
  saver.resume();
  await wait(0);
  expect(saver.status().is).toBe("saved");
  expect(sent).toHaveLength(1);
});

test("an expired session keeps the save, and sends it once signed in again", async () => {
  const { saver, sent, wait } = aSaver([{ ok: false, why: "signedOut" }]);
  saver.edit("un");
  await wait(1000);
  saver.edit("un deux");
  await wait(60_000);
  expect({ count: sent.length, is: saver.status().is }).toEqual({ count: 1, is: "signedOut" });

  saver.resume();
  await wait(2000);
  expect(sent.map(({ key, text }) => [key, text])).toEqual([
    ["key 1", "un"],
    ["key 1", "un"],
    ["key 2", "un deux"],
  ]);
  expect(saver.status().is).toBe("saved");
});

test("in a conflict nothing is sent before somebody chooses", async () => {
  const { saver, sent, wait } = aSaver([{ ok: false, why: "conflict", other }]);
  saver.edit("le mien");
  await wait(1000);
  saver.edit("le mien, suite");
  saver.flush();
  await wait(60_000);
  expect(sent).toHaveLength(1);
  expect(saver.status()).toEqual({ is: "conflict", other });
});

test("two texts with the same words are no conflict", async () => {
  const { saver, kept, wait } = aSaver([{ ok: false, why: "conflict", other }]);
  saver.edit(other.text);
  await wait(1000);
  expect([saver.status(), saver.version(), kept.now]).toEqual([{ is: "saved", at: 9 }, 5, null]);
});

test("keeping mine saves it over the other, which remains a version", async () => {
  const { saver, sent, wait } = aSaver([{ ok: false, why: "conflict", other }]);
  saver.edit("le mien");
  await wait(1000);
  saver.settleConflict("mine");
  await wait(0);
  expect(sent[1]).toEqual({ version: 5, key: "key 2", text: "le mien" });
  expect([saver.text(), saver.version(), saver.status().is]).toEqual(["le mien", 6, "saved"]);
});

test("taking the other leaves mine among the versions", async () => {
  const { saver, sent, kept, wait } = aSaver([{ ok: false, why: "conflict", other }]);
  saver.edit("le mien");
  await wait(1000);
  saver.settleConflict("other");
  expect(kept.now?.text).toBe("le mien");
  await wait(0);
  expect(sent.slice(1)).toEqual([
    { version: 5, key: "key 2", text: "le mien" },
    { version: 6, key: "key 3", text: "le texte de Paul" },
  ]);
  expect([saver.text(), saver.version(), saver.status().is, kept.now]).toEqual(["le texte de Paul", 7, "saved", null]);
});

test("a second conflict on the way loses nothing", async () => {
  const again = { ...other, version: 8, text: "Paul encore" };
  const { saver, sent, wait } = aSaver([
    { ok: false, why: "conflict", other },
    { ok: false, why: "conflict", other: again },
  ]);
  saver.edit("le mien");
  await wait(1000);
  saver.settleConflict("other");
  await wait(0);
  expect(saver.status()).toEqual({ is: "conflict", other: again });
  saver.settleConflict("other");
  await wait(0);
  expect(sent.slice(2).map(({ text }) => text)).toEqual(["le mien", "le texte de Paul", "Paul encore"]);
  expect(saver.status().is).toBe("saved");
});

test("what is not acknowledged is kept on this device, and no longer", async () => {
  const { saver, kept, wait } = aSaver();
  saver.edit("un");
  expect(kept.now).toEqual({ text: "un", version: 1, at: 0 });
  await wait(1000);
  expect(kept.now).toBeNull();
});

test("typing back what is stored needs no save", async () => {
  const { saver, sent, kept, wait } = aSaver();
  saver.edit("un");
  saver.edit("avant");
  await wait(10_000);
  expect({ sent, kept: kept.now, is: saver.status().is }).toEqual({ sent: [], kept: null, is: "saved" });
});

test("a text changed elsewhere is taken over when nothing here is unsaved, and only then", async () => {
  const { saver, wait } = aSaver();
  expect(saver.hear({ version: 3, text: "d’ailleurs" })).toBe(true);
  expect([saver.text(), saver.version()]).toEqual(["d’ailleurs", 3]);

  saver.edit("le mien");
  expect(saver.hear({ version: 4, text: "encore" })).toBe(false);
  expect(saver.text()).toBe("le mien");
  await wait(1000);
  expect(saver.hear({ version: 2, text: "ancien" })).toBe(false);
});

test("a refusal is said, and the next change tries again", async () => {
  const { saver, sent, wait } = aSaver([{ ok: false, why: "refused", message: "Cette rencontre est archivée." }]);
  saver.edit("un");
  await wait(1000);
  expect(saver.status()).toEqual({ is: "refused", message: "Cette rencontre est archivée." });
  saver.edit("un deux");
  await wait(1000);
  expect(sent).toHaveLength(2);
  expect(saver.status().is).toBe("saved");
});

test("whoever waits for a text to be saved is told when it is, or that it cannot be", async () => {
  const good = aSaver();
  good.saver.edit("un");
  await expect(good.saver.settled()).resolves.toBe(true);
  const bad = aSaver([{ ok: false, why: "unreachable" }]);
  bad.saver.edit("un");
  await expect(bad.saver.settled()).resolves.toBe(false);
});

test("a text found on this device after a crash is proposed to the server from its own version", async () => {
  const { saver, sent, wait } = aSaver();
  saver.takeUp({ text: "retrouvé", version: 0, at: 1 });
  await wait(0);
  expect(sent).toEqual([{ version: 0, key: "key 1", text: "retrouvé" }]);
});
