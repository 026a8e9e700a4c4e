"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { type ActionResult, send } from "#components/ui/action-result.ts";
import { useStatus } from "#components/ui/status-line.tsx";
import { missingFrom } from "#domain/import/rules.ts";
import type { AdoptImportInput } from "#domain/import/schema.ts";
import type { Corrections } from "./corrections.ts";
import { type AdoptionRefusal, elementIdOf } from "./desk-context.ts";
import { goTo } from "./go-to.ts";
import { refusedValue } from "./refused-value.ts";

type Surroundings = {
  id: string;
  adopt: (input: AdoptImportInput) => Promise<ActionResult<{ meetingId: string }>>;
  corrections: Corrections;
  /** Nothing is adopted before what was corrected is saved. */
  isAllSaved: () => Promise<boolean>;
  /** Turns the screen to what was read. */
  showRead: () => void;
  onSignedOut: () => void;
};

/** Makes the meeting, or leads to the value for which it cannot be made. */
export function useAdoption({ id, adopt, corrections, isAllSaved, showRead, onSignedOut }: Surroundings) {
  const router = useRouter();
  const { announce } = useStatus();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<AdoptionRefusal | null>(null);

  const clearRefusal = useCallback(() => setRefusal(null), []);

  async function run() {
    setRefusal(null);
    setPending(true);
    if (await isAllSaved()) await adoptSaved();
    setPending(false);
  }

  async function adoptSaved() {
    const [missing] = missingFrom(corrections.shown().proposal);
    if (missing) return refuse({ about: { kind: "heading", field: missing.field }, message: missing.message });
    const result = await send(adopt, { id, version: corrections.version() });
    if (result.ok) {
      announce("La rencontre est créée. Relisez son compte rendu, puis publiez-le.");
      router.push(`/espace/rencontres/${result.value.meetingId}/compte-rendu`);
      return;
    }
    if (result.code === "signedOut") return onSignedOut();
    if (result.code === "conflict" && (await corrections.catchUp())) {
      router.refresh();
      return announce("La lecture a changé : relisez, puis adoptez.", { tone: "error" });
    }
    const about = refusedValue(result.fields?.[0]?.field);
    if (about !== null && document.getElementById(elementIdOf(about))) refuse({ about, message: result.message });
    else announce(result.message, { tone: "error" });
  }

  function refuse(refused: AdoptionRefusal) {
    setRefusal(refused);
    showRead();
    // After the screen has turned to it, on a phone.
    requestAnimationFrame(() => goTo(refused.about));
  }

  return { run, pending, refusal, clearRefusal };
}
