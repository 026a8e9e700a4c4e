"use server";

import { formAction } from "#app/_server/action.ts";
import { editHouse } from "#domain/house/edit-house.ts";
import { removeLogo } from "#domain/house/remove-logo.ts";
import { editHouseInput, removeLogoInput, setLogoInput } from "#domain/house/schema.ts";
import { setLogo } from "#domain/house/set-logo.ts";

export const editHouseAction = formAction(editHouseInput, editHouse);
export const setLogoAction = formAction(setLogoInput, setLogo);
export const removeLogoAction = formAction(removeLogoInput, removeLogo);
