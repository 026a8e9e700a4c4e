import { randomUUID } from "node:crypto";
import { dirname } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { loadConfig } from "#app/_server/config.ts";
import { publishedFile } from "#app/(public)/published-file.ts";
import { db } from "#db/client.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { anActor } from "#tests/support/factories.ts";
import { aPublishableMeeting } from "#tests/support/record-factories.ts";

beforeAll(() => {
  loadConfig({ NODE_ENV: "test", DATA_DIR: dirname(db().$client.name) }, { demo: false });
});

test("a file that could not be made is made for the next who asks", async () => {
  const id = randomUUID();
  await expect(publishedFile(id, "nulle-part", "txt")).rejects.toThrow("does not exist");

  const { id: meetingId } = aPublishableMeeting();
  const input = { id, meetingId, recordVersion: 1, correctionNote: "" };
  const { slug } = publishRecap(anActor("publisher"), input);
  const file = await publishedFile(id, slug, "txt");

  expect(file.bytes.toString()).toContain("a présenté son projet");
  expect(await publishedFile(id, slug, "txt")).toBe(file);
});
