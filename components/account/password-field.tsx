"use client";

import { type ComponentProps, useState } from "react";
import { controlClass, Field, type FieldProps } from "#components/ui/field.tsx";

type Props = FieldProps & Omit<ComponentProps<"input">, "type" | "autoComplete"> & { isNew?: boolean };

/** A password, which whoever types it may look at. Password managers recognise it and may paste into it. */
export function PasswordField({ label, description, error, className, id, isNew = false, ...input }: Props) {
  const [isShown, setShown] = useState(false);
  return (
    <Field {...{ label, description, error, className, id }}>
      {(control) => (
        <div className="relative">
          <input
            {...input}
            {...control}
            type={isShown ? "text" : "password"}
            autoComplete={isNew ? "new-password" : "current-password"}
            autoCapitalize="none"
            spellCheck={false}
            className={`${controlClass} pr-24`}
          />
          <button
            type="button"
            aria-controls={control.id}
            aria-pressed={isShown}
            aria-label="Afficher le mot de passe"
            onClick={() => setShown(!isShown)}
            className="absolute inset-y-0 right-0 rounded-md px-3 text-accent text-sm underline underline-offset-4 hover:text-accent-strong"
          >
            {isShown ? "Masquer" : "Afficher"}
          </button>
        </div>
      )}
    </Field>
  );
}

/** What to say above a password that is being chosen. */
export const newPasswordAdvice =
  "Au moins 15 caractères, sans autre règle. Quatre mots sans rapport entre eux font un bon mot de passe ; les espaces comptent.";
