import { createServer } from "node:http";
import { expect, test } from "vitest";
import { answer, prepare } from "#app/(public)/answer.ts";
import { aHouse } from "#tests/support/recaps.ts";

const page = prepare("<!doctype html><p>Bonjour</p>", aHouse());

async function ask(headers: Record<string, string>): Promise<Response> {
  const server = createServer((request, response) => answer(request, response, page));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  try {
    return await fetch(`http://127.0.0.1:${address.port}/`, { headers });
  } finally {
    server.close();
  }
}

test.for([
  ["gzip, br", "br"],
  ["br;q=0, gzip", "gzip"],
  ["BR;Q=0.000, gzip ; q=0.5", "gzip"],
  ["br;q=0,gzip;q=0", null],
  ["identity", null],
] as const)("whoever accepts %s is sent %s", async ([accepted, encoding]) => {
  const response = await ask({ "accept-encoding": accepted });
  expect([response.headers.get("content-encoding"), await response.text()]).toEqual([
    encoding,
    "<!doctype html><p>Bonjour</p>",
  ]);
});

test("the tag, which the encodings share, is weak, and known again in either form", async () => {
  expect(page.etag).toMatch(/^W\/"/);
  for (const known of [page.etag, `"other", ${page.etag.slice(2)}`])
    expect((await ask({ "if-none-match": known })).status).toBe(304);
  expect((await ask({ "if-none-match": '"other"' })).status).toBe(200);
});
