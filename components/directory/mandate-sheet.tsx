import { capacityText } from "#domain/directory/labels.ts";
import { dateInWords } from "#domain/french/dates.ts";
import type { PersonSheet } from "./person-draft.ts";

/** The mandates as those read them who do not edit. */
export function MandateSheet({ person }: { person: PersonSheet }) {
  if (person.mandates.length === 0) return <p className="text-ink-soft">Aucun mandat connu.</p>;
  return (
    <ul className="flex flex-col">
      {person.mandates.map((mandate) => (
        <li key={mandate.id} className="border-line border-t py-3">
          <p className="break-words font-serif">{capacityText(mandate, person.officeGender)}</p>
          <p className="text-ink-soft text-sm">{periodInWords(mandate.fromDate, mandate.toDate)}</p>
        </li>
      ))}
    </ul>
  );
}

export function periodInWords(fromDate: string | null, toDate: string | null): string {
  if (fromDate && toDate) return `du ${dateInWords(fromDate)} au ${dateInWords(toDate)}`;
  if (fromDate) return `depuis le ${dateInWords(fromDate)}`;
  return toDate ? `jusqu’au ${dateInWords(toDate)}` : "";
}
