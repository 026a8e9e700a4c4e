import Link from "next/link";
import type { ReactNode } from "react";
import { DemoBanner } from "#components/shell/demo-banner.tsx";

type Props = {
  title: string;
  /** Where everything is invented: said before anybody signs in. */
  demonstration?: boolean;
  children: ReactNode;
};

/** The frame of the pages that one sees before signing in: what this is on the left, what to do on the right. */
export function Entrance({ title, demonstration = false, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      {demonstration ? (
        <aside aria-label="Démonstration">
          <DemoBanner />
        </aside>
      ) : null}
      <div className="grow md:grid md:grid-cols-[minmax(18rem,2fr)_3fr]">
        <header className="flex flex-col border-line bg-wash px-4 py-6 max-md:border-b md:border-r md:px-10 md:py-12 lg:px-16">
          <p className="font-semibold font-serif text-xl">Rencontres</p>
          <p className="my-auto hidden max-w-md text-balance font-serif text-3xl text-ink-soft leading-snug md:block">
            Préparer les rencontres territoriales, consigner ce qui s’y dit, publier leurs comptes rendus.
          </p>
          <p className="max-md:mt-1">
            <Link href="/" className="link inline-flex min-h-6 items-center">
              Lire les comptes rendus publiés
            </Link>
          </p>
        </header>
        <main className="px-4 py-10 md:px-10 md:py-12 lg:px-20">
          <div className="flex min-h-full max-w-md flex-col justify-center">
            <h1 className="mb-6 font-serif text-2xl md:text-3xl">{title}</h1>
            {children}
          </div>
        </main>
      </div>
    </div>
  );
}
