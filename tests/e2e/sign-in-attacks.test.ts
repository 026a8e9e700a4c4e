import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { signIn } from "#tests/support/client.ts";
import { people, prepareDataDir } from "#tests/support/people.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const dataDir = mkdtempSync(join(tmpdir(), "rencontres-attacks-"));
let server: RunningServer;

test.beforeAll(async () => {
  await prepareDataDir(dataDir);
  server = await startServer({ dataDir });
});
test.afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

const reaches = async (cookie: string, headers: Record<string, string> = {}) =>
  (await fetch(`${server.url}/espace`, { headers: { cookie, ...headers }, redirect: "manual" })).status;

function post(path: string, headers: Record<string, string>, body: string) {
  return fetch(server.url + path, {
    method: "POST",
    headers: { origin: server.url, ...headers },
    body,
    redirect: "manual",
  });
}

async function csrf(headers: Record<string, string> = {}) {
  const asked = await fetch(`${server.url}/api/auth/csrf`, { headers });
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const cookie = asked.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return { csrfToken, cookie };
}

test("a cookie stolen before signing out opens nothing afterwards", async () => {
  const { headers } = await signIn(server.url, people.editor);
  expect(await reaches(headers.cookie)).toBe(200);
  const { csrfToken, cookie } = await csrf();

  const body = new URLSearchParams({ csrfToken, json: "true" }).toString();
  const form = { "content-type": "application/x-www-form-urlencoded", cookie: `${headers.cookie}; ${cookie}` };
  expect((await post("/api/auth/signout", form, body)).status).toBe(200);

  expect(await reaches(headers.cookie)).toBe(307);
});

test("a browser of somebody disabled by the command line is out at its next request", async () => {
  const { headers } = await signIn(server.url, people.publisher);
  const command = ["run", "-s", "rencontres", "--", "user", "disable", "--email", people.publisher.email];
  execFileSync("npm", command, { env: { ...process.env, DATA_DIR: dataDir } });
  expect(await reaches(headers.cookie)).toBe(307);
});

test("a cookie that we signed, but that names no session, opens nothing", async () => {
  const secret = readFileSync(join(dataDir, "secret"), "utf8").trim();
  for (const token of [{ sub: "administrator" }, { secret: "x".repeat(43) }, { secret: { $ne: null } }, {}]) {
    const forged = await encode({ token: token as Record<string, string>, secret });
    expect(await reaches(`rencontres-session=${forged}`)).toBe(307);
  }
});

test("a cookie signed by somebody else, cut or made of noise opens nothing, and breaks nothing", async () => {
  const { headers } = await signIn(server.url, people.editor);
  const mine = /rencontres-session=([^;]+)/.exec(headers.cookie)?.[1] ?? "";
  const foreign = await encode({ token: { secret: "x" }, secret: "another secret altogether" });
  for (const value of [foreign, mine.slice(0, -3), `${mine}x`, "null", "..", "%00", "a".repeat(4000)])
    expect(await reaches(`rencontres-session=${value}`)).toBe(307);
  // What recognises a browser is not what signs it in.
  const browser = /rencontres-navigateur=([^;]+)/.exec(headers.cookie)?.[1] ?? "";
  expect(await reaches(`rencontres-session=${browser}`)).toBe(307);
});

test("the headers that other programs have been opened with open nothing", async () => {
  const tricks: Record<string, string>[] = [
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-middleware-subrequest": "src/middleware:src/middleware" },
    { "x-forwarded-for": "127.0.0.1", "x-forwarded-host": "127.0.0.1" },
    { authorization: "Bearer administrator" },
    { "next-router-state-tree": "%5B%22%22%5D", rsc: "1" },
    { "x-asked": "/espace/reglages", "x-nonce": "x" },
  ];
  for (const headers of tricks) {
    const status = await reaches("", headers);
    expect({ headers, opened: status === 200 && !headers.rsc }).toEqual({ headers, opened: false });
  }
});

test("signing in without our token, from elsewhere, or as JSON is refused without looking at the password", async () => {
  const { email, password } = people.editor;
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({ email, password, json: "true" }).toString();
  expect((await post("/api/auth/callback/credentials", form, body)).status).toBe(403);
  expect((await post("/api/auth/callback/credentials", { ...form, origin: "https://exemple.com" }, body)).status).toBe(
    403,
  );
  const json = { "content-type": "application/json" };
  expect((await post("/api/auth/callback/credentials", json, '{"email":')).status).toBe(415);
  expect((await post("/api/auth/session", form, "")).status).toBe(404);
  expect((await fetch(`${server.url}/api/auth/providers`)).status).toBe(404);
  expect((await fetch(`${server.url}/api/auth/session`)).status).toBe(404);
});

test("an enormous password is a wrong password, and what is sent twice is one value", async () => {
  const { csrfToken, cookie } = await csrf();
  const form = { "content-type": "application/x-www-form-urlencoded", cookie };
  const attempt = async (fields: [string, string][]) =>
    (
      await post(
        "/api/auth/callback/credentials",
        form,
        new URLSearchParams([["csrfToken", csrfToken], ["json", "true"], ...fields]).toString(),
      )
    ).status;
  expect(
    await attempt([
      ["email", people.reader.email],
      ["password", "é".repeat(10_000)],
    ]),
  ).toBe(401);
  expect(
    await attempt([
      ["email", "a@"],
      ["email", people.reader.email],
      ["password", "x"],
    ]),
  ).toBe(401);
  expect(await attempt([])).toBe(401);
});

test("the cookies cannot be read by scripts nor sent from other sites", async () => {
  const { csrfToken, cookie } = await csrf();
  const { email, password } = people.administrator;
  const form = { "content-type": "application/x-www-form-urlencoded", cookie };
  const body = new URLSearchParams({ csrfToken, email, password, json: "true" }).toString();
  const answer = await post("/api/auth/callback/credentials", form, body);
  const lines = answer.headers.getSetCookie();
  expect(lines.map((line) => line.split("=")[0]).toSorted()).toEqual(
    expect.arrayContaining(["rencontres-navigateur", "rencontres-session"]),
  );
  for (const line of lines) {
    expect(line.toLowerCase()).toContain("httponly");
    expect(line.toLowerCase()).toContain("samesite=lax");
  }
  expect(answer.headers.get("cache-control")).toContain("no-store");
});

test("behind TLS the cookies are bound to the host and never travel in clear", async () => {
  const port = Number(new URL(server.url).port) + 1;
  const secured = await startServer({
    env: { PUBLIC_URL: "https://rencontres.exemple.fr", TRUSTED_PROXY: "127.0.0.1" },
    port,
  });
  const lines = await new Promise<string[]>((resolve, reject) => {
    const headers = { host: "rencontres.exemple.fr" };
    request({ host: "127.0.0.1", port, path: "/api/auth/csrf", headers }, (answer) => {
      answer.resume();
      resolve(answer.headers["set-cookie"] ?? []);
    })
      .on("error", reject)
      .end();
  });
  await secured.stop();
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^__Host-rencontres-.*Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});
