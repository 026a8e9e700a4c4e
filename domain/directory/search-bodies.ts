import { and, asc, isNull, like } from "drizzle-orm";
import { db } from "#db/client.ts";
import { departements, epcis, organisations, regions } from "#db/schema.ts";
import { foldName } from "#domain/french/fold.ts";
import { authorize, canRead } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { searchCommunes } from "../territory/search-communes.ts";
import { communeBody, departementBody, epciBody, organisationBody, regionBody } from "./body.ts";
import type { Body, SearchBodiesInput } from "./schema.ts";

const shown = 12;

/** Places and organisations for what is typed, whatever their kind: those that begin so first. */
export function searchBodies(actor: Actor, { query }: SearchBodiesInput): Body[] {
  authorize(canRead(actor));

  const typed = foldName(query);
  if (typed === "") return [];
  const named = [...matchingOrganisations(typed), ...matchingTerritories(typed)].sort(
    (a, b) => rank(a, typed) - rank(b, typed) || a.name.localeCompare(b.name, "fr"),
  );
  const places = searchCommunes(actor, query).map(communeBody);
  const [exact, others] = [
    named.filter((body) => rank(body, typed) < 2),
    named.filter((body) => rank(body, typed) >= 2),
  ];
  return [...exact.slice(0, 4), ...places.slice(0, 6), ...exact.slice(4), ...others].slice(0, shown);
}

function matchingOrganisations(typed: string): Body[] {
  return db()
    .select()
    .from(organisations)
    .where(
      and(
        isNull(organisations.deletedAt),
        ...typed.split(" ").map((word) => like(organisations.searchKey, `%${word}%`)),
      ),
    )
    .orderBy(asc(organisations.searchKey))
    .limit(shown)
    .all()
    .map(({ id, name, acronym, article }) => organisationBody({ id, name, acronym, article }));
}

// A hundred départements and some twelve hundred EPCI: reading them all takes less than a millisecond.
function matchingTerritories(typed: string): Body[] {
  const words = typed.split(" ");
  const matches = ({ name }: Body) => words.every((word) => ` ${foldName(name)}`.includes(` ${word}`));
  return [
    ...db().select({ code: departements.code, name: departements.name }).from(departements).all().map(departementBody),
    ...db().select({ code: regions.code, name: regions.name }).from(regions).all().map(regionBody),
    ...db().select({ code: epcis.code, name: epcis.name }).from(epcis).all().map(epciBody),
  ].filter(matches);
}

/** 0 for the very name or acronym, 1 for one that begins so, 2 for one that holds the words. */
function rank(body: Body, typed: string): number {
  const names = [foldName(body.name), foldName(body.acronym ?? "")];
  if (names.includes(typed)) return 0;
  return names.some((name) => name.startsWith(typed)) ? 1 : 2;
}
