"use client";

import Link from "next/link";
import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { type SignInInput, signInInput } from "#domain/account/schema.ts";
import { type DemoAccount, DemoAccounts } from "./demo-accounts.tsx";
import { PasswordField } from "./password-field.tsx";

type Props = {
  signIn: (input: SignInInput) => Promise<ActionResult<null>>;
  onSignedIn: () => void;
  /** Known accounts of invented data; none on a real house. */
  demoAccounts?: DemoAccount[];
};

export function SignInForm({ signIn, onSignedIn, demoAccounts = [] }: Props) {
  const submitButton = useRef<HTMLButtonElement>(null);
  const { register, submit, failure, formState, reset } = useActionForm({
    schema: signInInput,
    action: signIn,
    defaultValues: { email: "", password: "" },
    onSuccess: onSignedIn,
  });

  function fill({ email, password }: DemoAccount) {
    reset({ email, password });
    submitButton.current?.focus();
  }

  return (
    <>
      {/* A form sent before the page's scripts are there must not put the password in an address: hence "post". */}
      <form method="post" onSubmit={submit} noValidate className="space-y-5">
        <FormErrors failure={failure} />
        <TextField
          label="Adresse électronique"
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={formState.errors.email?.message}
          {...register("email")}
        />
        <PasswordField label="Mot de passe" error={formState.errors.password?.message} {...register("password")} />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-1">
          <Button
            ref={submitButton}
            type="submit"
            variant="primary"
            pending={formState.isSubmitting}
            className="max-sm:w-full"
          >
            {formState.isSubmitting ? "Connexion…" : "Se connecter"}
          </Button>
          <Link href="/connexion/oubli" className="link inline-flex min-h-11 items-center sm:min-h-6">
            Mot de passe oublié ?
          </Link>
        </div>
      </form>
      {demoAccounts.length > 0 ? <DemoAccounts accounts={demoAccounts} onChoose={fill} /> : null}
    </>
  );
}
