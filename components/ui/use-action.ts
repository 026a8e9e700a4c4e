"use client";

import { useRef, useTransition } from "react";
import { type ActionResult, send } from "./action-result.ts";
import { useStatus } from "./status-line.tsx";

/** Runs an action at the press of a button: one at a time, and its refusal is told in the status line. */
export function useAction<Input, Value>(action: (input: Input) => Promise<ActionResult<Value>>) {
  const { announce } = useStatus();
  const [pending, startTransition] = useTransition();
  const running = useRef(false);

  function run(input: Input, onSuccess?: (value: Value) => void) {
    if (running.current) return;
    running.current = true;
    startTransition(async () => {
      const result = await send(action, input);
      running.current = false;
      if (result.ok) onSuccess?.(result.value);
      else announce(result.message, { tone: "error" });
    });
  }

  return { run, pending };
}
