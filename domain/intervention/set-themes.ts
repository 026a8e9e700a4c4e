import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Tx, write } from "#db/client.ts";
import { interventions, interventionThemes, themes } from "#db/schema.ts";
import { authorize, canEdit } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { getEditableIntervention, refuseStale } from "./get-intervention.ts";
import { noteEdit } from "./note-edit.ts";
import type { SetThemesInput } from "./schema.ts";

/** What it is about. A theme that nobody used before is made; "Santé" and "santé" are one. */
export function setThemes(actor: Actor, { id, version, themes: names }: SetThemesInput): { version: number } {
  authorize(canEdit(actor));

  return write((tx) => {
    const intervention = getEditableIntervention(tx, id);
    if (sameThemes(themesOf(tx, id), names)) return { version: intervention.version };
    refuseStale(intervention, version);

    tx.delete(interventionThemes).where(eq(interventionThemes.interventionId, id)).run();
    for (const name of names)
      tx.insert(interventionThemes)
        .values({ interventionId: id, themeId: themeId(tx, name) })
        .onConflictDoNothing()
        .run();
    const next = version + 1;
    tx.update(interventions).set({ version: next }).where(eq(interventions.id, id)).run();
    noteEdit(tx, actor, intervention);
    return { version: next };
  });
}

function themesOf(tx: Pick<Tx, "select">, interventionId: string): string[] {
  return tx
    .select({ name: themes.name })
    .from(interventionThemes)
    .innerJoin(themes, eq(themes.id, interventionThemes.themeId))
    .where(eq(interventionThemes.interventionId, interventionId))
    .all()
    .map(({ name }) => name);
}

function sameThemes(before: string[], after: string[]): boolean {
  const [had, has] = [new Set(before.map(folded)), new Set(after.map(folded))];
  return had.size === has.size && [...had].every((name) => has.has(name));
}

function folded(name: string): string {
  return name.toLocaleLowerCase("fr");
}

function themeId(tx: Tx, name: string): string {
  const known = tx.select().from(themes).all();
  const same = known.find((theme) => folded(theme.name) === folded(name));
  if (same) return same.id;
  const id = randomUUID();
  tx.insert(themes).values({ id, name }).run();
  return id;
}
