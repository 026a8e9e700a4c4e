import { expect, test } from "vitest";
import * as z from "zod";
import { jsonHandler } from "#app/_server/handler.ts";
import { Refusal } from "#domain/refusal.ts";
import { anActor } from "#tests/support/factories.ts";

test("who has to wait is told for how long, in words and to programs", async () => {
  const wait = () => {
    throw new Refusal("Réessayez dans 60 secondes.", { code: "tooMany", retryAfter: 60 });
  };
  const handler = jsonHandler(z.object({}), wait, { actor: async () => anActor() });

  const request = new Request("https://rencontres.exemple.fr/espace", { method: "POST", body: "{}" });
  const answer = await handler(request, { params: Promise.resolve({}) });

  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(await answer.json()).toEqual({ code: "tooMany", message: "Réessayez dans 60 secondes." });
});
