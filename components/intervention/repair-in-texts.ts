import { type Repair, type RepairActions, repairByAction } from "#components/review/repair-by-action.ts";
import type { ActionFailure } from "#components/ui/action-result.ts";
import type { Texts } from "./texts.ts";

/**
 * Puts right the words of a text where it is being written, so that what is typed meanwhile cannot be in its way; who
 * speaks, on the server. What was typed is saved as it was first: there is a version to go back to.
 */
export function repairInTexts(texts: Texts, meetingId: string, actions: RepairActions): Repair {
  const onServer = repairByAction(meetingId, actions);
  return async (remark) => {
    const { replacement } = remark;
    const saver = replacement && texts.find(replacement.interventionId);
    if (!replacement || !saver) return onServer(remark);
    const replacedWords = await loadReplacedWords();
    if (replacedWords === null) return notLoaded;
    if (!(await saver.settled())) return unsaved;

    const before = saver.text();
    const after = replacedWords(before, replacement);
    if (after === null) return changedMeanwhile;
    saver.edit(after);
    await saver.settled();
    return {
      ok: true,
      value: async () => {
        await saver.settled();
        if (saver.text() !== after) return correctedSince;
        saver.edit(before);
        saver.flush();
        return { ok: true, value: null };
      },
    };
  };
}

/** Fetched only when something is to be put right: it reads Markdown, which weighs much. */
function loadReplacedWords() {
  return import("#domain/intervention/replaced-words.ts").then(
    (module) => module.replacedWords,
    () => null,
  );
}

const notLoaded: ActionFailure = {
  ok: false,
  code: "failed",
  message: "La correction ne se charge pas : vérifiez la connexion. Rien n’a changé.",
};

const unsaved: ActionFailure = {
  ok: false,
  code: "failed",
  message: "Le texte doit d’abord être enregistré. Rien n’a changé.",
};

const changedMeanwhile: ActionFailure = {
  ok: false,
  code: "conflict",
  message: "Le texte a changé depuis : cette remarque ne vaut plus.",
};

const correctedSince: ActionFailure = {
  ok: false,
  code: "conflict",
  message: "Le texte a été modifié depuis : la correction est restée. Ses versions gardent ce qu’il était.",
};
