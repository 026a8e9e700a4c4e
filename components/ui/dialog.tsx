"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** The buttons: the main one last. */
  actions?: ReactNode;
  /** For what has to be answered: Escape and the cross do not close it. */
  required?: boolean;
};

/** A native modal dialog: the browser keeps the focus inside and gives it back at the end. For rare moments, never for ordinary work. */
export function Dialog({ open, onClose, title, children, actions, required = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        if (required) event.preventDefault();
      }}
      onClose={(event) => {
        if (event.target === dialog.current && open) onClose();
      }}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(36rem,calc(100vw-2rem))] overflow-y-auto rounded-lg border border-line bg-paper p-0 text-ink shadow-raised"
    >
      {open ? (
        <div className="p-5 md:p-6">
          <div className="mb-4 flex items-start justify-between gap-4">
            <h2 id={titleId} className="min-w-0 break-words font-serif text-xl">
              {title}
            </h2>
            {required ? null : (
              <button type="button" className="link min-h-8 shrink-0" onClick={() => dialog.current?.close()}>
                Fermer
              </button>
            )}
          </div>
          {children}
          {actions ? <div className="mt-6 flex flex-wrap justify-end gap-2">{actions}</div> : null}
        </div>
      ) : null}
    </dialog>
  );
}
