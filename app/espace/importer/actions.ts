"use server";

import { formAction } from "#app/_server/action.ts";
import { adoptImport } from "#domain/import/adopt-import.ts";
import { adoptImportInput, finishTakingOverInput, importIdInput, takeOverInput } from "#domain/import/schema.ts";
import { setAside, takeUpAgain } from "#domain/import/set-aside.ts";
import { finishTakingOver, takeOver } from "#domain/import/take-over.ts";

export const adoptImportAction = formAction(adoptImportInput, adoptImport);
export const setAsideAction = formAction(importIdInput, setAside);
export const takeUpAgainAction = formAction(importIdInput, takeUpAgain);
export const takeOverAction = formAction(takeOverInput, takeOver);
export const finishTakingOverAction = formAction(finishTakingOverInput, finishTakingOver);
