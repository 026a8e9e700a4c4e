"use client";

import { FailurePage } from "#components/shell/failure-page.tsx";

type Props = Parameters<typeof FailurePage>[0];

export default function PublicError(props: Props) {
  return (
    <main className="mx-auto max-w-2xl px-4 py-8 md:py-16">
      <FailurePage {...props} />
    </main>
  );
}
