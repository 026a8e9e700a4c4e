import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError } from "./field.tsx";

type Props = ComponentProps<"input"> & { label: ReactNode; description?: ReactNode; error?: string | undefined };

/** A yes or no. The words after the box are part of the target. */
export function Checkbox({ label, description, error, className = "", ...input }: Props) {
  const id = useId();
  const describedBy = [description ? `${id}-description` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label className="flex min-h-11 items-start gap-3 py-2.5 sm:min-h-8 sm:py-1">
        <input
          type="checkbox"
          {...input}
          className="mt-0.5 size-5 shrink-0"
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? true : undefined}
        />
        <span>{label}</span>
      </label>
      {description ? (
        <p id={`${id}-description`} className="ml-8 text-ink-soft text-sm">
          {description}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}
