import { roleDescriptions, roleLabels } from "#domain/account/labels.ts";
import { roles } from "#domain/account/schema.ts";

export const roleOptions = roles.map((role) => ({
  value: role,
  label: roleLabels[role],
  description: roleDescriptions[role],
}));
