import Link from "next/link";
import type { ReactNode } from "react";
import { Arrow } from "./arrow.tsx";

type Props = {
  title: string;
  /** Where one comes from: « Annuaire ». */
  back?: { href: string; label: string };
  /** What qualifies the title: a date, a place, a state. */
  children?: ReactNode;
  /** One main action, at most two others. */
  actions?: ReactNode;
};

export function PageHeader({ title, back, children, actions }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 md:mb-8 lg:flex-nowrap">
      <div className="min-w-0 max-w-4xl">
        {back ? (
          <p className="mb-1 text-sm">
            <Link href={back.href} className="link inline-flex min-h-6 items-center gap-1">
              <Arrow to="left" /> {back.label}
            </Link>
          </p>
        ) : null}
        <h1 className={`break-words font-serif ${titleSize(title)}`}>{title}</h1>
        {children ? <div className="mt-2 text-ink-soft">{children}</div> : null}
      </div>
      {actions ? <div className="flex shrink-0 flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}

/** A title of three lines is set smaller, so that what one came to do stays in sight. */
function titleSize(title: string): string {
  if (title.length > 140) return "text-lg md:text-xl";
  return title.length > 70 ? "text-xl md:text-2xl" : "text-2xl md:text-3xl";
}
