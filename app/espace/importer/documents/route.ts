import { fileHandler } from "#app/_server/handler.ts";
import { addDocument } from "#domain/import/add-document.ts";
import { documentInput } from "#domain/import/schema.ts";

export const POST = fileHandler(documentInput, (actor, document, bytes) => addDocument(actor, { ...document, bytes }));
