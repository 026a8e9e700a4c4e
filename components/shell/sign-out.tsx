/** A form and no script: signing out works whatever state the page is in. */
export function SignOut({ action }: { action: () => Promise<void> }) {
  return (
    <form action={action}>
      <button
        type="submit"
        className="flex min-h-14 w-full flex-col items-center justify-center gap-0.5 rounded-md px-1 text-center text-ink-soft text-sm hover:bg-accent-wash hover:text-ink xl:min-h-10 xl:flex-row xl:justify-start xl:gap-3 xl:px-3 xl:text-left xl:text-base"
      >
        <svg
          viewBox="0 0 20 20"
          className="size-5 shrink-0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinejoin="round"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="M8 4H4v12h4M12.5 6.5 16 10l-3.5 3.5M16 10H8" />
        </svg>
        Se déconnecter
      </button>
    </form>
  );
}
