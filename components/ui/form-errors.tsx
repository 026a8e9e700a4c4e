"use client";

import { useEffect, useRef } from "react";
import type { FieldErrors } from "react-hook-form";
import type { ActionFailure } from "./use-action-form.ts";

type Props = {
  failure: ActionFailure | null;
  /** `formState.errors`, on forms long enough that an error may be out of sight. */
  errors?: FieldErrors;
  /** `setFocus` of the form. */
  goTo?: (field: never) => void;
};

/** What has to be corrected, at the top of a form: the sentence of a refusal, and a way to each field. */
export function FormErrors({ failure, errors = {}, goTo }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const fields = Object.entries(errors).flatMap(([field, error]) =>
    typeof error?.message === "string" ? [{ field, message: error.message }] : [],
  );
  const alone = failure !== null && (failure.fields ?? []).length === 0;

  useEffect(() => {
    if (alone) box.current?.scrollIntoView({ block: "nearest" });
  }, [alone]);

  if (!failure && fields.length < 2) return null;
  if (failure && !alone && fields.length < 2) return null;
  return (
    <div ref={box} role="alert" className="rounded-md border-danger border-l-4 bg-danger-wash px-4 py-3">
      <p className="font-semibold text-danger">
        {alone ? failure.message : `${fields.length} champs sont à corriger.`}
      </p>
      {fields.length > 1 ? (
        <ul className="mt-1">
          {fields.map(({ field, message }) => (
            <li key={field}>
              <button type="button" className="link min-h-6 text-left" onClick={() => goTo?.(field as never)}>
                {message}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
