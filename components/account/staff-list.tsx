"use client";

import { useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { type StateTone, StateWord } from "#components/ui/state-word.tsx";
import { useStatus } from "#components/ui/status-line.tsx";
import type { ActionResult } from "#components/ui/use-action-form.ts";
import { roleLabels, staffStateLabels } from "#domain/account/labels.ts";
import type { ChangeRoleInput, StaffInput, StaffLine, StaffState } from "#domain/account/schema.ts";
import { of } from "#domain/french/grammar.ts";
import { type Delivery, LinkToPassOn } from "./link-to-pass-on.tsx";
import { RoleForm } from "./role-form.tsx";

type StaffActions = {
  changeRole: (input: ChangeRoleInput) => Promise<ActionResult<void>>;
  disable: (input: StaffInput) => Promise<ActionResult<void>>;
  enable: (input: StaffInput) => Promise<ActionResult<void>>;
  makeLink: (input: StaffInput) => Promise<ActionResult<Delivery>>;
};

type Opened = { person: StaffLine; about: "role" } | { person: StaffLine; about: "link"; delivery: Delivery } | null;

export function StaffList({ staff, actions }: { staff: StaffLine[]; actions: StaffActions }) {
  const { announce } = useStatus();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);

  async function run<Value>(action: () => Promise<ActionResult<Value>>, onDone: (value: Value) => void) {
    try {
      const result = await action();
      if (result.ok) onDone(result.value);
      else announce(result.message, { tone: "error" });
    } catch {
      announce("Le serveur ne répond pas. Vérifiez la connexion puis réessayez.", { tone: "error" });
    }
  }

  function itemsFor(person: StaffLine) {
    const { id: staffId, name } = person;
    if (person.state === "disabled")
      return [
        {
          label: "Réactiver",
          onSelect: () =>
            run(
              () => actions.enable({ staffId }),
              () => announce(`${name} peut de nouveau se connecter.`),
            ),
        },
      ];
    return [
      { label: "Changer le rôle", onSelect: () => setOpened({ person, about: "role" }) },
      {
        label: person.state === "invited" ? "Refaire l’invitation" : "Préparer un lien de mot de passe",
        onSelect: () =>
          run(
            () => actions.makeLink({ staffId }),
            (delivery) => setOpened({ person, about: "link", delivery }),
          ),
      },
      {
        label: "Désactiver",
        tone: "danger" as const,
        onSelect: () =>
          run(
            () => actions.disable({ staffId }),
            () => announce(`Le compte ${of(name, "")} est désactivé.`, { undo: () => actions.enable({ staffId }) }),
          ),
      },
    ];
  }

  return (
    <>
      <ul className="border-line border-t">
        {staff.map((person) => (
          <li
            key={person.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 border-line border-b py-3 md:grid-cols-[minmax(0,1fr)_8rem_7rem_10rem_auto]"
          >
            <p className="min-w-0">
              <span className="block break-words font-semibold">{person.name}</span>
              <span className="block break-all text-ink-soft text-sm">{person.email}</span>
            </p>
            <p className="col-span-2 flex flex-wrap gap-x-5 md:contents">
              <span>{roleLabels[person.role]}</span>
              <StateWord tone={tones[person.state]}>{staffStateLabels[person.state]}</StateWord>
              <LastVisit at={person.lastSeenAt} />
            </p>
            <div className="max-md:col-start-2 max-md:row-start-1">
              <Menu
                label="Modifier"
                accessibleLabel={`Modifier ${person.name}`}
                size="small"
                items={itemsFor(person)}
              />
            </div>
          </li>
        ))}
      </ul>
      <Dialog
        open={opened?.about === "role"}
        onClose={close}
        title={opened ? `Rôle ${of(opened.person.name, "")}` : ""}
      >
        {opened?.about === "role" ? (
          <RoleForm
            person={opened.person}
            changeRole={actions.changeRole}
            onCancel={close}
            onChanged={(role) => {
              const { id: staffId, name, role: before } = opened.person;
              close();
              announce(`${name} : ${roleLabels[role].toLowerCase()}.`, {
                undo: () => actions.changeRole({ staffId, role: before }),
              });
            }}
          />
        ) : null}
      </Dialog>
      <Dialog
        open={opened?.about === "link"}
        onClose={close}
        title={opened?.person.state === "invited" ? "Invitation" : "Lien de mot de passe"}
      >
        {opened?.about === "link" ? <LinkToPassOn delivery={opened.delivery} /> : null}
      </Dialog>
    </>
  );
}

function LastVisit({ at }: { at: number | null }) {
  if (at === null) return <span className="text-ink-soft">Jamais venu</span>;
  return (
    <span className="text-ink-soft">
      Vu <Moment at={at} />
    </span>
  );
}

const tones = { active: "done", invited: "waiting", disabled: "closed" } satisfies Record<StaffState, StateTone>;
