import type { CookiesOptions, NextAuthOptions } from "next-auth";
import { decode, encode, type JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { absoluteTimeout, closeSession } from "#domain/account/session.ts";
import { type Browser, signIn } from "#domain/account/sign-in.ts";
import { log } from "./log.ts";

declare module "next-auth" {
  interface User {
    secret?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    /** What `findSession` looks up. Nothing else in the cookie is believed. */
    secret?: string;
  }
}

const isSecure = () => process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() });
const cookieName = (name: string) => `${isSecure() ? "__Host-" : ""}rencontres-${name}`;

export const sessionCookieName = () => cookieName("session");
export const browserCookieName = () => cookieName("navigateur");

export type SignInOutcome = { staffId: string } | { error: unknown };

/** next-auth's settings for one request of this browser; `onSignIn` hears what became of an attempt to sign in. */
export function authOptions(browser: Browser, onSignIn: (outcome: SignInOutcome) => void): NextAuthOptions {
  return {
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (credentials) => {
          try {
            const { staffId, secret } = await signIn(
              { email: String(credentials?.email ?? ""), password: String(credentials?.password ?? "") },
              browser,
            );
            onSignIn({ staffId });
            return { id: staffId, secret };
          } catch (error) {
            // Not thrown on: next-auth would print it in an address.
            onSignIn({ error });
            return null;
          }
        },
      }),
    ],
    pages: { signIn: "/connexion", error: "/connexion", signOut: "/connexion" },
    session: { strategy: "jwt", maxAge: absoluteTimeout / 1000 },
    useSecureCookies: isSecure(),
    cookies: authCookies(),
    callbacks: {
      jwt: ({ token, user }): JWT => (user?.secret ? { secret: user.secret } : token),
    },
    events: {
      signOut: ({ token }) => {
        if (token?.secret) closeSession(token.secret);
      },
    },
    logger: {
      error: (code) => log.error({ code }, "sign-in error"),
      warn: () => {},
      debug: () => {},
    },
  };
}

function authCookies(): Partial<CookiesOptions> {
  return {
    sessionToken: { name: sessionCookieName(), options: { ...cookieOptions(), maxAge: absoluteTimeout / 1000 } },
    csrfToken: { name: cookieName("csrf"), options: cookieOptions() },
    callbackUrl: { name: cookieName("retour"), options: cookieOptions() },
  };
}

export const expiredSessionCookie = () => ({ name: sessionCookieName(), value: "", ...cookieOptions(), maxAge: 0 });

/** What the cookie of a signed-in browser carries, or null if we did not make it. */
export async function readSecret(cookie: string | undefined): Promise<string | null> {
  const token = await open(cookie, "");
  return typeof token?.secret === "string" ? token.secret : null;
}

const browserSalt = "navigateur";
const browserLifetime = 400 * 24 * 60 * 60;

/** A cookie by which a browser shows, even signed out, that this account signed in there before. */
export async function makeBrowserCookie(known: NonNullable<Browser["known"]>) {
  const token = { sub: known.staffId, browser: known.id };
  return {
    name: browserCookieName(),
    value: await encode({ token, secret: authSecret(), salt: browserSalt, maxAge: browserLifetime }),
    ...cookieOptions(),
    maxAge: browserLifetime,
  };
}

export async function readBrowserCookie(cookie: string | undefined): Promise<Browser["known"]> {
  const token = await open(cookie, browserSalt);
  if (typeof token?.sub !== "string" || typeof token.browser !== "string") return null;
  return { id: token.browser, staffId: token.sub };
}

async function open(cookie: string | undefined, salt: string): Promise<JWT | null> {
  if (!cookie) return null;
  // Forged, cut or made with another secret: as good as no cookie.
  return decode({ token: cookie, secret: authSecret(), salt }).catch(() => null);
}

function authSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is set at start.");
  return secret;
}
