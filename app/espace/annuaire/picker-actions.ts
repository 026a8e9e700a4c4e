"use server";

import { formAction, readAction } from "#app/_server/action.ts";
import { createPerson } from "#domain/directory/create-person.ts";
import { createPersonInput, searchBodiesInput, searchSpeakersInput } from "#domain/directory/schema.ts";
import { searchBodies } from "#domain/directory/search-bodies.ts";
import { searchSpeakers } from "#domain/directory/search-speakers.ts";

export const searchSpeakersAction = readAction(searchSpeakersInput, searchSpeakers);
export const searchBodiesAction = readAction(searchBodiesInput, searchBodies);
export const createSpeakerAction = formAction(createPersonInput, createPerson);
