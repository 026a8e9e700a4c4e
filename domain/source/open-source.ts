import { isStopped, ownProcess } from "../own-process.ts";
import { Refusal } from "../refusal.ts";
import type { Opener } from "./opener-process.ts";
import { largestFile, refusals } from "./refusals.ts";
import type { Source } from "./schema.ts";

const askOpener = ownProcess<Opener>({
  name: "opener",
  path: "domain/source/opener-process.ts",
  // With starting and stopping it, five seconds.
  patience: 4_800,
  // Documents come by batches, and months apart.
  rest: 60_000,
  // With the program itself, 256 MB at most; the heap of JavaScript within them.
  memory: 200,
  options: [
    "--max-old-space-size=112",
    "--max-semi-space-size=4",
    // It reads the program and nothing else, writes nothing, starts nothing, and makes no code of what it reads.
    "--permission",
    ...["domain", "node_modules", "package.json"].map((readable) => `--allow-fs-read=${readable}`),
    "--disallow-code-generation-from-strings",
  ],
});

/**
 * Opens a file that somebody dropped, or what they pasted, in a process of its own.
 * @param name "compte-rendu.docx", or "" for what was pasted; a folder before it is ignored
 * @throws Refusal saying why it is not read, and what to do
 */
export async function openSource(name: string, bytes: Uint8Array): Promise<Source> {
  if (bytes.length > largestFile) throw refusals.tooLarge();
  try {
    const opened = await askOpener("open", { name, bytes });
    if ("refused" in opened) throw new Refusal(opened.refused);
    return opened;
  } catch (error) {
    throw isStopped(error) ? refusals.tooHard() : error;
  }
}
