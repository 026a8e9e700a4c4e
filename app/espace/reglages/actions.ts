"use server";

import { formAction } from "#app/_server/action.ts";
import { deliverLink } from "#app/_server/deliver-link.ts";
import { changeRole } from "#domain/account/change-role.ts";
import { disableStaff } from "#domain/account/disable-staff.ts";
import { enableStaff } from "#domain/account/enable-staff.ts";
import { inviteStaff } from "#domain/account/invite-staff.ts";
import { makeStaffLink } from "#domain/account/make-staff-link.ts";
import { changeRoleInput, inviteStaffInput, staffInput } from "#domain/account/schema.ts";

export const inviteStaffAction = formAction(inviteStaffInput, (actor, input) => deliverLink(inviteStaff(actor, input)));
export const makeStaffLinkAction = formAction(staffInput, (actor, input) => deliverLink(makeStaffLink(actor, input)));
export const changeRoleAction = formAction(changeRoleInput, changeRole);
export const disableStaffAction = formAction(staffInput, disableStaff);
export const enableStaffAction = formAction(staffInput, enableStaff);
