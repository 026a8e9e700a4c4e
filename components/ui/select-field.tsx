import type { ComponentProps } from "react";
import { controlClass, Field, type FieldProps } from "./field.tsx";

type SelectOption = { value: string; label: string };

/** A choice in a short list, with the machine's own list. `emptyLabel` adds a first choice whose value is "". */
export function SelectField({
  label,
  labelHidden,
  description,
  error,
  optional,
  className,
  id,
  ...select
}: FieldProps & SelectProps) {
  return (
    <Field {...{ label, labelHidden, description, error, optional, className, id }}>
      {(control) => <Select {...select} {...control} />}
    </Field>
  );
}

type SelectProps = ComponentProps<"select"> & { options: readonly SelectOption[]; emptyLabel?: string };

/** The list alone, for a row that has its own label. */
export function Select({ options, emptyLabel, ...select }: SelectProps) {
  return (
    <div className="relative">
      <select {...select} className={`${controlClass} appearance-none truncate pr-9`}>
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <svg
        viewBox="0 0 16 16"
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2"
        aria-hidden="true"
      >
        <path d="M4 6l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </div>
  );
}
