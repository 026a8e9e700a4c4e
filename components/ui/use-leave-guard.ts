"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/** For another screen of ours; or out of the house, by signing out or by closing the page. */
type Leaving = "screen" | "house";

type Guard = {
  isUnsaved: (leaving: Leaving) => boolean;
  /** Saves what can be: whether nothing is left unsaved. */
  save: () => Promise<boolean>;
  /** It could not be saved, and nobody has left. `leave` leaves all the same. */
  onBlocked: (leave: () => void) => void;
};

/**
 * Nobody leaves something unsaved without knowing: closing the page warns; a link of ours, the browser's « Précédent »
 * and « Suivant », and a form outside the page's main part, such as signing out, wait for the save.
 */
export function useLeaveGuard(guard: Guard): void {
  const router = useRouter();
  const latest = useRef(guard);
  latest.current = guard;

  useEffect(() => {
    /** Whoever leaves again, or otherwise, while the save is waited for, has changed their mind. */
    let attempts = 0;
    let letGo = false;
    const isUnsaved = (leaving: Leaving) => latest.current.isUnsaved(leaving);

    function hold(event: Event, leave: () => void) {
      event.preventDefault();
      event.stopImmediatePropagation();
      attempts += 1;
      const attempt = attempts;
      void latest.current.save().then((saved) => {
        if (attempt !== attempts) return;
        if (saved) leave();
        else latest.current.onBlocked(leave);
      });
    }

    function onBeforeUnload(event: BeforeUnloadEvent) {
      if (isUnsaved("house")) event.preventDefault();
    }

    function onClick(event: MouseEvent) {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (link?.target !== "" || link.origin !== location.origin || link.pathname === location.pathname) return;
      if (!isUnsaved("screen")) return;
      const { pathname, search, hash } = link;
      hold(event, () => router.push(`${pathname}${search}${hash}`));
    }

    function onSubmit(event: SubmitEvent) {
      const { target: form, submitter } = event;
      if (letGo || !(form instanceof HTMLFormElement) || form.closest("main, dialog") || !isUnsaved("house")) return;
      hold(event, () => {
        letGo = true;
        form.requestSubmit(submitter);
        letGo = false;
      });
    }

    function onNavigate(event: NavigateEvent) {
      const { url, index } = event.destination;
      if (event.navigationType !== "traverse" || new URL(url).pathname === location.pathname) return;
      // Pressed again before anything else was touched, « Précédent » is always obeyed: the browser lets nobody be caught.
      if (letGo || !event.cancelable || !isUnsaved("screen")) {
        letGo = false;
        attempts += 1;
        // Some fields are saved as they are left, and one that goes with its screen is not told that it is left.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        return;
      }
      hold(event, () => {
        letGo = true;
        history.go(index - (navigation.currentEntry?.index ?? index));
      });
    }

    // Some browsers before 2026 do not have it: there « Précédent » leaves at once, and what is kept is found on return.
    const navigations = "navigation" in window ? navigation : null;
    window.addEventListener("beforeunload", onBeforeUnload);
    window.addEventListener("click", onClick, { capture: true });
    window.addEventListener("submit", onSubmit, { capture: true });
    navigations?.addEventListener("navigate", onNavigate);
    return () => {
      attempts += 1;
      window.removeEventListener("beforeunload", onBeforeUnload);
      window.removeEventListener("click", onClick, { capture: true });
      window.removeEventListener("submit", onSubmit, { capture: true });
      navigations?.removeEventListener("navigate", onNavigate);
    };
  }, [router]);
}
