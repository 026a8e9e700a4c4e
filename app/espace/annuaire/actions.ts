"use server";

import { formAction } from "#app/_server/action.ts";
import { createOrganisation } from "#domain/directory/create-organisation.ts";
import { editOrganisation } from "#domain/directory/edit-organisation.ts";
import { editPerson } from "#domain/directory/edit-person.ts";
import { removeOrganisation } from "#domain/directory/remove-organisation.ts";
import { removePerson } from "#domain/directory/remove-person.ts";
import { restoreOrganisation } from "#domain/directory/restore-organisation.ts";
import { restorePerson } from "#domain/directory/restore-person.ts";
import {
  createOrganisationInput,
  directoryEntryInput,
  editOrganisationInput,
  editPersonInput,
} from "#domain/directory/schema.ts";

export const editPersonAction = formAction(editPersonInput, editPerson);
export const removePersonAction = formAction(directoryEntryInput, removePerson);
export const restorePersonAction = formAction(directoryEntryInput, restorePerson);
export const createOrganisationAction = formAction(createOrganisationInput, createOrganisation);
export const editOrganisationAction = formAction(editOrganisationInput, editOrganisation);
export const removeOrganisationAction = formAction(directoryEntryInput, removeOrganisation);
export const restoreOrganisationAction = formAction(directoryEntryInput, restoreOrganisation);
