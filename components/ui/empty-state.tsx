import type { ReactNode } from "react";

/** What a list says when there is nothing in it: what it is for, and the first step. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="max-w-xl border-line border-t py-8">
      <p className="font-serif text-xl">{title}</p>
      {children ? <div className="mt-2 text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
