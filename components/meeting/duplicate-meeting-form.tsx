"use client";

import Link from "next/link";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import { dateInWords } from "#domain/french/dates.ts";
import type { DuplicateMeetingInput, MeetingKind } from "#domain/meeting/schema.ts";
import { meetingAddress } from "./meeting-address.ts";
import { NewMeetingForm } from "./new-meeting-form.tsx";

type Props = {
  /** Who fills it in. */
  staffId: string;
  model: { id: string; title: string; kind: MeetingKind; date: string };
  action: (input: DuplicateMeetingInput) => Promise<ActionResult<{ id: string }>>;
};

/** The next meeting on the model of one that took place. */
export function DuplicateMeetingForm({ staffId, model, action }: Props) {
  return (
    <>
      <p className="mb-6 max-w-2xl">
        Sur le modèle de{" "}
        <Link href={meetingAddress(model.id)} className="link">
          {model.title}
        </Link>
        , {dateInWords(model.date)} : les horaires, le thème, les partenaires et les titres des séquences sont repris.
        Le lieu, les intervenants et ce qui a été dit ne le sont pas.
      </p>
      <NewMeetingForm
        staffId={staffId}
        name={`rencontre.${model.id}`}
        title={model.title}
        kind={model.kind}
        action={(input) => action({ ...input, sourceId: model.id })}
      />
    </>
  );
}
