import { requireActor } from "#app/_server/session.ts";

export default async function Home() {
  const actor = await requireActor();
  return <h1>Bonjour {actor.name}</h1>;
}
