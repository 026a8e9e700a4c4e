"use client";

import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { type SignInInput, signInInput } from "#domain/account/schema.ts";

type Props = {
  signIn: (input: SignInInput) => Promise<ActionResult<null>>;
  onSignedIn: () => void;
};

export function SignInForm({ signIn, onSignedIn }: Props) {
  const { register, submit, failure, formState } = useActionForm({
    schema: signInInput,
    action: signIn,
    defaultValues: { email: "", password: "" },
    onSuccess: onSignedIn,
  });
  // A form sent before the page's scripts are there must not put the password in an address: hence "post".
  return (
    <form method="post" onSubmit={submit} noValidate>
      <label>
        Adresse électronique
        <input type="email" autoComplete="username" {...register("email")} />
      </label>
      <label>
        Mot de passe
        <input type="password" autoComplete="current-password" {...register("password")} />
      </label>
      {failure ? <p role="alert">{failure.message}</p> : null}
      <button type="submit" disabled={formState.isSubmitting}>
        Se connecter
      </button>
    </form>
  );
}
