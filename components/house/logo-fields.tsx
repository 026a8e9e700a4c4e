"use client";

import Image from "next/image";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { type ActionResult, send } from "#components/ui/action-result.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { logoPath, papers } from "#domain/house/rules.ts";
import {
  type Ground,
  grounds,
  heaviestLogo,
  type RemoveLogoInput,
  type SetLogoInput,
  tooHeavyLogo,
} from "#domain/house/schema.ts";

type Actions = {
  set: (input: SetLogoInput) => Promise<ActionResult<void>>;
  remove: (input: RemoveLogoInput) => Promise<ActionResult<void>>;
};
type Size = { width: number; height: number };
type Props = { logos: Record<Ground, Size | null>; version: number; actions: Actions };

/** The logos, each taken as soon as it is chosen. */
export function LogoFields({ logos, version, actions }: Props) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {grounds.map((ground) => (
        <LogoField key={ground} ground={ground} logo={logos[ground]} version={version} actions={actions} />
      ))}
    </div>
  );
}

const labels = { light: "Logo sur fond clair", dark: "Logo sur fond sombre" } satisfies Record<Ground, string>;

function LogoField({
  ground,
  logo,
  version,
  actions,
}: {
  ground: Ground;
  logo: Size | null;
  version: number;
  actions: Actions;
}) {
  const id = useId();
  const router = useRouter();
  const { announce } = useStatus();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function run(what: Promise<ActionResult<void>>, done: string) {
    setPending(true);
    const result = await what;
    setPending(false);
    setTrouble(result.ok ? null : (result.fields?.[0]?.message ?? result.message));
    if (!result.ok) return;
    announce(done);
    router.refresh();
  }

  async function choose(file: File) {
    // Nothing so heavy is worth sending.
    if (file.size > heaviestLogo) return setTrouble(tooHeavyLogo);
    const picture = await inBase64(file).catch(() => null);
    if (picture === null) return setTrouble("Ce fichier ne se lit pas. Choisissez-le de nouveau.");
    await run(send(actions.set, { ground, picture }), "Logo enregistré.");
  }

  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {labels[ground]} <span className="font-normal text-ink-soft">(facultatif)</span>
      </label>
      <p id={`${id}-about`} className="mb-2 text-ink-soft text-sm">
        PNG ou JPEG, 300 ko au plus.
      </p>
      {logo ? (
        <p className="mb-2 rounded-sm border border-line p-4" style={{ background: papers[ground] }}>
          <Image
            src={logoPath(version, ground)}
            alt={labels[ground]}
            width={logo.width}
            height={logo.height}
            className="max-h-20 w-auto max-w-full"
          />
        </p>
      ) : null}
      {/* Its own button speaks the language of the browser, not of the page. */}
      <div className="relative">
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg"
          disabled={pending}
          aria-describedby={`${id}-about${trouble ? ` ${id}-error` : ""}`}
          className="peer sr-only"
          onChange={async ({ target }) => {
            const file = target.files?.[0];
            target.value = "";
            if (file) await choose(file);
          }}
        />
        <label
          htmlFor={id}
          className={buttonClass(
            "secondary",
            "normal",
            "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2 peer-disabled:opacity-60",
          )}
        >
          {logo ? "Choisir une autre image…" : "Choisir une image…"}
        </label>
      </div>
      {trouble ? <FieldError id={`${id}-error`}>{trouble}</FieldError> : null}
      {logo ? (
        <Button
          variant="quiet"
          size="small"
          className="-ml-3"
          pending={pending}
          onClick={() => void run(send(actions.remove, { ground }), "Logo retiré.")}
        >
          Retirer ce logo
        </Button>
      ) : null}
    </div>
  );
}

async function inBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
