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
  onSuccess?: (value: Value) => void;
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
    const result = await send(options.action, form.getValues());
    if (result.ok) {
      options.onSuccess?.(result.value);
      return;
    }
    setFailure(result);
    for (const { field, message } of result.fields ?? []) form.setError(field as Path<Input>, { message });
    const first = result.fields?.[0]?.field;
    if (first) form.setFocus(first as Path<Input>);
  });

  return { ...form, submit, failure };
}
