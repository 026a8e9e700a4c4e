import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
const outsideATransaction = /\bdb\(\)\s*\.\s*(insert|update|delete|run)\b/;

test.for(["db().insert(staff)", "db()\n      .update(sessions)\n", 'db().run(sql`delete from "staff"`)'])(
  "%j is recognised as a write outside a transaction",
  (source) => expect(source).toMatch(outsideATransaction),
);

test.for(["domain", "app"])("every write of %s is made by write(), which takes the write lock first", (folder) => {
  const sources = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path));
  expect(sources.length).toBeGreaterThan(50);

  expect(sources.filter((path) => outsideATransaction.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
});
