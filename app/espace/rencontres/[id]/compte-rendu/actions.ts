"use server";

import { formAction } from "#app/_server/action.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import { publishRecapInput, withdrawRecapInput } from "#domain/publication/schema.ts";
import { withdrawRecap } from "#domain/publication/withdraw-recap.ts";

export const publishRecapAction = formAction(publishRecapInput, publishRecap);
export const withdrawRecapAction = formAction(withdrawRecapInput, withdrawRecap);
