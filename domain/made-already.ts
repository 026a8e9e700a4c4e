import { Refusal } from "./refusal.ts";

/** The version of what nobody has changed since it was made. */
const asMade = 1;

/**
 * For a creation whose id is there already: a second click, or a retry after an answer that got lost. The same words
 * change nothing; words typed since are an edit of what the first made, by the rights and the refusals of an edit.
 * @param where a sentence that says that it is there, and where
 * @param edit the operation that edits it, given the version that it was made with
 * @throws Refusal "conflict" where it has been changed in between: nothing is overwritten, nor dropped with a success
 */
export function correctMade(where: string, edit: (version: number) => unknown): void {
  try {
    edit(asMade);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "conflict") throw error;
    throw new Refusal(
      `${where} Votre premier envoi avait abouti, et son contenu a changé depuis : rien n’est écrasé. Reportez-y ce que vous venez de taper.`,
      { code: "conflict", ...(error.field === undefined ? {} : { field: error.field }) },
    );
  }
}
