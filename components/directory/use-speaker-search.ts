"use client";

import { useEffect, useRef, useState } from "react";
import type { SpeakerSearch } from "#domain/directory/schema.ts";
import type { SpeakerPickerActions } from "./speaker-picker-props.ts";

const pause = 120;
const nothing: SpeakerSearch = { people: [], reading: null, alike: [] };

export type SearchState = "idle" | "searching" | "found" | "failed";

/** What the directory answers to what is typed, after a short pause; an answer that comes too late is dropped. */
export function useSpeakerSearch(search: SpeakerPickerActions["search"], query: string, date: string, active: boolean) {
  const [found, setFound] = useState<{ query: string; answer: SpeakerSearch; state: SearchState }>({
    query: "",
    answer: nothing,
    state: "idle",
  });
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });

  useEffect(() => {
    if (!active || query === "") return;
    let dropped = false;
    const timer = setTimeout(async () => {
      try {
        const result = await latest.current({ query, date });
        if (dropped) return;
        if (result.ok) setFound({ query, answer: result.value, state: "found" });
        else setFound({ query, answer: nothing, state: "failed" });
      } catch {
        if (!dropped) setFound({ query, answer: nothing, state: "failed" });
      }
    }, pause);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [query, date, active]);

  if (query === "") return { answer: nothing, state: "idle" as const };
  return { answer: found.answer, state: found.query === query ? found.state : ("searching" as const) };
}
