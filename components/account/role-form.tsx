"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { type ChangeRoleInput, changeRoleInput, type Role, type StaffLine } from "#domain/account/schema.ts";
import { roleOptions } from "./role-options.ts";

type Props = {
  person: StaffLine;
  changeRole: (input: ChangeRoleInput) => Promise<ActionResult<void>>;
  onChanged: (role: Role) => void;
  onCancel: () => void;
};

export function RoleForm({ person, changeRole, onChanged, onCancel }: Props) {
  const { register, submit, failure, formState, getValues } = useActionForm({
    schema: changeRoleInput,
    action: changeRole,
    defaultValues: { staffId: person.id, role: person.role },
    onSuccess: () => onChanged(getValues("role")),
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="space-y-5">
      <FormErrors failure={failure} />
      <RadioGroup label="Rôle" labelHidden options={roleOptions} {...register("role")} />
      <p className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>Annuler</Button>
        <Button type="submit" variant="primary" pending={formState.isSubmitting}>
          Enregistrer le rôle
        </Button>
      </p>
    </form>
  );
}
