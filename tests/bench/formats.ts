import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { commandLine as actor } from "#app/_cli/command.ts";
import { cysoing } from "#app/_cli/demo/cysoing.ts";
import { seedDemo } from "#app/_cli/demo/seed-demo.ts";
import { db } from "#db/client.ts";
import { meetings, publicAddresses } from "#db/schema.ts";
import { fileFormats, isPublicFormat } from "#domain/recap/formats.ts";
import { loadTerritory } from "#domain/territory/load-territory.ts";
import { signIn } from "#tests/support/client.ts";
import { people, prepareDataDir } from "#tests/support/people.ts";
import { startServer } from "#tests/support/server.ts";
import { fillArchive, publish } from "./archive.ts";
import { ask, memoryOf, times, visit } from "./measure.ts";

/** What one form of one recap takes, in milliseconds and in bytes as they travel. */
export type Made = {
  form: string;
  /** The first thing asked of a new process. */
  cold: number;
  /** Made anew each time, as staff have it of a draft: the median. */
  warm: number;
  /** Asked for again by everybody, the median; null for what is not for everybody. */
  again: number | null;
  bytes: number;
};
export type FormatFigures = {
  cysoing: Made[];
  long: Made[];
  /** In MB. */
  memory: { atRest: number; after: number; press: number };
};

type Recap = { meetingId: string; path: string };
/** Where a form of a recap is asked for. */
type Address = { form: string; staff: string; everybody: string | null };

/** Every form of two recaps, that of the demonstration and one of 40 interventions, from the server as people run it. */
export async function measureFormats(): Promise<FormatFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), "rencontres-bench-"));
  const recaps: Recap[] = [];
  await prepareDataDir(dataDir, async () => {
    loadTerritory(db());
    await seedDemo();
    const { meetingId } = fillArchive(actor, 0);
    publish(actor, meetingId);
    const demonstration = db()
      .select({ id: meetings.id })
      .from(meetings)
      .where(eq(meetings.title, cysoing.title))
      .get();
    recaps.push(recapOf(demonstration?.id ?? ""), recapOf(meetingId));
  });
  const cookie = await cookieOf(dataDir);
  const [first, second] = recaps as [Recap, Recap];
  const cold = { cysoing: await coldTimes(first, cookie, dataDir), long: await coldTimes(second, cookie, dataDir) };

  const server = await startServer({ dataDir });
  const pid = server.process.pid ?? 0;
  await visit({ url: `${server.url}/` });
  const atRest = memoryOf(pid).now;
  const figures = {
    cysoing: await warmTimes(first, cold.cysoing, cookie, server.url),
    long: await warmTimes(second, cold.long, cookie, server.url),
    memory: { atRest, after: memoryOf(pid).now, press: memoryOf(pressOf(pid)).peak },
  };
  await server.stop();
  rmSync(dataDir, { recursive: true });
  return figures;
}

function recapOf(meetingId: string): Recap {
  const found = db()
    .select({ slug: publicAddresses.slug })
    .from(publicAddresses)
    .where(eq(publicAddresses.meetingId, meetingId))
    .get();
  return { meetingId, path: `/comptes-rendus/${found?.slug}` };
}

function addressesOf({ meetingId, path }: Recap): Address[] {
  const desk = `/espace/rencontres/${meetingId}/compte-rendu`;
  return [
    { form: "page", staff: `${desk}/apercu`, everybody: path },
    ...Object.keys(fileFormats).map((form) => {
      return { form, staff: `${desk}/fichiers/${form}`, everybody: isPublicFormat(form) ? `${path}.${form}` : null };
    }),
  ];
}

async function cookieOf(dataDir: string): Promise<string> {
  const server = await startServer({ dataDir });
  const { headers } = await signIn(server.url, people.publisher);
  await server.stop();
  return headers.cookie;
}

/** In milliseconds, each from a process that has answered nothing yet. */
async function coldTimes(recap: Recap, cookie: string, dataDir: string): Promise<number[]> {
  const taken: number[] = [];
  for (const { staff, everybody } of addressesOf(recap)) {
    const server = await startServer({ dataDir });
    const began = performance.now();
    await visit({ url: server.url + (everybody ?? staff), headers: { cookie } });
    taken.push(performance.now() - began);
    await server.kill();
  }
  return taken;
}

async function warmTimes(recap: Recap, cold: number[], cookie: string, origin: string): Promise<Made[]> {
  const made: Made[] = [];
  for (const [index, { form, staff, everybody }] of addressesOf(recap).entries()) {
    const see = (path: string, count: number) =>
      times(count, async () => void (await visit({ url: origin + path, headers: { cookie } })));
    const { bytes } = await ask({ url: origin + (everybody ?? staff), headers: { cookie } });
    made.push({
      form,
      cold: cold[index] ?? Number.NaN,
      warm: (await see(staff, 30)).p50,
      again: everybody === null ? null : (await see(everybody, 100)).p50,
      bytes: bytes.length,
    });
  }
  return made;
}

/** The process that prints for this one. */
function pressOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  const press = children.find((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").includes("press-process"));
  return Number(press);
}
