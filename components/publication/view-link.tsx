import Link from "next/link";

type Props = { href: string; current: boolean; label: string };

/** One of several ways to look at the same thing, an item of a list of them. The address says which one is open. */
export function ViewLink({ href, current, label }: Props) {
  return (
    <li>
      <Link
        href={href}
        scroll={false}
        aria-current={current ? "page" : undefined}
        className="link inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline sm:min-h-8"
      >
        {label}
      </Link>
    </li>
  );
}
