import { once } from "node:events";
import { type IncomingHttpHeaders, request as send } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Config } from "#app/_server/config.ts";
import { bodyLimit, createEdge } from "#app/_server/edge.ts";
import { largestFile } from "#domain/source/refusals.ts";

const ours = "https://rencontres.exemple.fr";
const config: Config = {
  host: "127.0.0.1",
  port: 0,
  dataDir: "",
  publicUrl: ours,
  origins: [ours],
  trustedProxies: ["127.0.0.1", "192.0.2.1"],
  mail: null,
  logLevel: "silent",
  secret: "",
  demo: false,
};

/** Behind the edge of the tests: answers what it has received. */
const edge = createEdge(config, false, async (request, response) => {
  if (request.url === "/fails") throw new Error("as a bug would");
  if (request.url === "/document") response.setHeader("content-security-policy", "default-src 'none'");
  response.end(JSON.stringify({ headers: request.headers, body: await text(request) }));
});
let port = 0;

beforeAll(async () => {
  edge.listen(0, "127.0.0.1");
  await once(edge, "listening");
  const address = edge.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterAll(() => edge.close());

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

async function visit({ method = "GET", path = "/", headers = {}, body = "" }: Sent = {}) {
  const host = "rencontres.exemple.fr";
  const outgoing = send({ host: "127.0.0.1", port, method, path, headers: { host, ...headers } });
  outgoing.end(body);
  const [incoming] = await once(outgoing, "response");
  const received: { code?: string; headers: IncomingHttpHeaders; body: string } = JSON.parse(await text(incoming));
  return { status: incoming.statusCode, headers: incoming.headers as IncomingHttpHeaders, received };
}

const write = (headers: Record<string, string>, body = "") => visit({ method: "POST", headers, body });

test.for(["/", "/fails", "/%E0%A4%A"])("every answer carries the security headers: %s", async (path) => {
  const { headers } = await visit({ path });

  expect(headers).toMatchObject({
    "content-security-policy": expect.stringMatching(/script-src 'nonce-[\w-]{22}' 'strict-dynamic'/),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "strict-transport-security": "max-age=31536000",
  });
});

test("a nonce is used once, and the framework is told the one that the browser gets", async () => {
  const [first, second] = [await visit(), await visit()];

  expect(first.received.headers["content-security-policy"]).toBe(first.headers["content-security-policy"]);
  expect(first.headers["content-security-policy"]).not.toBe(second.headers["content-security-policy"]);
});

test("a route that sets its own policy keeps it", async () => {
  expect((await visit({ path: "/document" })).headers["content-security-policy"]).toBe("default-src 'none'");
});

test("a bug is answered without a word of it", async () => {
  const { status, received } = await visit({ path: "/fails" });

  expect({ status, received }).toEqual({
    status: 500,
    received: { code: "failed", message: "Une erreur est survenue de notre côté." },
  });
});

test("an address that can't be decoded is a bad request", async () => {
  expect((await visit({ path: "/%E0%A4%A" })).status).toBe(400);
});

test("what is not HTTP is a bad request", async () => {
  const socket = connect(port, "127.0.0.1");
  socket.write("BONJOUR\r\n\r\n");

  expect(await text(socket)).toMatch(/^HTTP\/1.1 400 /);
});

test("another site's name is not answered to", async () => {
  expect((await visit({ headers: { host: "127.0.0.1" } })).status).toBe(421);
});

test.for(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("a %s from one of our pages passes", async (method) => {
  expect((await visit({ method, headers: { origin: ours, "sec-fetch-site": "same-origin" } })).status).toBe(200);
});

test.for([
  ["without an origin", {}],
  ["from another site", { origin: "https://ailleurs.exemple.fr" }],
  ["from a site whose name begins like ours", { origin: `${ours}.ailleurs.fr` }],
  ["from our name without TLS", { origin: "http://rencontres.exemple.fr" }],
  ["from a page without an origin", { origin: "null" }],
  ["that the browser calls cross-site", { origin: ours, "sec-fetch-site": "cross-site" }],
  ["with a forged forwarded host", { origin: "https://a.fr", "x-forwarded-host": "a.fr" }],
] as const)("a write %s is refused", async ([, headers]) => {
  const { status, received } = await write(headers);

  expect({ status, code: received.code }).toEqual({ status: 403, code: "foreignOrigin" });
});

test("a body of the longest length passes whole", async () => {
  const body = "é".repeat(bodyLimit / 2);

  expect((await write({ origin: ours }, body)).received.body).toBe(body);
});

test("a longer body is refused", async () => {
  const { status, received } = await write({ origin: ours }, "a".repeat(bodyLimit + 1));

  expect({ status, code: received.code }).toEqual({ status: 413, code: "tooLarge" });
});

test("a document may be larger where documents are dropped, and there alone", async () => {
  const drop = (path: string, length: number) =>
    visit({ method: "POST", path, headers: { origin: ours }, body: "a".repeat(length) });

  expect((await drop("/espace/importer/documents?name=a.pdf", bodyLimit + 1)).status).toBe(200);
  expect((await drop("/espace/importer/documents?name=a.pdf", largestFile + 1)).status).toBe(413);
  expect((await drop("/espace/importer/documents/autre", bodyLimit + 1)).status).toBe(413);
});

test("a body that does not say its length is refused", async () => {
  expect((await write({ origin: ours, "transfer-encoding": "chunked" }, "bonjour")).status).toBe(411);
});

test.for([
  ["the proxy's peer", "203.0.113.7", "203.0.113.7"],
  ["not what the client claims to be", "198.51.100.1, 203.0.113.7", "203.0.113.7"],
  ["behind two proxies of ours", "203.0.113.7, 192.0.2.1", "203.0.113.7"],
] as const)("the client's address is %s", async ([, forwarded, client]) => {
  const { received } = await visit({ headers: { "x-forwarded-for": forwarded, "x-real-ip": "198.51.100.9" } });

  expect(received.headers["x-forwarded-for"]).toBe(client);
  expect(received.headers["x-real-ip"]).toBeUndefined();
});

test("who is no proxy of ours is not believed about anything", async () => {
  config.trustedProxies = [];
  const forwarded = {
    "x-forwarded-for": "203.0.113.7",
    "x-forwarded-host": "ailleurs.exemple.fr",
    "x-forwarded-proto": "http",
    forwarded: "for=203.0.113.7",
  };

  const { received } = await visit({ headers: forwarded });

  expect(received.headers).toMatchObject({ "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "https" });
  expect(received.headers.forwarded).toBeUndefined();
  expect(received.headers["x-forwarded-host"]).toBeUndefined();
});
