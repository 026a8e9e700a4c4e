"use client";

import { usePathname } from "next/navigation";
import { LinkButton } from "#components/ui/button.tsx";
import { nextStepLabels } from "#domain/meeting/labels.ts";
import { type NextStep, nextSteps } from "#domain/meeting/rules.ts";
import { meetingAddress } from "./meeting-address.ts";

/** The main button of a meeting: the first sensible step that is not where one stands already. */
export function NextStepButton({ meetingId, steps }: { meetingId: string; steps: NextStep[] }) {
  const pathname = usePathname();
  const step = steps.find((candidate) => meetingAddress(meetingId, nextSteps[candidate]) !== pathname);
  if (step === undefined) return null;
  return (
    <LinkButton variant="primary" href={meetingAddress(meetingId, nextSteps[step])}>
      {nextStepLabels[step]}
    </LinkButton>
  );
}
