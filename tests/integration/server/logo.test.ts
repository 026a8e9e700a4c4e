import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { answerPublic } from "#app/(public)/public-side.ts";
import { db } from "#db/client.ts";
import { houseLogos } from "#db/schema.ts";
import { logoPath } from "#domain/house/rules.ts";
import { aHouse } from "#tests/support/recaps.ts";

const bytes = Buffer.from("une image");

async function ask(path: string, method = "GET"): Promise<Response> {
  const server = createServer((request, response) => {
    answerPublic(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });
  } finally {
    server.close();
  }
}

test("the logo is served where messages say it is, and may be shown there, whatever site they are read on", async () => {
  const house = aHouse({ version: 3 });
  db().insert(houseLogos).values({ ground: "dark", mediaType: "image/png", width: 4, height: 2, bytes }).run();

  const answer = await ask(logoPath(house.version, "dark"));

  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  expect((await ask(logoPath(house.version, "dark"), "HEAD")).headers.get("content-length")).toBe(String(bytes.length));
});

test.for(["/logo/clair", "/logo/autre", "/logo/__proto__"])(
  "there is nothing at %s where the house has no such logo",
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);
