import type * as z from "zod";
import type { Actor } from "#domain/account/schema.ts";
import { Refusal, type RefusalCode } from "#domain/refusal.ts";
import { logBug } from "./log.ts";
import { findActor } from "./session.ts";

type Operation<Input, Value> = (actor: Actor, input: Input) => Value | Promise<Value>;
type Context = { params: Promise<Record<string, string | string[] | undefined>> };
type Options = {
  /** Who asks; `peekActor` for what a page sends by itself while nobody may be there. */
  actor?: () => Promise<Actor | null>;
};

/** What a client gets instead of the value. `code` is stable, `message` is for the screen. */
type HandlerFailure = { code: RefusalCode | "invalid" | "tooLarge" | "failed"; message: string };

const longestBody = 1_000_000;

const statuses = {
  refused: 400,
  signedOut: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooMany: 429,
} satisfies Record<RefusalCode, number>;

/**
 * Makes a route handler of an operation, for what cannot be a form: JSON in, JSON out. The parts of the address join
 * the body and win over it. The origin of the request was checked before (see edge.ts); the operation authorizes.
 */
export function jsonHandler<Schema extends z.ZodType, Value>(
  schema: Schema,
  operation: Operation<z.output<Schema>, Value>,
  { actor: findWhoAsks = findActor }: Options = {},
) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const actor = await findWhoAsks();
    if (!actor) return failure(401, "signedOut", signedOut);

    const body = await readJson(request);
    if (body === "tooLarge") return failure(413, "tooLarge", "Cet envoi est trop volumineux.");
    const parsed = schema.safeParse(body === "malformed" ? body : { ...body, ...(await params) });
    if (!parsed.success) return failure(400, "invalid", parsed.error.issues[0]?.message ?? unreadable);

    return answerTo(() => operation(actor, parsed.data));
  };
}

/** Makes a route handler of what only answers: the parts of the address are all that it is told. */
export function queryHandler<Schema extends z.ZodType, Value>(
  schema: Schema,
  operation: Operation<z.output<Schema>, Value>,
) {
  return async (_request: Request, { params }: Context): Promise<Response> => {
    const actor = await findActor();
    if (!actor) return failure(401, "signedOut", signedOut);
    const parsed = schema.safeParse(await params);
    if (!parsed.success) return failure(400, "invalid", parsed.error.issues[0]?.message ?? unreadable);
    return answerTo(() => operation(actor, parsed.data));
  };
}

/** Makes a route handler of what takes a file: its bytes are the body, its name and the rest are in the address. */
export function fileHandler<Schema extends z.ZodType, Value>(
  schema: Schema,
  operation: (actor: Actor, input: z.output<Schema>, bytes: Uint8Array) => Value | Promise<Value>,
) {
  return async (request: Request): Promise<Response> => {
    const actor = await findActor();
    if (!actor) return failure(401, "signedOut", signedOut);
    const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!parsed.success) return failure(400, "invalid", parsed.error.issues[0]?.message ?? unreadable);
    return answerTo(async () => operation(actor, parsed.data, new Uint8Array(await request.arrayBuffer())));
  };
}

const signedOut = "Votre session a expiré. Reconnectez-vous pour continuer.";
const unreadable = "Cet envoi est illisible.";

async function answerTo(operate: () => unknown): Promise<Response> {
  try {
    return Response.json(await operate(), { headers });
  } catch (error) {
    if (error instanceof Refusal) return refusal(error);
    logBug(error);
    return failure(
      500,
      "failed",
      "L’enregistrement a échoué. Réessayez ; si cela se répète, prévenez un administrateur.",
    );
  }
}

const headers = { "Cache-Control": "no-store" };

function refusal(error: Refusal): Response {
  const response = failure(statuses[error.code], error.code, error.message, error.details);
  if (error.retryAfter !== undefined) response.headers.set("Retry-After", String(error.retryAfter));
  return response;
}

function failure(status: number, code: HandlerFailure["code"], message: string, details?: Record<string, unknown>) {
  return Response.json({ ...details, code, message } satisfies HandlerFailure, { status, headers });
}

async function readJson(request: Request): Promise<Record<string, unknown> | "malformed" | "tooLarge"> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > longestBody) return "tooLarge";
  const text = await request.text();
  if (text.length > longestBody) return "tooLarge";
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : "malformed";
  } catch {
    return "malformed";
  }
}
