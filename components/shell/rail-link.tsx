"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type Props = {
  href: string;
  label: string;
  /** The paths of a 20 × 20 drawing, in lines. */
  icon: ReactNode;
  /** Open only at this very address, not below it. */
  exact?: boolean;
};

/** A room of the house. On a phone and in the narrow rail the word stands under its drawing. */
export function RailLink({ href, label, icon, exact = false }: Props) {
  const pathname = usePathname();
  const isHere = exact ? pathname === href : pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? "page" : undefined}
      className="group relative flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-md px-0.5 text-center text-ink-soft text-xs no-underline md:px-1 md:text-sm hover:bg-accent-wash hover:text-ink focus-visible:-outline-offset-2 aria-[current]:font-semibold aria-[current]:text-accent xl:min-h-10 xl:flex-row xl:justify-start xl:gap-3 xl:text-left xl:px-3 xl:text-base"
    >
      <svg
        viewBox="0 0 20 20"
        className="size-5 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {icon}
      </svg>
      {label}
      <Progress />
    </Link>
  );
}

/** A thin line while the room is being opened, if that takes long enough to be noticed. */
function Progress() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={`absolute inset-x-2 bottom-1 h-0.5 rounded bg-accent transition-opacity delay-150 duration-100 ${pending ? "opacity-100" : "opacity-0"}`}
    />
  );
}
