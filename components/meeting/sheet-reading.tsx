import type { ReactNode } from "react";
import { timeInWords } from "#domain/french/dates.ts";
import { fieldLabels, kindLabels } from "#domain/meeting/labels.ts";
import type { Sheet } from "./sheet-values.ts";

/** The sheet for those who may not change it: only what is known. */
export function SheetReading({ sheet }: { sheet: Sheet }) {
  const { place, startTime, endTime, partners } = sheet;
  return (
    <dl className="grid max-w-read sm:grid-cols-[14rem_minmax(0,1fr)]">
      <Line label={fieldLabels.kind}>{kindLabels[sheet.kind]}</Line>
      <Line label={fieldLabels.theme}>{sheet.theme}</Line>
      <Line label="Horaires">
        {[startTime, endTime]
          .filter((time) => time !== null)
          .map(timeInWords)
          .join(" – ")}
      </Line>
      <Line label={fieldLabels.communeCode}>
        {place ? `${place.commune} (${place.departementCode}), ${place.region}` : null}
      </Line>
      <Line label="Intercommunalité">{place?.epci}</Line>
      <Line label={fieldLabels.venue}>{sheet.venue}</Line>
      <Line label={fieldLabels.partners}>{partners.map((partner) => partner.name).join(", ")}</Line>
      <Line label={fieldLabels.attendanceCount}>{sheet.attendanceCount}</Line>
      <Line label={fieldLabels.attendanceText}>{sheet.attendanceText}</Line>
    </dl>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <>
      <dt className="border-line border-t pt-2 text-ink-soft sm:pb-2">{label}</dt>
      <dd className="break-words pb-2 sm:border-line sm:border-t sm:pt-2">{children}</dd>
    </>
  );
}
