"use server";

import { formAction } from "#app/_server/action.ts";
import { sendTestInput } from "#domain/publication/schema.ts";
import { sendTest } from "./send-test.ts";

export const sendTestAction = formAction(sendTestInput, (actor, input) => sendTest(actor, input));
