"use client";

import { useCallback, useEffect, useId, useRef, useState } from "react";
import { type ActionResult, send } from "#components/ui/action-result.ts";
import { Button } from "#components/ui/button.tsx";
import type { Permissions } from "#domain/review/rules.ts";
import type { Remark } from "#domain/review/schema.ts";
import { RemarkList } from "./remark-list.tsx";
import { type Repair, repairByAction } from "./repair-by-action.ts";
import type { ReviewBesideActions } from "./review-actions.ts";

export type ReviewProps = {
  meetingId: string;
  /** Of the record as it was last saved: each is read again. */
  recordVersion: number;
  may: Permissions;
  actions: ReviewBesideActions;
  /** Where texts are open on the page; otherwise remarks are put right on the server. */
  repair?: Repair;
  onGo?: (remark: Remark) => void;
  onClose: () => void;
};

/** What a careful person would look at again, beside the text that it is about. */
export function ReviewPanel({ meetingId, recordVersion, may, actions, repair, onGo, onClose }: ReviewProps) {
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { remarks, failure, read } = useRemarks({ meetingId, recordVersion, list: actions.list });
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  function readAgain<Input, Value>(action: (input: Input) => Promise<ActionResult<Value>>) {
    return async (input: Input) => {
      const result = await action(input);
      if (result.ok) await read();
      return result;
    };
  }

  const blocking = remarks?.filter(({ isBlocking }) => isBlocking) ?? [];
  const advice = remarks?.filter(({ isBlocking }) => !isBlocking) ?? [];
  const listProps = {
    meetingId,
    may,
    onGo,
    repair: readAgain(repair ?? repairByAction(meetingId, actions)),
    actions: {
      settle: readAgain(actions.settle),
      reopen: readAgain(actions.reopen),
      knowWord: readAgain(actions.knowWord),
      forgetWord: readAgain(actions.forgetWord),
    },
  };
  return (
    <section
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="sticky top-0 z-10 flex items-baseline justify-between gap-2 bg-paper py-1">
        <h2 id={headingId} ref={heading} tabIndex={-1} className="font-semibold text-base">
          Relire
        </h2>
        <Button variant="quiet" size="small" onClick={onClose}>
          Fermer
        </Button>
      </div>
      {failure === null ? null : (
        <p className="mt-1 text-danger text-sm">
          {failure}{" "}
          <button type="button" className="link min-h-8" onClick={() => void read()}>
            Réessayer
          </button>
        </p>
      )}
      {remarks === null && failure === null ? <p className="mt-1 text-ink-soft text-sm">Relecture en cours…</p> : null}
      {remarks?.length === 0 ? <p className="mt-1 text-ink-soft text-sm">Rien n’est à relire.</p> : null}
      <div className="text-sm">
        {blocking.length > 0 ? (
          <div className="mt-3 border-warning border-l-4 bg-warning-wash py-2 pr-2 pl-3">
            <h3 className="font-semibold">À régler avant de publier ({blocking.length})</h3>
            <RemarkList {...listProps} remarks={blocking} />
          </div>
        ) : null}
        {advice.length > 0 ? (
          <div className="mt-3">
            <h3 className="font-semibold">Conseils ({advice.length})</h3>
            <RemarkList {...listProps} remarks={advice} />
          </div>
        ) : null}
      </div>
    </section>
  );
}

type Asked = Pick<ReviewProps, "meetingId" | "recordVersion"> & Pick<ReviewBesideActions, "list">;

/** The remarks, asked for again each time that something has been saved; the last answer is the one that counts. */
function useRemarks({ meetingId, recordVersion, list }: Asked) {
  const [remarks, setRemarks] = useState<Remark[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef(list);
  latest.current = list;
  const asked = useRef(0);

  const read = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const result = await send(latest.current, { id: meetingId });
    if (turn !== asked.current) return;
    setFailure(result.ok ? null : result.message);
    if (result.ok) setRemarks(result.value);
  }, [meetingId]);

  const readVersion = useRef(-1);
  useEffect(() => {
    if (readVersion.current === recordVersion) return;
    readVersion.current = recordVersion;
    void read();
  }, [recordVersion, read]);

  return { remarks, failure, read };
}
