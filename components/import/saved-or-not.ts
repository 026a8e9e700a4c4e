import type { ActionResult } from "#components/ui/action-result.ts";

/** What « Annuler » answers, once what it puts back is sent. */
export function savedOrNot(isSaved: boolean): ActionResult<null> {
  if (isSaved) return { ok: true, value: null };
  return { ok: false, code: "failed", message: "C’est annulé ici, et pas encore enregistré." };
}
