"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { type ChoosePasswordInput, choosePasswordInput } from "#domain/account/schema.ts";
import { newPasswordAdvice, PasswordField } from "./password-field.tsx";

type Props = {
  token: string;
  /** Whose it is: password managers keep the new password under this address. */
  email: string;
  /** Sets the password, then signs in with it. */
  choose: (input: ChoosePasswordInput) => Promise<ActionResult<null>>;
  onSignedIn: () => void;
};

export function ChoosePasswordForm({ token, email, choose, onSignedIn }: Props) {
  const { register, submit, failure, formState } = useActionForm({
    schema: choosePasswordInput,
    action: choose,
    defaultValues: { token, password: "" },
    onSuccess: onSignedIn,
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="space-y-5">
      <FormErrors failure={failure} />
      <input type="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        label="Nouveau mot de passe"
        isNew
        description={newPasswordAdvice}
        error={formState.errors.password?.message}
        {...register("password")}
      />
      <Button type="submit" variant="primary" pending={formState.isSubmitting}>
        Enregistrer et se connecter
      </Button>
    </form>
  );
}
