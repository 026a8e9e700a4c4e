import { type ReactNode, useId } from "react";

/** What every field may say about itself. The label is above, the error beneath, both tied to the control. */
export type FieldProps = {
  label: string;
  /** Hides the label from sight where the place already says it; screen readers still hear it. */
  labelHidden?: boolean | undefined;
  description?: ReactNode;
  error?: string | undefined;
  /** Says « facultatif » beside the label. Fields are required unless they say so. */
  optional?: boolean | undefined;
  className?: string | undefined;
  /** Where a link may lead to this field. */
  id?: string | undefined;
};

type ControlAttributes = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** The frame of a field that is not yet one of the house's: `children` receives the attributes of the control. */
export function Field({
  label,
  labelHidden,
  description,
  error,
  optional,
  className = "",
  id: givenId,
  children,
}: FieldProps & { children: (control: ControlAttributes) => ReactNode }) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = [description ? `${id}-description` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");

  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "mb-1 block font-semibold"}>
        {label}
        {optional ? <span className="font-normal text-ink-soft"> (facultatif)</span> : null}
      </label>
      {description ? (
        <div id={`${id}-description`} className="mb-1.5 text-ink-soft text-sm">
          {description}
        </div>
      ) : null}
      {children({ id, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined })}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className="mt-1.5 flex gap-1.5 text-danger text-sm">
      <svg viewBox="0 0 16 16" className="mt-0.5 size-4 shrink-0" aria-hidden="true">
        <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 4v5M8 11v1.2" stroke="currentColor" strokeWidth="1.7" />
      </svg>
      <span>{children}</span>
    </p>
  );
}

/** The look of what one types in or chooses from. */
export const controlClass =
  "block w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 min-h-11 sm:min-h-10 text-base text-ink hover:border-ink focus-visible:outline-offset-0 aria-invalid:border-danger disabled:bg-wash disabled:text-ink-soft [&[readonly]]:bg-wash";
