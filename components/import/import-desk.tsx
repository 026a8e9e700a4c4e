"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import type { SpeakerPickerActions } from "#components/directory/speaker-picker-props.ts";
import { Button } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import { useAction } from "#components/ui/use-action.ts";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts";
import { missingFrom, openDoubts } from "#domain/import/rules.ts";
import type { AdoptImportInput, ImportDesk as Desk, ImportIdInput } from "#domain/import/schema.ts";
import { AsideButton } from "./aside-button.tsx";
import { DeskContext, type Spot } from "./desk-context.ts";
import { DocumentPane } from "./document-pane.tsx";
import { DoubtList } from "./doubt-list.tsx";
import { HeadingFields } from "./heading-fields.tsx";
import { importPath } from "./import-address.ts";
import { ImportNotices } from "./import-notices.tsx";
import { goTo } from "./linked.tsx";
import { PeopleFields } from "./people-fields.tsx";
import { RecordFields } from "./record-fields.tsx";
import { SavingLine } from "./saving-line.tsx";
import { TypographyProposals } from "./typography-proposals.tsx";
import { useProposal } from "./use-proposal.ts";

type Move = (input: ImportIdInput) => Promise<ActionResult<unknown>>;
type Props = {
  desk: Desk;
  pickerActions: SpeakerPickerActions;
  adopt: (input: AdoptImportInput) => Promise<ActionResult<{ meetingId: string }>>;
  setAside: Move;
  takeUp: Move;
};

/** The document on one side, what was read of it on the other, doubts first; adopting it makes the meeting. */
export function ImportDesk({ desk, pickerActions, adopt, setAside, takeUp }: Props) {
  const router = useRouter();
  const { announce } = useStatus();
  const { proposal, change, saving, version, isUnsaved, flush } = useProposal(desk.id, desk.proposal, desk.version);
  const [shown, setShown] = useState<Spot[]>([]);
  const [side, setSide] = useState<"read" | "document">("read");
  const adoption = useAction(adopt);
  useLeaveGuard({
    isUnsaved,
    save: async () => {
      await flush();
      return !isUnsaved();
    },
    onBlocked: () => announce("Vos corrections ne sont pas enregistrées.", { tone: "error" }),
  });

  const context = useMemo(() => ({ proposal, change, show: setShown }), [proposal, change]);
  const doubts = openDoubts(proposal).length;
  const name = proposal.title === "" ? desk.name : proposal.title;
  const date = proposal.date ?? new Date(desk.addedAt).toISOString().slice(0, 10);

  async function adoptIt() {
    const [missing] = missingFrom(proposal);
    if (missing) {
      setSide("read");
      announce(missing.message, { tone: "error" });
      requestAnimationFrame(() => goTo({ kind: "heading", field: missing.field }));
      return;
    }
    await flush();
    if (isUnsaved()) return;
    adoption.run({ id: desk.id, version: version() }, ({ meetingId }) => {
      announce("La rencontre est créée. Relisez son compte rendu, puis publiez-le.");
      router.push(`/espace/rencontres/${meetingId}/compte-rendu`);
    });
  }

  return (
    <DeskContext value={context}>
      <PageHeader
        title={name}
        back={{ href: importPath, label: "Importer" }}
        actions={
          <>
            <AsideButton
              id={desk.id}
              name={name}
              size="normal"
              isAside={false}
              setAside={setAside}
              takeUp={takeUp}
              onDone={() => router.push(importPath)}
            />
            <Button variant="primary" pending={adoption.pending} onClick={adoptIt}>
              {doubts === 0 ? "Adopter" : `Adopter malgré ${doubts === 1 ? "un doute" : `${doubts} doutes`}`}
            </Button>
          </>
        }
      >
        <p className="break-all">{desk.name}</p>
        <SavingLine saving={saving} retry={flush} />
      </PageHeader>
      <ImportNotices {...desk} />
      <fieldset aria-label="Ce que l’écran montre" className="mb-4 flex gap-2 lg:hidden">
        {(["read", "document"] as const).map((value) => (
          <Button
            key={value}
            size="small"
            aria-pressed={side === value}
            className="aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent"
            onClick={() => setSide(value)}
          >
            {value === "read" ? "Ce qui est lu" : "Le document"}
          </Button>
        ))}
      </fieldset>
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div className={`lg:sticky lg:top-6 lg:block lg:self-start ${side === "document" ? "" : "hidden"}`}>
          <DocumentPane lines={desk.source} shown={shown} onChosen={() => setSide("read")} />
        </div>
        <div className={side === "read" ? "min-w-0" : "hidden min-w-0 lg:block"}>
          <DoubtList onLeave={() => setSide("read")} />
          <HeadingFields commune={desk.commune} />
          <PeopleFields date={date} pickerActions={pickerActions} />
          <TypographyProposals typography={desk.typography} />
          <RecordFields date={date} pickerActions={pickerActions} />
        </div>
      </div>
    </DeskContext>
  );
}
