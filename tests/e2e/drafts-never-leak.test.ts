import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { expect, test } from "@playwright/test";
import { fileFormats, linkedFormats, publicFormats } from "#domain/recap/formats.ts";
import { signIn } from "#tests/support/client.ts";
import { people, prepareDataDir } from "#tests/support/people.ts";
import { openPackage, textOf } from "#tests/support/read-office.ts";
import { readPdf, taggedText } from "#tests/support/read-pdf.ts";
import { type Planted, plantSecrets, secretMark } from "#tests/support/secrets.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { publicAddresses, routes } from "./access-table.ts";

const root = join(import.meta.dirname, "..", "..");
const dataDir = mkdtempSync(join(tmpdir(), "rencontres-secrets-"));
let server: RunningServer;
let planted: Planted;

test.beforeAll(async () => {
  await prepareDataDir(dataDir, () => {
    planted = plantSecrets();
  });
  server = await startServer({ dataDir });
});

test.afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

test("no byte that a signed-out visitor can get holds anything that is not public", async () => {
  test.setTimeout(300_000);
  expect(planted.secrets.length).toBeGreaterThanOrEqual(200);

  let answers = 0;
  for (const path of [...staffAddresses(), ...openAddresses()])
    for (const asked of waysToAsk) {
      const answer = await everyByte(path, asked);
      answers += 1;
      expect({ path, asked, leaks: answer.includes(secretMark) }).toEqual({ path, asked, leaks: false });
    }
  for (const action of actionIds()) {
    const answer = await everyByte("/connexion", { method: "POST", headers: { "next-action": action }, body: "[{}]" });
    expect({ action, leaks: answer.includes(secretMark) }).toEqual({ action, leaks: false });
  }
  expect(answers).toBeGreaterThan(400);
});

test("no file that everybody is served holds anything that is not public", async () => {
  const paths = [...filesServed("public", "/"), ...filesServed(".next/static", "/_next/static/")];
  expect(paths.length).toBeGreaterThan(20);

  for (const path of paths) {
    const answer = await everyByte(path, {});
    const found = { path, isServed: answer.startsWith("200"), leaks: answer.includes(secretMark) };
    expect(found).toEqual({ path, isServed: true, leaks: false });
  }
});

test("a visitor's search finds no secret", async () => {
  for (const secret of planted.secrets) {
    const page = await (await fetch(`${server.url}/?q=${secret}`)).text();
    expect({ secret, found: !page.includes("Aucun compte rendu ne correspond") }).toEqual({ secret, found: false });
  }
});

test("the secrets are where the staff reads them, so their absence elsewhere means something", async () => {
  const { headers } = await signIn(server.url, people.reader);
  const draft = await fetch(`${server.url}/espace/rencontres/${planted.meetings[0]}/compte-rendu/apercu`, { headers });
  const found = new Set((await draft.text()).match(new RegExp(`${secretMark}\\w+`, "g")));

  expect(found.size).toBeGreaterThan(10);
  // A picture has no words to find: that of a draft is asked for below, like all that is not public.
  for (const format of linkedFormats) {
    const folder = `/espace/rencontres/${planted.meetings[0]}/compte-rendu/fichiers`;
    const [secret, open] = await Promise.all([
      everyByte(`${folder}/${format}`, { headers }),
      everyByte(`/comptes-rendus/${planted.slugs.public}.${format}`, {}),
    ]);
    // What was said: a title stands in the clear among the properties of a PDF.
    const spoken = new RegExp(`${secretMark}\\d+parole`);
    const told = { format, draft: spoken.test(secret), public: open.includes("en public") };
    expect(told).toEqual({ format, draft: true, public: true });
  }
  expect(await (await fetch(`${server.url}/comptes-rendus/${planted.slugs.public}`)).text()).toContain("en public");
  expect((await fetch(`${server.url}/comptes-rendus/${planted.slugs.withdrawn}`)).status).toBe(410);
});

type Asked = { method?: string; headers?: Record<string, string>; query?: string; body?: string };

/** As a browser, as the framework's own requests for data, as a form, as something malformed. */
const waysToAsk: Asked[] = [
  {},
  { method: "HEAD" },
  { headers: { rsc: "1" }, query: "_rsc=abc12" },
  { headers: { rsc: "1", "next-router-prefetch": "1" }, query: "_rsc=abc12" },
  { headers: { rsc: "1", "next-router-segment-prefetch": "/_tree" }, query: "_rsc=abc12" },
  { headers: { rsc: "1", "next-router-state-tree": "%5B%22%22%5D" } },
  { headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy", "x-nextjs-data": "1" } },
  { headers: { cookie: "rencontres-session=eyJhbGciOiJub25lIn0..; __Host-rencontres-session=x" } },
  { method: "POST", body: "{}" },
  { method: "PUT", body: '{"version":1,"key":"x","text":"y"}' },
];

/** Every page and handler of the staff's side, about each meeting and intervention. */
function staffAddresses(): string[] {
  return planted.meetings.flatMap((meeting, index) => {
    const ids = {
      meeting,
      intervention: planted.interventions[index] ?? "",
      person: planted.people[0] ?? "",
      import: planted.imports[0] ?? "",
    };
    return Object.entries(routes)
      .map(([name, { path }]) => path?.(ids) ?? name.split(" ")[1] ?? "/")
      .filter((path) => index === 0 || path.includes(meeting));
  });
}

function openAddresses(): string[] {
  return [
    ...Object.keys(publicAddresses).map((name) => name.split(" ")[1] ?? "/"),
    ...Object.values(planted.slugs).map((slug) => `/comptes-rendus/${slug}`),
    ...Object.values(planted.slugs).flatMap((slug) => publicFormats.map((it) => `/comptes-rendus/${slug}.${it}`)),
    "/comptes-rendus/cysoing-6-mai-2022",
    "/comptes-rendus/cysoing-6-mai-2022.md",
    "/?annee=2022",
    "/?region=32",
    "/?q=cysoing",
    "/?q=%22",
    "/?page=9",
    "/nulle-part",
    "/%ff",
    "/_next/data/x/espace.json",
    "/_next/image?url=%2Fespace&w=64&q=75",
    "/api/auth/session",
    "/api/auth/csrf",
    "/api/auth/providers",
    "/api/auth/error?error=Verification",
    "/favicon.ico",
    "/rencontres.sqlite",
    "/data/rencontres.sqlite",
    "/..%2frencontres.sqlite",
  ];
}

function filesServed(folder: string, address: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(root, folder), join(entry.parentPath, entry.name)))
    .map((path) => address + path.split(sep).map(encodeURIComponent).join("/"));
}

function actionIds(): string[] {
  const manifest = readFileSync(join(root, ".next", "server", "server-reference-manifest.json"), "utf8");
  return Object.keys(JSON.parse(manifest).node);
}

/** The status, its words, the headers and the body of an answer, unpacked where it is a file, as one text in lower case. */
async function everyByte(path: string, { method = "GET", headers = {}, query, body }: Asked): Promise<string> {
  const url = server.url + path + (query ? `${path.includes("?") ? "&" : "?"}${query}` : "");
  const answer = await fetch(url, {
    method,
    headers: { origin: server.url, ...(body ? { "content-type": "application/json" } : {}), ...headers },
    redirect: "manual",
    ...(body ? { body } : {}),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const unpacked = bytes.length > 0 ? await unpack(answer.headers.get("content-type"), bytes) : "";
  const sent = [String(answer.status), answer.statusText, ...[...answer.headers].flat(), bytes.toString(), unpacked];
  return sent.join("\n").toLowerCase();
}

/** All that a file holds and its bytes do not show, being compressed; "" of any other answer. */
async function unpack(mediaType: string | null, bytes: Buffer): Promise<string> {
  const { pdf, docx, odt } = fileFormats;
  if (mediaType === pdf.mediaType) {
    const { structure, ...rest } = await readPdf(bytes);
    return taggedText(structure) + JSON.stringify([structure, rest]);
  }
  if (mediaType !== docx.mediaType && mediaType !== odt.mediaType) return "";
  const { names, bytes: bytesOf, part } = openPackage(bytes);
  return names
    .map((name) => Buffer.from(bytesOf(name)).toString() + (name.endsWith(".xml") ? textOf(part(name)) : ""))
    .join("\n");
}
