"use server";

import { formAction } from "#app/_server/action.ts";
import { changePassword } from "#domain/account/change-password.ts";
import { renameMyself } from "#domain/account/rename-myself.ts";
import {
  changePasswordInput,
  renameMyselfInput,
  signOutBrowserInput,
  signOutOthersInput,
} from "#domain/account/schema.ts";
import { signOutBrowser } from "#domain/account/sign-out-browser.ts";
import { signOutOthers } from "#domain/account/sign-out-others.ts";

export const renameMyselfAction = formAction(renameMyselfInput, renameMyself);
export const changePasswordAction = formAction(changePasswordInput, changePassword);
export const signOutBrowserAction = formAction(signOutBrowserInput, signOutBrowser);
export const signOutOthersAction = formAction(signOutOthersInput, signOutOthers);
