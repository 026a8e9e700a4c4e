"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { type ChangePasswordInput, changePasswordInput } from "#domain/account/schema.ts";
import { newPasswordAdvice, PasswordField } from "./password-field.tsx";

type Props = {
  /** Password managers keep the new password under this address. */
  email: string;
  changePassword: (input: ChangePasswordInput) => Promise<ActionResult<void>>;
};

export function ChangePasswordForm({ email, changePassword }: Props) {
  const { announce } = useStatus();
  const { register, submit, failure, formState, reset } = useActionForm({
    schema: changePasswordInput,
    action: changePassword,
    defaultValues: { current: "", password: "" },
    onSuccess: () => {
      reset();
      announce("Mot de passe changé. Vos autres navigateurs sont déconnectés.");
    },
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="max-w-md space-y-4">
      <FormErrors failure={failure} />
      <input type="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordField label="Mot de passe actuel" error={formState.errors.current?.message} {...register("current")} />
      <PasswordField
        label="Nouveau mot de passe"
        isNew
        description={newPasswordAdvice}
        error={formState.errors.password?.message}
        {...register("password")}
      />
      <Button type="submit" pending={formState.isSubmitting}>
        Changer le mot de passe
      </Button>
    </form>
  );
}
