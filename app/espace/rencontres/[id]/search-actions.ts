"use server";

import * as z from "zod";
import { readAction } from "#app/_server/action.ts";
import { searchCommunes } from "#domain/territory/search-communes.ts";

const searchInput = z.object({ query: z.string().max(200) });

export const searchCommunesAction = readAction(searchInput, (actor, { query }) => searchCommunes(actor, query));
