"use client";

import type { Root } from "mdast";
import { use, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import { normalProse } from "#domain/intervention/prose.ts";
import { KnownTexts } from "./known-texts.ts";

type Reader = typeof import("#domain/intervention/text.ts");

let loaded: Reader | null = null;
let loading: Promise<Reader> | null = null;
const waiting = new Set<() => void>();

/** A text of more than words as mdast. Suspends until what reads it, fetched for the first of them, has come. */
export function useMarkedRoot(markdown: string): Root {
  const reader = use(textReader());
  return useMemo(() => reader.parseText(markdown), [reader, markdown]);
}

/** Any text as mdast; null until what reads it has come. */
export function useRoot(markdown: string): Root | null {
  const reader = useSyncExternalStore(subscribe, current, current);
  const known = useContext(KnownTexts);
  const root = useMemo(
    () => known.get(markdown) ?? normalProse(markdown) ?? reader?.parseText(markdown) ?? null,
    [known, reader, markdown],
  );
  useEffect(() => {
    if (root === null) void textReader();
  }, [root]);
  return root;
}

function textReader(): Promise<Reader> {
  loading ??= load(1);
  return loading;
}

/** Without network, again and again until it is there. */
async function load(attempt: number): Promise<Reader> {
  try {
    loaded = await import("#domain/intervention/text.ts");
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 1000 * attempt));
    return load(attempt + 1);
  }
  for (const listener of waiting) listener();
  return loaded;
}

function current(): Reader | null {
  return loaded;
}

function subscribe(listener: () => void): () => void {
  waiting.add(listener);
  return () => {
    waiting.delete(listener);
  };
}
