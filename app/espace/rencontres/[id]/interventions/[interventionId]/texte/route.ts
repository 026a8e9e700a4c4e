import { jsonHandler } from "#app/_server/handler.ts";
import { saveText } from "#domain/intervention/save-text.ts";
import { saveTextInput } from "#domain/intervention/schema.ts";

export const PUT = jsonHandler(saveTextInput, saveText);
