import { fieldLabels, type MeetingField } from "#domain/meeting/labels.ts";

/** What a good recap would still need, each a way to its field. Says nothing when nothing is missing. */
export function SheetHints({ missing }: { missing: readonly MeetingField[] }) {
  if (missing.length === 0) return null;
  return (
    <nav aria-label="Ce qui manque à la fiche" className="border-line border-l-2 pl-4">
      <p className="font-semibold">À compléter</p>
      <p className="text-ink-soft text-sm">Rien ne presse : la fiche s’enregistre ainsi.</p>
      <ul className="mt-2">
        {missing.map((field) => (
          <li key={field}>
            <a href={`#${field}`} className="link inline-flex min-h-8 items-center">
              {field === "attendanceText" ? "Participation" : fieldLabels[field]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
