import Link from "next/link";
import type { ReactNode } from "react";
import { roleLabels } from "#domain/account/labels.ts";
import { canManageStaff } from "#domain/account/rules.ts";
import type { Actor } from "#domain/account/schema.ts";
import { RailLink } from "./rail-link.tsx";

type Props = {
  actor: Actor;
  /** The button that signs out. */
  signOut?: ReactNode;
};

/** The rooms of the staff's side: a rail on the left, a bar at the bottom of a phone. Who I am is at its foot. */
export function Rail({ actor, signOut }: Props) {
  return (
    <div className="max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:border-t max-md:pb-[env(safe-area-inset-bottom)] flex border-line bg-wash md:sticky md:top-0 md:h-dvh md:w-24 md:flex-col md:overflow-y-auto md:border-r xl:w-52 print:hidden">
      <p className="hidden px-5 pt-6 pb-5 xl:block">
        <Link href="/espace" className="font-semibold font-serif text-xl no-underline">
          Rencontres
        </Link>
      </p>
      <nav aria-label="Navigation principale" className="w-full px-2 max-md:py-1 md:pt-4 xl:pt-0">
        <ul className="flex justify-around gap-1 md:flex-col">
          <li className="max-md:flex-1">
            <RailLink href="/espace" label="Accueil" exact icon={<path d="M3 9.5 10 4l7 5.5V16H3zM8 16v-4h4v4" />} />
          </li>
          <li className="max-md:flex-1">
            <RailLink
              href="/espace/rencontres"
              label="Rencontres"
              icon={<path d="M5 3h7l3 3v11H5zM12 3v3h3M7.5 9.5h5M7.5 12h5M7.5 14.5h3" />}
            />
          </li>
          <li className="max-md:flex-1">
            <RailLink
              href="/espace/annuaire"
              label="Annuaire"
              icon={
                <>
                  <circle cx="8" cy="7" r="2.75" />
                  <path d="M3 16c0-3 2-4.5 5-4.5s5 1.5 5 4.5zM13 4.75a2.5 2.5 0 0 1 0 4.5M14.5 11.8c1.7.6 2.5 2 2.5 4.2h-1.5" />
                </>
              }
            />
          </li>
          <li className="max-md:flex-1">
            <RailLink
              href="/espace/importer"
              label="Importer"
              icon={<path d="M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 12.5V16h13v-3.5" />}
            />
          </li>
          {canManageStaff(actor) ? (
            <li className="max-md:flex-1">
              <RailLink
                href="/espace/reglages"
                label="Réglages"
                icon={
                  <path d="M3 6h5M12 6h5M3 14h9M16 14h1M10 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM14 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4z" />
                }
              />
            </li>
          ) : null}
          <li className="max-md:flex-1 md:hidden">
            <RailLink href="/espace/compte" label="Compte" icon={account} />
          </li>
        </ul>
      </nav>
      <div className="mt-auto hidden border-line border-t px-2 py-3 md:block">
        <div className="mb-1 hidden px-3 xl:block">
          <p className="line-clamp-2 break-words font-semibold">{actor.name}</p>
          <p className="text-ink-soft text-sm">{roleLabels[actor.role]}</p>
        </div>
        <RailLink href="/espace/compte" label="Mon compte" icon={account} />
        {signOut}
      </div>
    </div>
  );
}

const account = (
  <>
    <circle cx="10" cy="7" r="3" />
    <path d="M4 17c0-3.5 2.5-5 6-5s6 1.5 6 5z" />
  </>
);
