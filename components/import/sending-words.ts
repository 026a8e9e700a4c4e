import type { Sending } from "./use-sending.ts";

/** What has become of documents that were dropped, in one line: whoever hears nothing else hears that one was not taken. */
export function sendingInWords({
  total,
  done,
  taken,
  notTaken,
}: Pick<Sending, "total" | "done" | "taken" | "notTaken">): string {
  if (done < total) return `Envoi : ${done} sur ${total}…`;
  const unsent = notTaken.filter((told) => "message" in told).length;
  const sentences = [
    ...(taken === 0 ? [] : [taken === 1 ? "1 document déposé." : `${taken} documents déposés.`]),
    ...(unsent === 0
      ? []
      : [unsent === 1 ? "1 document n’est pas déposé." : `${unsent} documents ne sont pas déposés.`]),
  ];
  return sentences.length === 0 ? "Aucun document nouveau." : sentences.join(" ");
}
