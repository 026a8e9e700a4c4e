"use client";

import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { type OpenHouseInput, openHouseInput } from "#domain/account/schema.ts";
import { newPasswordAdvice, PasswordField } from "./password-field.tsx";

type Props = {
  token: string;
  /** Makes the account of the first administrator, then signs in with it. */
  open: (input: OpenHouseInput) => Promise<ActionResult<null>>;
  onSignedIn: () => void;
};

export function OpenHouseForm({ token, open, onSignedIn }: Props) {
  const { register, submit, failure, formState } = useActionForm({
    schema: openHouseInput,
    action: open,
    defaultValues: { token, name: "", email: "", password: "" },
    onSuccess: onSignedIn,
  });
  const { errors } = formState;
  return (
    <form method="post" onSubmit={submit} noValidate className="space-y-5">
      <p>Ce premier compte est celui d’un administrateur : il invitera les autres membres de l’équipe.</p>
      <FormErrors failure={failure} />
      <TextField label="Prénom et nom" autoComplete="name" error={errors.name?.message} {...register("name")} />
      <TextField
        label="Adresse électronique"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.email?.message}
        {...register("email")}
      />
      <PasswordField
        label="Mot de passe"
        isNew
        description={newPasswordAdvice}
        error={errors.password?.message}
        {...register("password")}
      />
      <Button type="submit" variant="primary" pending={formState.isSubmitting}>
        Créer le compte et se connecter
      </Button>
    </form>
  );
}
