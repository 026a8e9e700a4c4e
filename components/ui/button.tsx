import Link from "next/link";
import type { ComponentProps, MouseEvent } from "react";

type Variant = "primary" | "secondary" | "quiet" | "danger";
type Size = "normal" | "small";

type ButtonProps = ComponentProps<"button"> & {
  variant?: Variant;
  size?: Size;
  /** Says that the work is under way: the button keeps its focus and its place, and takes no second click. */
  pending?: boolean;
};

/** `type` is "button" unless said otherwise. */
export function Button({ variant = "secondary", size = "normal", pending = false, className, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      {...(pending ? { "aria-disabled": true, "aria-busy": true, onClick: ignore } : {})}
      className={buttonClass(variant, size, className)}
    />
  );
}

/** For what leads somewhere: it looks like a button and is a link. */
export function LinkButton({
  variant = "secondary",
  size = "normal",
  className,
  ...props
}: ComponentProps<typeof Link> & { variant?: Variant; size?: Size }) {
  return <Link prefetch={false} {...props} className={buttonClass(variant, size, className)} />;
}

function ignore(event: MouseEvent) {
  event.preventDefault();
}

const variants = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong border-transparent",
  secondary: "border-line-strong bg-surface text-ink hover:border-ink hover:bg-wash",
  quiet: "border-transparent text-accent hover:bg-accent-wash hover:text-accent-strong",
  danger: "border-danger bg-surface text-danger hover:bg-danger-wash",
} satisfies Record<Variant, string>;

const sizes = {
  normal: "min-h-11 px-4 py-2 sm:min-h-10 sm:py-1.5",
  small: "min-h-11 px-3 py-1 sm:min-h-8 sm:text-sm",
} satisfies Record<Size, string>;

/** The look of a button, for the few elements that have to be something else (a summary, a download). */
export function buttonClass(variant: Variant = "secondary", size: Size = "normal", more = ""): string {
  return `inline-flex items-center justify-center gap-2 rounded-md border text-center font-semibold no-underline transition-colors duration-100 disabled:opacity-60 aria-disabled:cursor-progress aria-disabled:opacity-70 print:hidden ${variants[variant]} ${sizes[size]} ${more}`;
}
