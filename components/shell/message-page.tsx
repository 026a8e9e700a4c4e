import type { ReactNode } from "react";

/** A page that says one thing: what happened, and what to do next. */
export function MessagePage({ title, children, actions }: { title: string; children: ReactNode; actions: ReactNode }) {
  return (
    <div className="max-w-xl py-8 md:py-16">
      <h1 className="font-serif text-2xl md:text-3xl">{title}</h1>
      <div className="mt-3 space-y-3 text-lg">{children}</div>
      <div className="mt-8 flex flex-wrap gap-3">{actions}</div>
    </div>
  );
}
