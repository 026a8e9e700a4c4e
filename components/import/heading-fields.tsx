"use client";

import { memo, useState } from "react";
import { CommunePicker } from "#components/territory/commune-picker.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { type About, limits, type ProposalChange } from "#domain/import/schema.ts";
import { fieldLabels, kindLabels } from "#domain/meeting/labels.ts";
import { longestTitle, type MeetingKind, meetingKinds } from "#domain/meeting/schema.ts";
import type { RecordedCommune } from "#domain/territory/schema.ts";
import { DayField } from "./day-field.tsx";
import { useDesk, useProposal } from "./desk-context.ts";
import { HourField } from "./hour-field.tsx";
import { Linked } from "./linked.tsx";
import { refuseCount, refuseEnd, refusePartners, refuseStart, refuseTitle } from "./refuse-typed.ts";
import { SettledArea, SettledField } from "./settled-field.tsx";
import { countOf, linesOf, orNull } from "./typed-values.ts";

type Heading = Extract<ProposalChange, { type: "heading" }>["value"];
type Field = Extract<About, { kind: "heading" }>["field"];

const about = (field: Field): About => ({ kind: "heading", field });

/** What the document says of the meeting, each value to be typed over. */
export const HeadingFields = memo(function HeadingFields({ commune: stored }: { commune: RecordedCommune | null }) {
  const proposal = useProposal();
  const { change } = useDesk();
  const [chosen, setChosen] = useState<RecordedCommune | null>(null);
  const commune = [chosen, stored].find((known) => known?.code === proposal.communeCode) ?? null;
  const set = (value: Heading) => change({ type: "heading", value });

  return (
    <section aria-labelledby="rencontre" className="mb-12">
      <h2 id="rencontre" className="mb-4 font-serif text-xl">
        La rencontre
      </h2>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Linked about={about("title")}>
          <SettledField
            label={fieldLabels.title}
            maxLength={longestTitle}
            value={proposal.title}
            refuse={refuseTitle}
            onSettled={(title) => set({ title: title.trim() })}
          />
        </Linked>
        <Linked about={about("date")}>
          <DayField onSettled={(date) => set({ date })} />
        </Linked>
        <Linked about={{ kind: "hours" }} className="flex flex-wrap gap-x-6 gap-y-5">
          <HourField
            name="startTime"
            value={proposal.startTime}
            refuse={refuseStart(proposal.endTime)}
            onSettled={(startTime) => set({ startTime })}
          />
          <HourField
            name="endTime"
            value={proposal.endTime}
            refuse={refuseEnd(proposal.startTime)}
            onSettled={(endTime) => set({ endTime })}
          />
          <SelectField
            label={fieldLabels.kind}
            className="w-60"
            options={meetingKinds.map((value) => ({ value, label: kindLabels[value] }))}
            value={proposal.kind}
            onChange={(event) => set({ kind: event.target.value as MeetingKind })}
          />
        </Linked>
        <Linked about={about("place")} className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <CommunePicker
            label={fieldLabels.communeCode}
            optional
            error={notFound(proposal.placeWritten, commune)}
            value={commune}
            onChange={(picked) => {
              setChosen(picked);
              set({ communeCode: picked?.code ?? null });
            }}
          />
          <SettledField
            label={fieldLabels.venue}
            optional
            maxLength={limits.venue}
            value={proposal.venue ?? ""}
            onSettled={(venue) => set({ venue: orNull(venue) })}
          />
        </Linked>
        <Linked about={about("theme")}>
          <SettledField
            label={fieldLabels.theme}
            optional
            maxLength={limits.theme}
            value={proposal.theme ?? ""}
            onSettled={(theme) => set({ theme: orNull(theme) })}
          />
        </Linked>
        <Linked about={about("attendance")} className="flex flex-wrap gap-x-6 gap-y-5">
          <SettledField
            label={fieldLabels.attendanceCount}
            optional
            className="w-64"
            inputMode="numeric"
            value={proposal.attendanceCount === null ? "" : String(proposal.attendanceCount)}
            refuse={refuseCount}
            onSettled={(typed) => set({ attendanceCount: countOf(typed) })}
          />
          <SettledField
            label={fieldLabels.attendanceText}
            optional
            className="min-w-0 grow"
            maxLength={limits.attendance}
            value={proposal.attendanceText ?? ""}
            onSettled={(attendanceText) => set({ attendanceText: orNull(attendanceText) })}
          />
        </Linked>
        <Linked about={about("partners")}>
          <SettledArea
            label={fieldLabels.partners}
            optional
            description="Un par ligne, dans l’ordre où ils sont nommés."
            rows={2}
            refuse={refusePartners}
            value={proposal.partners.join("\n")}
            onSettled={(typed) => set({ partners: linesOf(typed) })}
          />
        </Linked>
      </div>
    </section>
  );
});

function notFound(written: string | null, commune: RecordedCommune | null): string | undefined {
  return written !== null && commune === null ? `Le document dit « ${written} » : choisissez la commune.` : undefined;
}
