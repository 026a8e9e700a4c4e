import { expect, test } from "vitest";
import { sendingInWords } from "#components/import/sending-words.ts";
import type { NotTaken } from "#components/import/use-sending.ts";

const document = { id: "d", batchId: "b", position: 0, name: "val.txt", bytes: new Blob() };
const refused: NotTaken = { document, message: "Le serveur ne répond pas.", again: true };
const here: NotTaken = {
  document,
  known: { id: "d", name: "val.txt", state: "toConfirm", title: "Val", meetingId: null },
};

test.for([
  [{ total: 3, done: 1, taken: 1, notTaken: [] }, "Envoi : 1 sur 3…"],
  [{ total: 1, done: 1, taken: 1, notTaken: [] }, "1 document déposé."],
  [{ total: 3, done: 3, taken: 3, notTaken: [] }, "3 documents déposés."],
  [{ total: 1, done: 1, taken: 0, notTaken: [here] }, "Aucun document nouveau."],
  [{ total: 1, done: 1, taken: 0, notTaken: [refused] }, "1 document n’est pas déposé."],
  [
    { total: 4, done: 4, taken: 2, notTaken: [refused, refused] },
    "2 documents déposés. 2 documents ne sont pas déposés.",
  ],
] as const)("what was dropped is told: %o", ([sending, words]) => {
  expect(sendingInWords({ ...sending, notTaken: [...sending.notTaken] })).toBe(words);
});
