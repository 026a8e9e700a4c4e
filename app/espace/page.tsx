import type { Metadata } from "next";
import { requireActor } from "#app/_server/session.ts";
import { ActivityList } from "#components/desk/activity-list.tsx";
import { ChangedList } from "#components/desk/changed-list.tsx";
import { DeskSection } from "#components/desk/desk-section.tsx";
import { FirstSteps } from "#components/desk/first-steps.tsx";
import { ImportsToConfirm } from "#components/desk/imports-to-confirm.tsx";
import { ScheduledList } from "#components/desk/scheduled-list.tsx";
import { UpcomingList } from "#components/desk/upcoming-list.tsx";
import { WaitingList } from "#components/desk/waiting-list.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { canEdit } from "#domain/account/rules.ts";
import { recentActivity } from "#domain/audit/queries.ts";
import { today } from "#domain/clock.ts";
import { dateInWords } from "#domain/french/dates.ts";
import { countToConfirm } from "#domain/import/queries.ts";
import { getDesk } from "#domain/meeting/dashboard.ts";

export const metadata: Metadata = { title: "Accueil" };

export default async function DeskPage() {
  const actor = await requireActor();
  const desk = getDesk(actor);
  const toConfirm = countToConfirm(actor);
  const day = today();
  const mayEdit = canEdit(actor);

  const upcoming = (
    <DeskSection title="Prochaines rencontres">
      <UpcomingList meetings={desk.upcoming} today={day} />
    </DeskSection>
  );
  return (
    <>
      <PageHeader
        title={`Bonjour ${firstName(actor.name)}`}
        actions={
          mayEdit && !desk.isNew ? (
            <LinkButton href="/espace/rencontres/nouvelle" variant="primary">
              Nouvelle rencontre
            </LinkButton>
          ) : null
        }
      >
        <p className="first-letter:uppercase">{dateInWords(day)}</p>
      </PageHeader>
      {desk.isNew ? (
        <FirstSteps mayEdit={mayEdit} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
          <div className="space-y-12">
            {mayEdit ? (
              <DeskSection title="Ce qui vous attend">
                {desk.waiting.length > 0 ? <WaitingList waiting={desk.waiting} /> : null}
                <ImportsToConfirm count={toConfirm} />
                {desk.waiting.length === 0 && toConfirm === 0 ? (
                  <p className="text-ink-soft">Rien n’attend après vous.</p>
                ) : null}
              </DeskSection>
            ) : (
              upcoming
            )}
            {desk.scheduled.length > 0 ? (
              <DeskSection title="Publications programmées">
                <ScheduledList meetings={desk.scheduled} />
              </DeskSection>
            ) : null}
            {desk.changed.length > 0 ? (
              <DeskSection title="Modifiés depuis la publication">
                <ChangedList meetings={desk.changed} />
              </DeskSection>
            ) : null}
          </div>
          <div className="space-y-12">
            {mayEdit ? upcoming : null}
            <DeskSection title="Activité récente">
              <ActivityList lines={recentActivity(actor, 60)} limit={7} />
            </DeskSection>
          </div>
        </div>
      )}
    </>
  );
}

function firstName(name: string): string {
  return name.trim().split(" ")[0] ?? name;
}
