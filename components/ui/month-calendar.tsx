"use client";

import { parseDate } from "@internationalized/date";
import { Button } from "react-aria-components/Button";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from "react-aria-components/Calendar";
import { Heading } from "react-aria-components/Heading";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Arrow } from "./arrow.tsx";

type Props = { label: string; value: string | null; onChange: (day: string) => void };

/** A month to choose a day from, by mouse or with the arrow keys. It is loaded only when it is opened. */
export function MonthCalendar({ label, value, onChange }: Props) {
  return (
    <I18nProvider locale="fr-FR">
      <Calendar
        aria-label={label}
        autoFocus
        defaultValue={value === null ? null : parseDate(value)}
        onChange={(day) => onChange(day.toString())}
      >
        <header className="mb-2 flex items-center justify-between">
          <Button slot="previous" className={arrowClass}>
            <Arrow to="left" />
          </Button>
          <Heading className="font-semibold first-letter:uppercase" />
          <Button slot="next" className={arrowClass}>
            <Arrow to="right" />
          </Button>
        </header>
        <CalendarGrid weekdayStyle="short" className="border-collapse">
          <CalendarGridHeader>
            {(weekday) => (
              <CalendarHeaderCell className="size-10 font-normal text-ink-soft text-sm">{weekday}</CalendarHeaderCell>
            )}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell
                date={date}
                className="flex size-10 cursor-pointer items-center justify-center rounded-md tabular-nums outline-offset-0 data-[outside-month]:hidden data-[hovered]:bg-wash data-[selected]:bg-accent data-[selected]:text-on-accent data-[today]:font-semibold data-[today]:underline"
              />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  );
}

const arrowClass = "flex size-10 items-center justify-center rounded-md hover:bg-wash";
