import type { Present } from "#domain/intervention/schema.ts";

/** By intervention: « Paul Martin écrit ici », « Paul Martin et Luc Petit écrivent ici ». */
export function whoIsWhere(others: Present[]): Map<string, string> {
  const sentences = new Map<string, string>();
  for (const [id, present] of Map.groupBy(others, ({ interventionId }) => interventionId)) {
    if (id === null) continue;
    const names = [...new Set(present.filter(({ isMe }) => !isMe).map(({ name }) => name))];
    if (names.length === 0) sentences.set(id, "Ouvert aussi sur un autre de vos écrans");
    else sentences.set(id, `${names.join(" et ")} ${names.length > 1 ? "écrivent" : "écrit"} ici`);
  }
  return sentences;
}
