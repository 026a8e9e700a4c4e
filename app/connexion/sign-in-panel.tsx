"use client";

import type { DemoAccount } from "#components/account/demo-accounts.tsx";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { postCredentials } from "./post-credentials.ts";

/** Signs in, then loads the page asked for anew: nothing of the signed-out screens is kept in memory. */
export function SignInPanel({ returnTo, demoAccounts }: { returnTo: string; demoAccounts: DemoAccount[] }) {
  const enter = () => window.location.assign(returnTo);
  return <SignInForm signIn={postCredentials} onSignedIn={enter} demoAccounts={demoAccounts} />;
}
