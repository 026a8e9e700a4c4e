import { expect, test } from "vitest";
import { authorize, canEdit, canManageStaff, canPublish, canRead } from "#domain/account/rules.ts";
import { type Role, roles } from "#domain/account/schema.ts";
import { Refusal } from "#domain/refusal.ts";

const table: Record<Role, { read: boolean; edit: boolean; publish: boolean; manage: boolean }> = {
  reader: { read: true, edit: false, publish: false, manage: false },
  editor: { read: true, edit: true, publish: false, manage: false },
  publisher: { read: true, edit: true, publish: true, manage: false },
  administrator: { read: true, edit: true, publish: true, manage: true },
};

test.for(roles)("what a %s may do", (role) => {
  const actor = { role };
  expect({
    read: canRead(actor),
    edit: canEdit(actor),
    publish: canPublish(actor),
    manage: canManageStaff(actor),
  }).toEqual(table[role]);
});

test("what is not allowed is refused as forbidden", () => {
  expect(() => authorize(false)).toThrow(new Refusal("Votre rôle ne permet pas cette action.", { code: "forbidden" }));
});
