"use client";

import { useRouter } from "next/navigation";
import type * as z from "zod";
import { useStatus } from "#components/ui/status-line.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import type { createOrganisationInput } from "#domain/directory/schema.ts";
import { OrganisationForm, type OrganisationValues } from "./organisation-form.tsx";

type Edit = (input: OrganisationValues) => Promise<ActionResult<{ version: number }>>;
type Create = (input: z.input<typeof createOrganisationInput>) => Promise<ActionResult<{ id: string; name: string }>>;

type EditProps = { values: OrganisationValues; staffId: string; action: Edit };
type NewProps = { id: string; staffId: string; action: Create };

export function EditOrganisation({ values, staffId, action }: EditProps) {
  const { announce } = useStatus();
  return (
    <OrganisationForm
      values={values}
      staffId={staffId}
      name={`organisme.${values.id}`}
      proposes={false}
      action={action}
      submitLabel="Enregistrer"
      onSaved={({ version }, before) =>
        announce("Organisme enregistré.", { undo: () => action({ ...before, version }) })
      }
    />
  );
}

export function NewOrganisation({ id, staffId, action }: NewProps) {
  const router = useRouter();
  return (
    <OrganisationForm
      values={{ id, version: 1, name: "", acronym: "", article: "", gender: "masculine" }}
      staffId={staffId}
      name="organisme.nouveau"
      proposes
      action={async ({ version, ...input }) => {
        const result = await action(input);
        return result.ok ? { ok: true, value: { version } } : result;
      }}
      submitLabel="Ajouter l’organisme"
      onSaved={(saved) => router.push(`/espace/annuaire/organismes/${saved.id}`)}
    />
  );
}
