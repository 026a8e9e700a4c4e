"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import type * as z from "zod";
import { type ActionFailure, type ActionResult, send } from "./action-result.ts";

export type { ActionFailure, ActionResult } from "./action-result.ts";

type Options<Input extends FieldValues, Output, Value> = {
  schema: z.ZodType<Output, Input>;
  action: (input: Input) => Promise<ActionResult<Value>>;
  defaultValues: DefaultValues<Input>;
  /** `sent`: what is saved now; more may have been typed since. */
  onSuccess?: (value: Value, sent: Input) => void;
};

/** A form that stays open, and keeps what was typed, until the server has said yes. */
export function useActionForm<Input extends FieldValues, Output, Value>(options: Options<Input, Output, Value>) {
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(options.schema),
    defaultValues: options.defaultValues,
  });
  const [failure, setFailure] = useState<ActionFailure | null>(null);

  const submit = form.handleSubmit(async () => {
    setFailure(null);
    // What was typed is sent as it was: the server parses with the same schema.
    const sent = structuredClone(form.getValues());
    const result = await send(options.action, sent);
    if (result.ok) {
      options.onSuccess?.(result.value, sent);
      return;
    }
    setFailure(result);
    for (const { field, message } of result.fields ?? []) form.setError(field as Path<Input>, { message });
    const first = result.fields?.[0]?.field;
    if (first) form.setFocus(first as Path<Input>);
  });

  /** What was sent is saved, with what the server made of it: the form starts from there. What was typed since stays. */
  function startFrom(sent: Input, made: Partial<Input>) {
    const typed = form.getValues();
    form.reset({ ...sent, ...made });
    form.reset({ ...typed, ...made }, { keepDefaultValues: true });
  }

  return { ...form, submit, failure, startFrom };
}
