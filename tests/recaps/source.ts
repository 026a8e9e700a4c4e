import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

// The real recap is not part of the project: it lies beside it, with what a careful reader finds in it.
const folder = join(import.meta.dirname, "..", "..", "..", "shared", "recaps");
const name = "000_d1c83e51136f0d56";

const truthSchema = z.object({
  title: z.string(),
  place: z.string(),
  attendance: z.string(),
  attendance_number: z.number(),
  sessions: z.array(z.object({ title: z.string() })),
  interventions: z.array(
    z.object({
      speaker: z.string(),
      roles: z.array(z.string()),
      commune: z.string().nullable(),
      departement: z.string().nullable(),
      organisation: z.string().nullable(),
      session_index: z.number().nullable(),
      attribution: z.string(),
      last_words: z.string(),
    }),
  ),
  hints: z.object({ closing: z.string() }),
});
export type Truth = z.infer<typeof truthSchema>;

/** Where it is; its paragraphs: all, and those of the record below the heading. */
export type Source = { file: string; truth: Truth; paragraphs: string[]; recorded: string[] };

/** The paragraphs of the real recap without their rough marks, and its facts; null where the folder is not there. */
export function readSource(): Source | null {
  const file = join(folder, `${name}.txt`);
  if (!existsSync(file)) return null;
  const paragraphs = readFileSync(file, "utf8")
    .replaceAll("**", "")
    .replace(/\^\{?\p{L}+\}?(?= s[ée]quence)/giu, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [, , , ...recorded] = paragraphs;
  return {
    file,
    paragraphs,
    recorded,
    truth: truthSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"))),
  };
}
