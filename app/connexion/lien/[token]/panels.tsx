"use client";

import { postCredentials } from "#app/connexion/post-credentials.ts";
import { ChoosePasswordForm } from "#components/account/choose-password-form.tsx";
import { OpenHouseForm } from "#components/account/open-house-form.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import { choosePasswordAction, openHouseAction } from "./actions.ts";

const enter = () => window.location.assign("/espace");

export function ChoosePasswordPanel({ token, email }: { token: string; email: string }) {
  return (
    <ChoosePasswordForm token={token} email={email} choose={thenSignIn(choosePasswordAction)} onSignedIn={enter} />
  );
}

export function OpenHousePanel({ token }: { token: string }) {
  return <OpenHouseForm token={token} open={thenSignIn(openHouseAction)} onSignedIn={enter} />;
}

function thenSignIn<Input extends { password: string }>(
  action: (input: Input) => Promise<ActionResult<{ email: string }>>,
) {
  return async (input: Input): Promise<ActionResult<null>> => {
    const result = await action(input);
    return result.ok ? postCredentials({ email: result.value.email, password: input.password }) : result;
  };
}
