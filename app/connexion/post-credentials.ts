import type { ActionFailure, ActionResult } from "#components/ui/use-action-form.ts";

type Credentials = { email: string; password: string };

/** Signs this browser in, from the browser: the answer sets the cookie. Fails as an action does, never throws. */
export async function postCredentials({ email, password }: Credentials): Promise<ActionResult<null>> {
  try {
    const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const response = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
    });
    if (response.ok) return { ok: true, value: null };
    const { code, message } = (await response.json()) as Pick<ActionFailure, "code" | "message">;
    return { ok: false, code, message };
  } catch {
    return { ok: false, code: "failed", message: "Le serveur ne répond pas. Vérifiez la connexion puis réessayez." };
  }
}
