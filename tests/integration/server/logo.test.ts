import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { answerPublic } from "#app/(public)/public-side.ts";
import { db } from "#db/client.ts";
import { houseLogos, houses } from "#db/schema.ts";
import { now } from "#domain/clock.ts";
import { logoPath } from "#domain/house/rules.ts";

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
  const house = db().insert(houses).values({ id: 1, settings: "{}", version: 3, updatedAt: now() }).returning().get();
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

test("it is kept for ever at the address of today alone: at any other, the logo of today passes for no other", async () => {
  const version = 8;
  const logo = { ground: "dark", mediaType: "image/png", width: 4, height: 2, bytes } as const;
  db().insert(houseLogos).values(logo).onConflictDoNothing().run();
  const row = { id: 1, settings: "{}", version, updatedAt: now() };
  db().insert(houses).values(row).onConflictDoUpdate({ target: houses.id, set: row }).run();
  const keptFor = async (path: string) => (await ask(path)).headers.get("cache-control");

  expect(await keptFor(logoPath(version, "dark"))).toBe("public, max-age=31536000, immutable");
  const others = [logoPath(version - 1, "dark"), logoPath(version + 1, "dark"), "/logo/sombre"];
  for (const path of others) expect([path, await keptFor(path)]).toEqual([path, "no-cache"]);
});
