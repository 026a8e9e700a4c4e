"use client";

import { type ReactNode, useMemo } from "react";
import type { Proposal } from "#domain/import/schema.ts";
import {
  type AdoptionRefusal,
  type Desk,
  DeskContext,
  doubtsByElement,
  ProposalContext,
  RemarksContext,
} from "./desk-context.ts";

type Props = { desk: Desk; proposal: Proposal; refusal: AdoptionRefusal | null; children: ReactNode };

/** Gives every part of the screen what it knows, apart: whoever only corrects is not drawn again at each correction. */
export function DeskProviders({ desk, proposal, refusal, children }: Props) {
  const { doubts } = proposal;
  const remarks = useMemo(() => ({ doubts: doubtsByElement(doubts), refusal }), [doubts, refusal]);
  return (
    <DeskContext value={desk}>
      <ProposalContext value={proposal}>
        <RemarksContext value={remarks}>{children}</RemarksContext>
      </ProposalContext>
    </DeskContext>
  );
}
