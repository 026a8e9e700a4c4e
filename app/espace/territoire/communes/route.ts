import { findActor } from "#app/_server/session.ts";
import { searchCommunes } from "#domain/territory/search-communes.ts";

/** The communes that `?q=` may mean, best first, for the picker of whoever is signed in. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor)
    return Response.json(
      { code: "signedOut", message: "Votre session a expiré. Reconnectez-vous pour continuer." },
      { status: 401, headers },
    );

  const query = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json({ communes: searchCommunes(actor, query) }, { headers });
}

const headers = { "Cache-Control": "no-store" };
