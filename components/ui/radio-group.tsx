import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError, type FieldProps } from "./field.tsx";

type Option = { value: string; label: ReactNode; description?: ReactNode };
type Props = FieldProps & Omit<ComponentProps<"input">, "value"> & { options: readonly Option[]; value?: string };

/** A choice among a few, all in sight: `<RadioGroup label="Genre" options={…} {...register("gender")} />`. */
export function RadioGroup({
  label,
  labelHidden,
  description,
  error,
  optional,
  className = "",
  options,
  value,
  ...input
}: Props) {
  const id = useId();
  const describedBy = [description ? `${id}-description` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset className={`min-w-0 ${className}`} aria-describedby={describedBy || undefined}>
      <legend className={labelHidden ? "sr-only" : "mb-1 font-semibold"}>
        {label}
        {optional ? <span className="font-normal text-ink-soft"> (facultatif)</span> : null}
      </legend>
      {description ? (
        <div id={`${id}-description`} className="mb-1.5 text-ink-soft text-sm">
          {description}
        </div>
      ) : null}
      <div className="flex flex-col">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 items-start gap-3 py-2.5 sm:min-h-8 sm:py-1">
            <input
              type="radio"
              {...input}
              {...(value === undefined ? {} : { checked: value === option.value })}
              value={option.value}
              className="mt-0.5 size-5 shrink-0"
            />
            <span>
              {option.label}
              {option.description ? <span className="block text-ink-soft text-sm">{option.description}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
