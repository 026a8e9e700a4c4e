"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { requestLinkInput } from "#domain/account/schema.ts";

type Props = { requestLink: (input: { email: string }) => Promise<ActionResult<null>> };

/** The answer is the same whether or not the address is somebody's. */
export function RequestLinkForm({ requestLink }: Props) {
  const [isAsked, setAsked] = useState(false);
  const { register, submit, failure, formState } = useActionForm({
    schema: requestLinkInput,
    action: requestLink,
    defaultValues: { email: "" },
    onSuccess: () => setAsked(true),
  });

  return (
    <div role="status">
      {isAsked ? (
        <p className="text-lg">
          Si cette adresse est celle d’un compte, un lien vient d’y être envoyé. Il sert une seule fois, pendant une
          heure. Pensez à regarder dans les indésirables.
        </p>
      ) : (
        <form method="post" onSubmit={submit} noValidate className="space-y-5">
          <p>Indiquez l’adresse de votre compte : vous y recevrez un lien pour choisir un nouveau mot de passe.</p>
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
          <Button type="submit" variant="primary" pending={formState.isSubmitting}>
            Recevoir un lien
          </Button>
        </form>
      )}
    </div>
  );
}
