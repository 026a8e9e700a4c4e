"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { type RenameMyselfInput, renameMyselfInput } from "#domain/account/schema.ts";

type Props = { name: string; rename: (input: RenameMyselfInput) => Promise<ActionResult<void>> };

export function MyNameForm({ name, rename }: Props) {
  const { announce } = useStatus();
  const { register, submit, failure, formState } = useActionForm({
    schema: renameMyselfInput,
    action: rename,
    defaultValues: { name },
    onSuccess: () => announce("Nom enregistré."),
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="max-w-md space-y-4">
      <FormErrors failure={failure} />
      <TextField
        label="Prénom et nom"
        autoComplete="name"
        description="C’est sous ce nom que l’historique dit qui a fait quoi."
        error={formState.errors.name?.message}
        {...register("name")}
      />
      <Button type="submit" pending={formState.isSubmitting}>
        Enregistrer le nom
      </Button>
    </form>
  );
}
