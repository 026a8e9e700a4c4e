import type { ComponentProps } from "react";
import { controlClass, Field, type FieldProps } from "./field.tsx";

/** A line of text: `<TextField label="Titre" error={errors.title?.message} {...register("title")} />`. */
export function TextField({
  label,
  labelHidden,
  description,
  error,
  optional,
  className,
  id,
  ...input
}: FieldProps & ComponentProps<"input">) {
  return (
    <Field {...{ label, labelHidden, description, error, optional, className, id }}>
      {(control) => <input type="text" autoComplete="off" {...input} {...control} className={controlClass} />}
    </Field>
  );
}

/** Several lines. It grows with what is typed where the browser knows how. */
export function TextArea({
  label,
  labelHidden,
  description,
  error,
  optional,
  className,
  id,
  rows = 4,
  ...textarea
}: FieldProps & ComponentProps<"textarea">) {
  return (
    <Field {...{ label, labelHidden, description, error, optional, className, id }}>
      {(control) => (
        <textarea
          rows={rows}
          {...textarea}
          {...control}
          className={`${controlClass} field-sizing-content min-h-24 py-2 sm:min-h-24`}
        />
      )}
    </Field>
  );
}
