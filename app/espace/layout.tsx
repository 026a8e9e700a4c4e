import type { Metadata } from "next";
import type { ReactNode } from "react";
import { config } from "#app/_server/config.ts";
import { requireActor } from "#app/_server/session.ts";
import { signOutAction } from "#app/connexion/actions.ts";
import { DemoBanner } from "#components/shell/demo-banner.tsx";
import { Rail } from "#components/shell/rail.tsx";
import { SignOut } from "#components/shell/sign-out.tsx";
import { SkipLink } from "#components/shell/skip-link.tsx";
import { StatusProvider } from "#components/ui/status-line.tsx";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <StatusProvider>
      <SkipLink />
      <div className="min-h-dvh md:grid md:grid-cols-[auto_minmax(0,1fr)]">
        <Rail actor={actor} signOut={<SignOut action={signOutAction} />} />
        <div className="min-w-0">
          {config().demo ? <DemoBanner /> : null}
          <main
            id="contenu"
            tabIndex={-1}
            className="mx-auto w-full min-w-0 max-w-7xl px-4 pt-6 pb-28 outline-none md:px-8 md:pt-8 md:pb-16"
          >
            {children}
          </main>
        </div>
      </div>
    </StatusProvider>
  );
}
