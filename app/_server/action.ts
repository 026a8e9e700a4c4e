import { refresh } from "next/cache";
import type * as z from "zod";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { Actor } from "#domain/account/schema.ts";
import { Refusal } from "#domain/refusal.ts";
import { logBug } from "./log.ts";
import { findActor } from "./session.ts";

type Operation<Input, Value> = (actor: Actor, input: Input) => Value | Promise<Value>;

/**
 * Makes a server action of an operation: the signed-in person, the schema, the refusal's sentence, the refreshed screen.
 * The origin of the request was checked before (see main.ts); the operation itself authorizes.
 */
export function formAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  operation: Operation<z.output<Schema>, Value>,
) {
  return async (input: z.input<Schema>): Promise<ActionResult<Value>> => {
    const result = await answer(schema, operation, input);
    if (result.ok) refresh();
    return result;
  };
}

/** The same for a question that writes nothing, such as a search: the screen stays as it is. */
export function readAction<Schema extends z.ZodType, Value>(schema: Schema, query: Operation<z.output<Schema>, Value>) {
  return (input: z.input<Schema>): Promise<ActionResult<Value>> => answer(schema, query, input);
}

async function answer<Schema extends z.ZodType, Value>(
  schema: Schema,
  operation: Operation<z.output<Schema>, Value>,
  input: z.input<Schema>,
): Promise<ActionResult<Value>> {
  const actor = await findActor();
  if (!actor)
    return { ok: false, code: "signedOut", message: "Votre session a expiré. Reconnectez-vous pour continuer." };

  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message }));
    return { ok: false, code: "refused", message: "Certains champs sont à corriger.", fields };
  }

  try {
    return { ok: true, value: await operation(actor, parsed.data) };
  } catch (error) {
    if (!(error instanceof Refusal)) {
      logBug(error);
      return {
        ok: false,
        code: "failed",
        message: "L’enregistrement a échoué. Réessayez ; si cela se répète, prévenez un administrateur.",
      };
    }
    const fields = error.field === undefined ? [] : [{ field: error.field, message: error.message }];
    return { ok: false, code: error.code, message: error.message, fields };
  }
}
