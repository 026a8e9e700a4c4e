import { type ReactNode, useEffect, useRef } from "react";

/** A line of a list of matches, in sight while it is the active one. */
export function OptionLine({
  id,
  active,
  take,
  children,
}: {
  id: string;
  active: boolean;
  take: () => void;
  children: ReactNode;
}) {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    // The keyboard is on the field itself (aria-activedescendant): pressing must not take the focus away from it.
    <button
      ref={line}
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="block w-full rounded px-3 py-2 text-left hover:bg-wash aria-selected:bg-accent-wash max-sm:min-h-11"
      onPointerDown={(event) => event.preventDefault()}
      onClick={take}
    >
      {children}
    </button>
  );
}
