// Apart from the forms, whose libraries a screen without a form need not load.

export type ActionFailure = {
  ok: false;
  code: "refused" | "notFound" | "conflict" | "forbidden" | "signedOut" | "tooMany" | "failed";
  message: string;
  fields?: { field: string; message: string }[];
};
export type ActionResult<Value> = { ok: true; value: Value } | ActionFailure;

/** Calls an action; a server that does not answer is a failure like another. */
export async function send<Input, Value>(
  action: (input: Input) => Promise<ActionResult<Value>>,
  input: Input,
): Promise<ActionResult<Value>> {
  try {
    return await action(input);
  } catch {
    return {
      ok: false,
      code: "failed",
      message: "Le serveur ne répond pas. Rien n’est perdu : vérifiez la connexion puis réessayez.",
    };
  }
}
