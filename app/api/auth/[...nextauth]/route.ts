import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { type NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import {
  authOptions,
  browserCookieName,
  makeBrowserCookie,
  readBrowserCookie,
  type SignInOutcome,
} from "#app/_server/auth.ts";
import { clientAddress } from "#app/_server/client-address.ts";
import { logBug } from "#app/_server/log.ts";
import type { Browser } from "#domain/account/sign-in.ts";
import { Refusal, type RefusalCode } from "#domain/refusal.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

// Of what next-auth serves, what the program uses. Its session poll is not: nothing but a visit keeps a browser signed in.
const served = ["GET csrf", "POST callback/credentials", "POST signout"];

export async function GET(request: NextRequest, context: Context) {
  return answer(request, context);
}

export async function POST(request: NextRequest, context: Context) {
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded"))
    return json("refused", 415, "Formulaire attendu.");
  return answer(request, context);
}

async function answer(request: NextRequest, context: Context) {
  const { nextauth } = await context.params;
  if (!served.includes(`${request.method} ${nextauth.join("/")}`)) return json("notFound", 404, "Adresse inconnue.");

  const browser = await findBrowser();
  let outcome: SignInOutcome | null = null as SignInOutcome | null;
  const options = authOptions(browser, (signIn) => {
    outcome = signIn;
  });
  const response: Response = await NextAuth(options)(request, context);
  response.headers.set("Cache-Control", "no-store");

  if (outcome && "error" in outcome) return turnDown(outcome.error);
  if (outcome) {
    await remember(outcome.staffId, browser);
    return response;
  }
  // next-auth answers "go back to the sign-in page" with a 200 when its own token is missing or forged.
  if (nextauth[0] === "callback") return json("refused", 403, "La page a expiré. Rechargez-la puis réessayez.");
  return response;
}

async function findBrowser(): Promise<Browser> {
  const sent = await headers();
  return {
    userAgent: sent.get("user-agent") ?? "",
    address: clientAddress(sent),
    known: await readBrowserCookie((await cookies()).get(browserCookieName())?.value),
  };
}

async function remember(staffId: string, { known }: Browser): Promise<void> {
  const id = known?.staffId === staffId ? known.id : randomUUID();
  (await cookies()).set(await makeBrowserCookie({ id, staffId }));
}

function turnDown(error: unknown) {
  if (error instanceof Refusal) {
    const response = json(error.code, error.code === "tooMany" ? 429 : 401, error.message);
    if (error.retryAfter !== undefined) response.headers.set("Retry-After", String(error.retryAfter));
    return response;
  }
  logBug(error);
  return json("failed", 500, "La connexion a échoué. Réessayez.");
}

const json = (code: RefusalCode | "failed", status: number, message: string) =>
  NextResponse.json({ code, message }, { status, headers: { "Cache-Control": "no-store" } });
