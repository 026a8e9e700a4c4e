import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { publicPatterns } from "#app/(public)/public-side.ts";
import { openSqlite } from "#db/client.ts";
import { roles } from "#domain/account/schema.ts";
import { signIn } from "#tests/support/client.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { anImport } from "#tests/support/import-factories.ts";
import { people, prepareDataDir } from "#tests/support/people.ts";
import { anIntervention, aPerson } from "#tests/support/record-factories.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { type Answers, type Asker, actions, publicAddresses, routes } from "./access-table.ts";

const root = join(import.meta.dirname, "..", "..");
const askers: Asker[] = ["signedOut", ...roles];
const ids = { meeting: "", intervention: "", person: "", import: "" };
const dataDir = mkdtempSync(join(tmpdir(), "rencontres-access-"));
let server: RunningServer;
let cookies: Record<Asker, string>;

test.beforeAll(async () => {
  await prepareDataDir(dataDir, () => {
    ids.meeting = aMeeting().id;
    ids.person = aPerson().id;
    ids.intervention = anIntervention({ meetingId: ids.meeting }).id;
    ids.import = anImport().id;
  });
  server = await startServer({ dataDir });
  cookies = { signedOut: "", reader: "", editor: "", publisher: "", administrator: "" };
  for (const role of roles) cookies[role] = (await signIn(server.url, people[role])).headers.cookie;
});

test.afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

test("every page and handler of the program is in the table, and nothing else is", () => {
  expect(servedRoutes()).toEqual(Object.keys(routes).toSorted());
});

test("every address that the door answers by itself is in the table, read and written, and nothing else is", () => {
  const patterns = Object.entries(publicPatterns);
  const served = Object.keys(publicAddresses).map((name) => {
    const [method = "", path = ""] = name.split(" ");
    return `${method} ${patterns.find(([, pattern]) => pattern.test(path))?.[0]}`;
  });

  expect(served.toSorted()).toEqual(patterns.flatMap(([name]) => [`GET ${name}`, `POST ${name}`]).toSorted());
});

test("every action that a page can call is in the table, and nothing else is", () => {
  expect(Object.keys(builtActions()).toSorted()).toEqual(Object.keys(actions).toSorted());
});

for (const [name, { answers, path, body }] of Object.entries(routes))
  test(`${name} answers each role as it should`, async () => {
    const [method = "", folder = ""] = name.split(" ");
    const got: Partial<Answers> = {};
    for (const asker of askers) {
      const answer = await fetch(server.url + (path?.(ids) ?? folder), {
        method,
        headers: { origin: server.url, cookie: cookies[asker], "content-type": "application/json" },
        redirect: "manual",
        ...(body ? { body: JSON.stringify(body(ids)) } : {}),
      });
      got[asker] = answer.status;
      if (answer.status === 307 && asker === "signedOut")
        expect(answer.headers.get("location")).toMatch(/^\/connexion(\?|$)/);
    }
    expect(got).toEqual(answers);
  });

for (const [name, status] of Object.entries(publicAddresses))
  test(`${name} is the same for everybody`, async () => {
    const [method = "", path = ""] = name.split(" ");
    for (const asker of askers) {
      const headers = { origin: server.url, cookie: cookies[asker] };
      const answer = await fetch(server.url + path, { method, headers, redirect: "manual" });
      expect({ asker, status: answer.status }).toEqual({ asker, status });
    }
  });

for (const [name, { from, input }] of Object.entries(actions))
  test(`${name} is refused below ${from}, and writes nothing then`, async () => {
    const refusedTo = askers.slice(0, askers.indexOf(from));
    const before = everythingWritten();
    for (const asker of refusedTo) {
      const code = asker === "signedOut" ? "signedOut" : "forbidden";
      expect({ asker, code: await callAction(name, asker, input(ids)) }).toEqual({ asker, code });
    }
    expect(everythingWritten()).toBe(before);

    // Signing out is tried elsewhere: it would end the sessions of the other lines.
    if (name.endsWith("#signOutAction")) return;
    for (const asker of askers.slice(askers.indexOf(from)))
      expect(["signedOut", "forbidden", "unreadable"]).not.toContain(await callAction(name, asker, input(ids)));
  });

/** "GET /espace/compte", for each page and each exported method of each handler under app/. */
function servedRoutes(): string[] {
  const files = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" });
  return files.flatMap((file) => methodsOf(file).map((method) => `${method} ${addressOf(file)}`)).toSorted();
}

function methodsOf(file: string): string[] {
  if (/(^|\/)page\.tsx$/.test(file)) return ["GET"];
  if (!/(^|\/)route\.tsx?$/.test(file)) return [];
  const source = readFileSync(join(root, "app", file), "utf8");
  return [...source.matchAll(/\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b(?=\s*(\(|=|,|\}))/g)].map(
    ([, method = ""]) => method,
  );
}

function addressOf(file: string): string {
  const folders = file.split("/").slice(0, -1);
  return `/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`;
}

type Built = { id: string; page: string };

/** What the build lets a browser call, by file and name. */
function builtActions(): Record<string, Built> {
  const manifest = JSON.parse(readFileSync(join(root, ".next", "server", "server-reference-manifest.json"), "utf8"));
  const built: Record<string, Built> = {};
  for (const [id, { filename, exportedName, workers }] of Object.entries<{
    filename: string;
    exportedName: string;
    workers: object;
  }>(manifest.node))
    built[`${filename}#${exportedName}`] = { id, page: Object.keys(workers)[0] ?? "" };
  return built;
}

/** Calls an action as a page does, and answers the code of its refusal, "ok", or "unreadable". */
async function callAction(name: string, asker: Asker, input: unknown): Promise<string> {
  const action = builtActions()[name];
  if (!action) throw new Error(`${name} is not in the build.`);
  const answer = await fetch(server.url + pathOf(action.page), {
    method: "POST",
    headers: {
      origin: server.url,
      cookie: cookies[asker],
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
      "next-action": action.id,
    },
    body: JSON.stringify([input]),
    redirect: "manual",
  });
  const flight = await answer.text();
  const [, isOk] = /"ok":(true|false)/.exec(flight) ?? [];
  if (isOk === "true") return "ok";
  return /"code":"(\w+)"/.exec(flight)?.[1] ?? "unreadable";
}

function pathOf(page: string): string {
  const folders = page
    .replace(/^app\//, "")
    .replace(/\/?page$/, "")
    .split("/");
  const path = folders.filter((folder) => !folder.startsWith("(")).join("/");
  return `/${path.replace(/\[(\.\.\.)?\w+\]/g, ids.meeting)}`;
}

/** Every row of every table, but for the browsers' last visit and the official data, with what makes it searchable. */
function everythingWritten(): string {
  const sqlite = openSqlite(join(dataDir, "rencontres.sqlite"));
  const tables = sqlite
    .prepare(
      "select name from sqlite_master where type = 'table' and name not in ('sessions', 'epcis') and name not like 'commune%'",
    )
    .pluck()
    .all() as string[];
  const rows = tables.map((table) => sqlite.prepare(`select * from "${table}"`).all());
  sqlite.close();
  return JSON.stringify(rows);
}
