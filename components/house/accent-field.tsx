import { useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { FieldError } from "#components/ui/field.tsx";
import { contrastOnPaper, isReadAtEase, isReadableOnPaper, nightAccent, papers } from "#domain/house/rules.ts";

type Props = { value: string; error: string | undefined; field: UseFormRegisterReturn };

/** The accent of the recaps, as it is read by day and by night. */
export function AccentField({ value, error, field }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        Couleur
      </label>
      <div className="flex flex-wrap items-center gap-4">
        <input
          id={id}
          type="color"
          aria-describedby={`${id}-contrast${error ? ` ${id}-error` : ""}`}
          className="h-11 w-16 cursor-pointer rounded-md border border-line-strong bg-surface p-1"
          {...field}
        />
        <p className="rounded-sm px-3 py-2 font-serif" style={{ background: papers.light, color: value }}>
          1<sup>re</sup> séquence, le jour
        </p>
        <p className="rounded-sm px-3 py-2 font-serif" style={{ background: papers.dark, color: nightAccent(value) }}>
          1<sup>re</sup> séquence, la nuit
        </p>
      </div>
      <p id={`${id}-contrast`} className="mt-1 text-ink-soft text-sm" aria-live="polite">
        {verdict(value)}
      </p>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

/** « Contraste 7,9 : se lit sans effort. » */
function verdict(colour: string): string {
  const contrast = contrastOnPaper(colour).toLocaleString("fr-FR", { maximumFractionDigits: 1 });
  if (isReadAtEase(colour)) return `Contraste ${contrast} : se lit sans effort.`;
  if (isReadableOnPaper(colour)) return `Contraste ${contrast} : se lit. Au-dessus de 7, ce serait sans effort.`;
  return `Contraste ${contrast} : trop claire pour être lue. Il faut 4,5 au moins.`;
}
