"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

type Tab = { href: string; label: string; count?: number };

/** The parts of one place, as links: the address says which one is open. */
export function TabsNav({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const pathname = usePathname();
  const current = currentOf(tabs, pathname)?.href;
  const nav = useRef<HTMLElement>(null);

  useEffect(() => {
    // On a phone the tabs are wider than the screen: the one that is open is brought into it.
    const open = nav.current?.querySelector<HTMLElement>(`[href="${current}"]`);
    if (nav.current && open) nav.current.scrollLeft = open.offsetLeft + open.offsetWidth - nav.current.clientWidth + 32;
  }, [current]);

  return (
    <nav ref={nav} aria-label={label} className="relative -mx-4 overflow-x-auto px-4 md:mx-0 md:px-0">
      <ul className="flex min-w-max gap-x-6 border-line border-b">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.href === current ? (pathname === tab.href ? "page" : "true") : undefined}
              className="-mb-px flex min-h-11 items-center gap-1.5 border-transparent border-b-2 text-ink-soft no-underline hover:border-line-strong hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="font-normal text-ink-soft text-sm">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The tab that is open, or the one within which a page stands that has no tab of its own: the nearest above it. */
function currentOf(tabs: readonly Tab[], pathname: string): Tab | undefined {
  return tabs
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}
