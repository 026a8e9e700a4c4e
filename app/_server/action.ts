import { refresh } from "next/cache";
import { headers } from "next/headers";
import type * as z from "zod";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { Actor } from "#domain/account/schema.ts";
import { Refusal } from "#domain/refusal.ts";
import { clientAddress } from "./client-address.ts";
import { logBug } from "./log.ts";
import { findActor } from "./session.ts";

type Operation<Input, Value> = (actor: Actor, input: Input) => Value | Promise<Value>;

/**
 * Makes a server action of an operation: the signed-in person, the schema, the refusal's sentence, the refreshed screen.
 * The origin of the request was checked before (see edge.ts); the operation itself authorizes.
 */
export function formAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  operation: Operation<z.output<Schema>, Value>,
) {
  return async (input: z.input<Schema>): Promise<ActionResult<Value>> => {
    const result = await answerActor(schema, operation, input);
    if (result.ok) refresh();
    return result;
  };
}

/** The same for a question that writes nothing, such as a search: the screen stays as it is. */
export function readAction<Schema extends z.ZodType, Value>(schema: Schema, query: Operation<z.output<Schema>, Value>) {
  return (input: z.input<Schema>): Promise<ActionResult<Value>> => answerActor(schema, query, input);
}

/** A server action for whoever is not signed in. What they may do is written in a link, or open to all: see the operation. */
export function visitorAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  operation: (input: z.output<Schema>, address: string) => Value | Promise<Value>,
) {
  return async (input: z.input<Schema>): Promise<ActionResult<Value>> => {
    const address = clientAddress(await headers());
    return answer(schema, input, (parsed) => operation(parsed, address));
  };
}

async function answerActor<Schema extends z.ZodType, Value>(
  schema: Schema,
  operation: Operation<z.output<Schema>, Value>,
  input: z.input<Schema>,
): Promise<ActionResult<Value>> {
  const actor = await findActor();
  if (!actor)
    return { ok: false, code: "signedOut", message: "Votre session a expiré. Reconnectez-vous pour continuer." };
  return answer(schema, input, (parsed) => operation(actor, parsed));
}

async function answer<Schema extends z.ZodType, Value>(
  schema: Schema,
  input: z.input<Schema>,
  run: (parsed: z.output<Schema>) => Value | Promise<Value>,
): Promise<ActionResult<Value>> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message }));
    return { ok: false, code: "refused", message: "Certains champs sont à corriger.", fields };
  }

  try {
    return { ok: true, value: await run(parsed.data) };
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
