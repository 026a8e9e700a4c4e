import { answerQuestions } from "../own-process.ts";
import { Refusal } from "../refusal.ts";
import { readSource } from "./read-source.ts";
import type { Source } from "./schema.ts";

// What open-source.ts asks, in a process of its own.

const opener = {
  open: async ({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Source | { refused: string }> => {
    try {
      return await readSource(name, bytes);
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.message };
      throw error;
    }
  },
};
export type Opener = typeof opener;

answerQuestions(opener);
