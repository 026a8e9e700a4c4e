"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

type Guard = {
  isUnsaved: () => boolean;
  /** Saves what can be: whether nothing is left unsaved. */
  save: () => Promise<boolean>;
  /** It could not be saved, and nobody has left. `leave` leaves all the same. */
  onBlocked: (leave: () => void) => void;
};

/**
 * Nobody leaves something unsaved without knowing: closing the page warns; a link of ours, and a form outside the
 * page's main part, such as signing out, wait for the save.
 */
export function useLeaveGuard(guard: Guard): void {
  const router = useRouter();
  const latest = useRef(guard);
  latest.current = guard;

  useEffect(() => {
    let letGo = false;
    const isUnsaved = () => latest.current.isUnsaved();

    function hold(event: Event, leave: () => void) {
      event.preventDefault();
      event.stopImmediatePropagation();
      void latest.current.save().then((saved) => (saved ? leave() : latest.current.onBlocked(leave)));
    }

    function onBeforeUnload(event: BeforeUnloadEvent) {
      if (isUnsaved()) event.preventDefault();
    }

    function onClick(event: MouseEvent) {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (link?.target !== "" || link.origin !== location.origin || link.pathname === location.pathname) return;
      if (!isUnsaved()) return;
      const { pathname, search, hash } = link;
      hold(event, () => router.push(`${pathname}${search}${hash}`));
    }

    function onSubmit(event: SubmitEvent) {
      const { target: form, submitter } = event;
      if (letGo || !(form instanceof HTMLFormElement) || form.closest("main, dialog") || !isUnsaved()) return;
      hold(event, () => {
        letGo = true;
        form.requestSubmit(submitter);
        letGo = false;
      });
    }

    window.addEventListener("beforeunload", onBeforeUnload);
    window.addEventListener("click", onClick, { capture: true });
    window.addEventListener("submit", onSubmit, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onBeforeUnload);
      window.removeEventListener("click", onClick, { capture: true });
      window.removeEventListener("submit", onSubmit, { capture: true });
    };
  }, [router]);
}
