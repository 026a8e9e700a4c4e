"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type ActionResult, useActionForm } from "#components/ui/use-action-form.ts";
import { type InviteStaffInput, inviteStaffInput } from "#domain/account/schema.ts";
import { type Delivery, LinkToPassOn } from "./link-to-pass-on.tsx";
import { roleOptions } from "./role-options.ts";

type Invite = (input: InviteStaffInput) => Promise<ActionResult<Delivery>>;

export function InviteButton({ invite }: { invite: Invite }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Inviter quelqu’un
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Inviter quelqu’un">
        <InviteForm invite={invite} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function InviteForm({ invite, onClose }: { invite: Invite; onClose: () => void }) {
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const { register, submit, failure, formState } = useActionForm({
    schema: inviteStaffInput,
    action: invite,
    defaultValues: { id: crypto.randomUUID(), name: "", email: "", role: "editor" },
    onSuccess: setDelivery,
  });
  const { errors } = formState;

  if (delivery)
    return (
      <>
        <LinkToPassOn delivery={delivery} />
        <p className="mt-6 flex justify-end">
          <Button variant="primary" onClick={onClose}>
            Terminer
          </Button>
        </p>
      </>
    );
  return (
    <form method="post" onSubmit={submit} noValidate className="space-y-5">
      <FormErrors failure={failure} />
      <TextField label="Prénom et nom" error={errors.name?.message} {...register("name")} />
      <TextField
        label="Adresse électronique"
        type="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.email?.message}
        {...register("email")}
      />
      <RadioGroup label="Rôle" options={roleOptions} error={errors.role?.message} {...register("role")} />
      <p className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Annuler</Button>
        <Button type="submit" variant="primary" pending={formState.isSubmitting}>
          Inviter
        </Button>
      </p>
    </form>
  );
}
