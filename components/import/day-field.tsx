"use client";

import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { dateInWords } from "#domain/french/dates.ts";
import { fieldLabels } from "#domain/meeting/labels.ts";
import { useProposal } from "./desk-context.ts";
import { goTo } from "./go-to.ts";
import { refuseDay } from "./refuse-typed.ts";
import { useDraft } from "./use-draft.ts";

/** The day, with those that fit what the document says where it leaves the year out. */
export function DayField({ onSettled }: { onSettled: (date: string | null) => void }) {
  const proposal = useProposal();
  const draft = useDraft({
    value: proposal.date ?? "",
    refuse: refuseDay,
    inWords: (day) => (day === "" ? "" : dateInWords(day)),
    onSettled: (day) => onSettled(day === "" ? null : day),
  });
  const input = useRef<HTMLInputElement>(null);

  function take(day: string) {
    onSettled(day);
    // The buttons go: the keyboard stays at the day.
    goTo({ kind: "heading", field: "date" });
  }

  return (
    <div>
      <DateField
        id={draft.id}
        ref={input}
        label={fieldLabels.date}
        error={draft.error}
        value={draft.typed}
        onChange={(day) => {
          draft.type(day);
          // Taken from the calendar, it is whole; typed, it may not be.
          if (document.activeElement !== input.current) draft.settle();
        }}
        onBlur={draft.settle}
        onKeyDown={draft.onKeyDown}
      />
      {proposal.date === null && proposal.proposedDates.length > 0 ? (
        <fieldset aria-label="Jours qui conviennent" className="mt-1 flex flex-wrap gap-2">
          {proposal.proposedDates.map((date) => (
            <Button key={date} size="small" onClick={() => take(date)}>
              {dateInWords(date)}
            </Button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
