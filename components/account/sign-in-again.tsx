"use client";

import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { type SignInInput, signInInput } from "#domain/account/schema.ts";
import { PasswordField } from "./password-field.tsx";

type Props = {
  open: boolean;
  /** Whose session ended: the same person signs in again, nobody else. */
  email: string;
  /** `postCredentials` of app/connexion. */
  signIn: (input: SignInInput) => Promise<ActionResult<null>>;
  /** The browser is signed in again: what could not be saved can be. */
  onSignedIn: () => void;
  /** « Plus tard »: the page stays as it is, and what was typed stays in it, unsaved. */
  onLater: () => void;
};

/** Asks for the password over the page where one was working, when the session has ended meanwhile. */
export function SignInAgain({ open, email, onLater, ...form }: Props) {
  return (
    <Dialog open={open} onClose={onLater} title="Votre session a expiré" required>
      {open ? <PasswordForm email={email} onLater={onLater} {...form} /> : null}
    </Dialog>
  );
}

function PasswordForm({ email, signIn, onSignedIn, onLater }: Omit<Props, "open">) {
  const { register, submit, failure, formState } = useActionForm({
    schema: signInInput,
    action: signIn,
    defaultValues: { email, password: "" },
    onSuccess: onSignedIn,
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="space-y-5">
      <p>
        Ce que vous avez écrit est toujours dans cette page. Donnez votre mot de passe pour l’enregistrer et continuer.
      </p>
      <FormErrors failure={failure} />
      <p className="break-words text-ink-soft">{email}</p>
      <input type="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        label="Mot de passe"
        autoFocus
        error={formState.errors.password?.message}
        {...register("password")}
      />
      <p className="flex flex-wrap justify-end gap-2">
        <Button onClick={onLater}>Plus tard</Button>
        <Button type="submit" variant="primary" pending={formState.isSubmitting}>
          {formState.isSubmitting ? "Connexion…" : "Se reconnecter"}
        </Button>
      </p>
    </form>
  );
}
