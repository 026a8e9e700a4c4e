"use client";

import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { Button } from "./button.tsx";

type Props = Omit<ComponentProps<typeof Button>, "ref"> & {
  /** Where the keyboard goes on from, if it is on the button when that goes. */
  after: () => HTMLElement | null | undefined;
};

/** A button that goes with what it is about, at a moment of its own: the keyboard does not go with it. */
export function PassingButton({ after, ...button }: Props) {
  const element = useRef<HTMLButtonElement>(null);
  const latest = useRef(after);
  latest.current = after;

  useLayoutEffect(() => {
    const shown = element.current;
    return () => {
      if (shown !== null && shown === document.activeElement) latest.current()?.focus({ preventScroll: true });
    };
  }, []);

  return <Button ref={element} {...button} />;
}
