"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { BrowserLine } from "#domain/account/schema.ts";

type Props = {
  browsers: BrowserLine[];
  signOutBrowser: (input: { sessionId: string }) => Promise<ActionResult<void>>;
  signOutOthers: (input: Record<string, never>) => Promise<ActionResult<void>>;
};

/** Where one is signed in. Signing a browser out cannot be undone from here, and costs no more than a password there. */
export function BrowserList({ browsers, signOutBrowser, signOutOthers }: Props) {
  const { announce } = useStatus();
  const [pending, setPending] = useState<string | null>(null);
  const others = browsers.filter(({ isThisOne }) => !isThisOne);

  async function run(what: string, action: () => Promise<ActionResult<void>>, done: string) {
    setPending(what);
    try {
      const result = await action();
      if (result.ok) announce(done);
      else announce(result.message, { tone: "error" });
    } catch {
      announce("Le serveur ne répond pas. Vérifiez la connexion puis réessayez.", { tone: "error" });
    } finally {
      setPending(null);
    }
  }

  return (
    <>
      <ul className="max-w-2xl border-line border-t">
        {browsers.map((browser) => (
          <li
            key={browser.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b py-3"
          >
            <div className="min-w-0">
              <p className="font-semibold">{browser.name}</p>
              <p className="text-ink-soft text-sm">
                {browser.isThisOne ? (
                  "Ce navigateur"
                ) : (
                  <>
                    Vu <Moment at={browser.lastSeenAt} />
                  </>
                )}
                {" · "}
                <span className="break-all">{browser.address}</span>
              </p>
            </div>
            {browser.isThisOne ? null : (
              <Button
                size="small"
                pending={pending === browser.id}
                aria-label={`Déconnecter ${browser.name}`}
                onClick={() =>
                  run(browser.id, () => signOutBrowser({ sessionId: browser.id }), `${browser.name} est déconnecté.`)
                }
              >
                Déconnecter
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <Button
          className="mt-4"
          pending={pending === "others"}
          onClick={() => run("others", () => signOutOthers({}), "Les autres navigateurs sont déconnectés.")}
        >
          Déconnecter les autres
        </Button>
      ) : null}
    </>
  );
}
