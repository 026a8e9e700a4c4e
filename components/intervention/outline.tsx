"use client";

import { type DragEvent, useState } from "react";
import { kindLabels, partLabels } from "#domain/intervention/labels.ts";
import type { RecordedIntervention } from "#domain/intervention/schema.ts";
import { PresenceDot } from "./presence-dot.tsx";
import type { Section, Spot } from "./reading-order.ts";
import { shortName } from "./speaker-token.tsx";

type Props = {
  sections: Section[];
  currentId: string | null;
  /** Who writes where: initials or names by intervention. */
  busy: Map<string, string>;
  editable: boolean;
  onGo: (id: string) => void;
  onMove: (id: string, spot: Spot) => void;
  onStep: (id: string, step: -1 | 1) => void;
};

/** The meeting in a glance: to move around, and to put interventions in order by dragging or with Alt and the arrows. */
export function Outline({ sections, currentId, busy, editable, onGo, onMove, onStep }: Props) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);

  function dropAt(section: Section, afterId: string | null) {
    const key = `${section.key}/${afterId ?? ""}`;
    if (!editable) return {};
    return {
      "data-over": over === key,
      onDragOver(event: DragEvent) {
        if (dragged === null || dragged === afterId) return;
        event.preventDefault();
        setOver(key);
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        if (dragged !== null && dragged !== afterId) onMove(dragged, { place: section.place, afterId });
        setDragged(null);
        setOver(null);
      },
    };
  }

  return (
    <nav aria-label="Plan des interventions" className="text-sm">
      {sections.map((section) => (
        <div key={section.key} className="mb-4">
          <p
            {...dropAt(section, null)}
            className="border-transparent border-b-2 pb-1 font-semibold data-[over=true]:border-accent"
          >
            {section.sequence ? (
              <a href={`#sequence-${section.key}`} className="line-clamp-2 break-words no-underline hover:underline">
                <span className="text-ink-soft">{section.number}. </span>
                {section.sequence.title}
              </a>
            ) : (
              <span className="text-ink-soft">{partLabels[section.place.part]}</span>
            )}
          </p>
          <ol>
            {section.interventions.map((intervention) => (
              <li
                key={intervention.id}
                {...dropAt(section, intervention.id)}
                draggable={editable}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = "move";
                  setDragged(intervention.id);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
                className={`border-transparent border-b-2 data-[over=true]:border-accent ${dragged === intervention.id ? "opacity-50" : ""}`}
              >
                <a
                  href={`#intervention-${intervention.id}`}
                  aria-current={intervention.id === currentId ? "location" : undefined}
                  aria-keyshortcuts={editable ? "Alt+ArrowUp Alt+ArrowDown" : undefined}
                  className="block min-h-8 rounded px-2 py-1 text-ink-soft no-underline hover:bg-wash hover:text-ink aria-[current]:bg-accent-wash aria-[current]:font-semibold aria-[current]:text-ink max-xl:min-h-11 max-xl:py-2.5"
                  onClick={(event) => {
                    event.preventDefault();
                    onGo(intervention.id);
                  }}
                  onKeyDown={(event) => {
                    if (!editable || !event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
                    event.preventDefault();
                    onStep(intervention.id, event.key === "ArrowUp" ? -1 : 1);
                  }}
                >
                  <span className="line-clamp-2 break-words">{entryName(intervention)}</span>
                  {busy.has(intervention.id) ? (
                    <span className="block truncate text-accent">
                      <PresenceDot />
                      {busy.get(intervention.id)}
                    </span>
                  ) : null}
                </a>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </nav>
  );
}

function entryName(intervention: RecordedIntervention): string {
  const name = shortName(intervention);
  if (name !== "") return name;
  const words = intervention.text.replaceAll(/[*_^>\\[\]-]/g, "").trim();
  return words === "" ? kindLabels[intervention.kind] : words.slice(0, 60);
}
