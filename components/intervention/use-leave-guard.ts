"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Texts } from "./texts.ts";

/**
 * Nobody leaves an unsaved text without knowing: closing the page warns, and a link of ours waits for the save.
 * `onBlocked` is called with where the link led when it could not be saved.
 */
export function useLeaveGuard(texts: Texts, onBlocked: (href: string) => void): void {
  const router = useRouter();

  useEffect(() => {
    const isUnsaved = () => texts.unsavedIds().length > 0;

    function onBeforeUnload(event: BeforeUnloadEvent) {
      if (!isUnsaved()) return;
      texts.flushAll();
      event.preventDefault();
    }

    function onClick(event: MouseEvent) {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (link?.target !== "" || link.origin !== location.origin || link.pathname === location.pathname) return;
      if (!isUnsaved()) return;
      event.preventDefault();
      event.stopPropagation();
      const { pathname, search, hash } = link;
      void texts.settleAll().then((saved) => {
        if (saved) router.push(`${pathname}${search}${hash}`);
        else onBlocked(`${pathname}${search}${hash}`);
      });
    }

    const onHide = () => document.visibilityState === "hidden" && texts.flushAll();
    const onOnline = () => texts.resumeAll();
    window.addEventListener("beforeunload", onBeforeUnload);
    window.addEventListener("pagehide", texts.flushAll);
    window.addEventListener("online", onOnline);
    window.addEventListener("offline", texts.flushAll);
    document.addEventListener("visibilitychange", onHide);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onBeforeUnload);
      window.removeEventListener("pagehide", texts.flushAll);
      window.removeEventListener("online", onOnline);
      window.removeEventListener("offline", texts.flushAll);
      document.removeEventListener("visibilitychange", onHide);
      document.removeEventListener("click", onClick, { capture: true });
      // Another screen of ours opens (a button, the browser's « Précédent »): what is left goes now.
      texts.flushAll();
    };
  }, [texts, router, onBlocked]);
}
