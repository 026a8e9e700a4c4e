import { dateInWords, parisDay, parisTime, timeInWords } from "#domain/french/dates.ts";

type Line = { id: number; at: number; actorName: string; sentence: string };

/** Who did what, by day, newest first. */
export function History({ lines }: { lines: readonly Line[] }) {
  return (
    <div className="max-w-read">
      {byDay(lines).map(({ day, lines }) => (
        <section key={day} aria-labelledby={`jour-${day}`} className="mb-8">
          <h2 id={`jour-${day}`} className="mb-2 font-serif text-lg first-letter:uppercase">
            {dateInWords(day)}
          </h2>
          <ol>
            {lines.map(({ id, at, actorName, sentence }) => (
              <li key={id} className="grid grid-cols-[4.5rem_minmax(0,1fr)] border-line border-t py-2">
                <time dateTime={new Date(at).toISOString()} className="text-ink-soft">
                  {timeInWords(parisTime(at))}
                </time>
                <p className="break-words">
                  <span className="font-semibold">{actorName}</span> {sentence}
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(lines: readonly Line[]): { day: string; lines: Line[] }[] {
  const days = Map.groupBy(lines, (line) => parisDay(line.at));
  return [...days].map(([day, ofDay]) => ({ day, lines: withoutRepeats(ofDay) }));
}

/** The same thing done again and again by the same person, such as moving a séquence step by step, is said once. */
function withoutRepeats(lines: readonly Line[]): Line[] {
  return lines.filter(({ actorName, sentence }, index) => {
    const newer = lines[index - 1];
    return newer?.actorName !== actorName || newer.sentence !== sentence;
  });
}
