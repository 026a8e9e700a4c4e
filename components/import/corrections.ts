import { corrected } from "#domain/import/rules.ts";
import type { Proposal, ProposalChange } from "#domain/import/schema.ts";
import { isSame, madeUpon, touchedBy, withFieldsOf, writtenOver } from "./touched.ts";

// Saves what is corrected of a proposal, one correction after the other. No screen, no network, no clock of its own.

/** A correction keeps its key on each retry, so that one whose answer was lost is not made twice. */
export type Correction = { key: string; change: ProposalChange };
/** What it changes of what it was made upon: nothing else of it is made again. */
type Waiting = Correction & { touched: readonly string[] };
/** A correction that is not saved and no longer shows: whoever made it says what becomes of it. */
export type Returned = Waiting & { why: string };
export type Saving = "saved" | "saving" | "unreachable" | "signedOut";
export type Shown = { proposal: Proposal; saving: Saving; returned: readonly Returned[] };

export type Stored = { version: number; proposal: Proposal };
type Trouble = { ok: false; why: "unreachable" | "signedOut" } | { ok: false; why: "refused"; message: string };
/** `isLinked`: the server has found names of the directory besides. */
export type SendAnswer = { ok: true; version: number; isLinked: boolean } | Trouble | { ok: false; why: "conflict" };
type Taken = Extract<SendAnswer, { ok: true }>;
export type LatestAnswer = ({ ok: true } & Stored) | Trouble;

type Surroundings = {
  send: (correction: Correction & { version: number }) => Promise<SendAnswer>;
  /** The proposal as the server has it now. */
  readLatest: () => Promise<LatestAnswer>;
  newKey: () => string;
  /** Calls later; answers with what calls it off. */
  after: (delay: number, work: () => void) => () => void;
  /** Somebody else corrects too, and what they did now shows here. */
  onJoined: () => void;
};

const retryDelays = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

export type Corrections = ReturnType<typeof createCorrections>;

export function createCorrections(stored: Stored, { send, readLatest, newKey, after, onJoined }: Surroundings) {
  let acknowledged = stored;
  let waiting: readonly Waiting[] = [];
  let shown: Shown = { proposal: stored.proposal, saving: "saved", returned: [] };
  let work: Promise<void> | null = null;
  let failures = 0;
  let cancelRetry = () => {};
  const listeners = new Set<() => void>();

  function show(next: Partial<Shown>) {
    shown = { ...shown, ...next };
    for (const listener of listeners) listener();
  }

  function change(wanted: ProposalChange) {
    waiting = [...waiting, { key: newKey(), change: wanted, touched: touchedBy(wanted, shown.proposal) }];
    show({ proposal: corrected(shown.proposal, wanted) });
    void flush();
  }

  /** Sends what waits. Resolves once all is saved, or cannot be for now. */
  function flush(): Promise<void> {
    work ??= sendWaiting().finally(() => {
      work = null;
    });
    return work;
  }

  async function sendWaiting() {
    cancelRetry();
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      // A server that does not answer is not well again because it is asked again.
      if (shown.saving !== "unreachable") show({ saving: "saving" });
      const answer = await send({ key: next.key, change: next.change, version: acknowledged.version });
      const trouble = answer.ok ? await acknowledge(next, answer) : await mend(next, answer);
      if (trouble !== null) return wait(trouble);
    }
    failures = 0;
    show({ saving: "saved" });
  }

  async function acknowledge({ change: done }: Correction, { version, isLinked }: Taken): Promise<null> {
    acknowledged = { version, proposal: corrected(acknowledged.proposal, done) };
    waiting = waiting.slice(1);
    failures = 0;
    if (waiting.length > 0) show({ saving: "saving" });
    if (isLinked) await showLinks();
    return null;
  }

  /** It is saved, whether they can be shown or not. What is corrected here meanwhile stands over what was found by name. */
  async function showLinks() {
    const latest = await readLatest();
    if (!latest.ok) return;
    if (latest.version !== acknowledged.version) return joinTold(latest);
    acknowledged = { version: latest.version, proposal: latest.proposal };
    remake(waiting, {});
  }

  /** Makes what waits upon what the server has, and shows it. */
  function remake(corrections: readonly Waiting[], besides: Partial<Shown>) {
    const made = madeAgain(corrections, acknowledged.proposal);
    waiting = made.corrections;
    show({ ...besides, proposal: made.proposal });
  }

  /** What one of them meets stops none that follows, unless the server is out of reach. */
  async function mend(next: Waiting, answer: Exclude<SendAnswer, { ok: true }>) {
    if (answer.why === "refused") return giveBack([{ ...next, why: answer.message }]);
    if (answer.why !== "conflict") return answer.why;
    const latest = await readLatest();
    if (latest.ok) return joinTold(latest);
    return latest.why === "refused" ? giveBack([{ ...next, why: latest.message }]) : latest.why;
  }

  /** Shows what has been corrected elsewhere since what is shown was read: whether there was anything. */
  async function catchUp(): Promise<boolean> {
    const latest = await readLatest();
    if (!latest.ok || work !== null || latest.version <= acknowledged.version) return false;
    join(latest);
    return true;
  }

  function giveBack(returned: Returned[]): null {
    const keys = new Set(returned.map(({ key }) => key));
    const others = waiting.filter(({ key }) => !keys.has(key));
    remake(others, { returned: oneOfEach([...shown.returned, ...returned]) });
    return null;
  }

  function joinTold(latest: Stored): null {
    if (join(latest)) onJoined();
    return null;
  }

  /** Makes again, of what somebody else has made of it meanwhile, all that does not undo what they did: whether they did anything. */
  function join(latest: Stored): boolean {
    let base = acknowledged.proposal;
    let theirs = latest.proposal;
    const kept: Waiting[] = [];
    const rivals: Returned[] = [];
    for (const correction of waiting) {
      const mine = corrected(base, madeOn(base, correction).change);
      const here = madeOn(theirs, correction);
      const over = (proposal: Proposal) => writtenOver(proposal, correction.change, correction.touched);
      const isTheirs = !isSame(over(base), over(theirs));
      const isMade = isTheirs && isSame(over(mine), over(theirs));
      if (isTheirs && !isMade) rivals.push({ ...here, why: rivalry });
      else base = mine;
      if (isTheirs) continue;
      theirs = corrected(theirs, here.change);
      kept.push(here);
    }
    const isOthers = !isSame(base, theirs);
    acknowledged = { version: latest.version, proposal: latest.proposal };
    waiting = kept;
    show({ proposal: theirs, returned: oneOfEach([...shown.returned, ...rivals]) });
    return isOthers;
  }

  function wait(saving: "unreachable" | "signedOut") {
    show({ saving });
    if (saving === "signedOut") return;
    cancelRetry = after(retryDelays[Math.min(failures, retryDelays.length - 1)] ?? 30_000, () => void flush());
    failures += 1;
  }

  function forget({ key }: Returned) {
    show({ returned: shown.returned.filter((returned) => returned.key !== key) });
  }

  return {
    change,
    flush,
    catchUp,
    /** Makes again, whatever the others have made of it, a correction that came back: what it changed, and nothing besides. */
    putBack(returned: Returned) {
      forget(returned);
      change(madeOn(shown.proposal, returned).change);
    },
    forget,
    isUnsaved: () => waiting.length > 0 || shown.returned.length > 0,
    version: () => acknowledged.version,
    shown: () => shown,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** Nobody looks any more: what could not be sent is not tried again. */
    stop: () => cancelRetry(),
  };
}

const rivalry = "Quelqu’un d’autre a corrigé la même chose, et sa correction est affichée.";

function madeOn<Made extends Waiting>(proposal: Proposal, correction: Made): Made {
  return { ...correction, change: madeUpon(correction.change, correction.touched, proposal) };
}

/** One after the other, upon something else than what they were made upon. */
function madeAgain(corrections: readonly Waiting[], upon: Proposal): { corrections: Waiting[]; proposal: Proposal } {
  let proposal = upon;
  const made = corrections.map((correction) => {
    const again = madeOn(proposal, correction);
    proposal = corrected(proposal, again.change);
    return again;
  });
  return { corrections: made, proposal };
}

/** Of several that came back for one value, one: what the later touches is as the later has it. */
function oneOfEach(returned: readonly Returned[]): Returned[] {
  const kept = new Map<string, Returned>();
  for (const later of returned) {
    const target = targetOf(later.change);
    const earlier = kept.get(target);
    kept.delete(target);
    kept.set(target, earlier ? withWhatItHad(later, earlier) : later);
  }
  return [...kept.values()];
}

function withWhatItHad(later: Returned, earlier: Returned): Returned {
  const only = earlier.touched.filter((field) => !later.touched.includes(field));
  const change = withFieldsOf(later.change, earlier.change, only);
  return { ...later, change, touched: [...later.touched, ...only] };
}

function targetOf(change: ProposalChange): string {
  switch (change.type) {
    case "heading":
      return `heading ${Object.keys(change.value)}`;
    case "person":
      return `person ${change.value.key}`;
    case "block":
      return `block ${change.value.id}`;
    case "texts":
      return `texts ${change.value.map(({ id }) => id)}`;
    case "settle":
      return `settle ${change.doubt}`;
  }
}
