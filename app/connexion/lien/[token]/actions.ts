"use server";

import { visitorAction } from "#app/_server/action.ts";
import { choosePassword } from "#domain/account/choose-password.ts";
import { openHouse } from "#domain/account/first-administrator.ts";
import { choosePasswordInput, openHouseInput } from "#domain/account/schema.ts";

export const choosePasswordAction = visitorAction(choosePasswordInput, choosePassword);
export const openHouseAction = visitorAction(openHouseInput, openHouse);
