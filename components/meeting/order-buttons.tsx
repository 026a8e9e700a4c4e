import type { ReactNode } from "react";

type Props = {
  /** What is moved, for those who do not see where the buttons stand. */
  name: string;
  first: boolean;
  last: boolean;
  onUp: () => void;
  onDown: () => void;
};

/** The two buttons that move a line of an ordered list; with Alt, the arrow keys do the same. */
export function OrderButtons({ name, first, last, onUp, onDown }: Props) {
  return (
    <span className="flex shrink-0" data-moves tabIndex={-1}>
      <ArrowButton label={`Monter ${name}`} disabled={first} onClick={onUp}>
        <path d="M8 13V3M4 7l4-4 4 4" />
      </ArrowButton>
      <ArrowButton label={`Descendre ${name}`} disabled={last} onClick={onDown}>
        <path d="M8 3v10M4 9l4 4 4-4" />
      </ArrowButton>
    </span>
  );
}

function ArrowButton(props: { label: string; disabled: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={`${props.label.split(" ")[0]} (Alt + flèche)`}
      // Not disabled in the browser's sense: at the end of its way the button keeps the focus.
      aria-disabled={props.disabled}
      onClick={props.disabled ? undefined : props.onClick}
      className="flex size-11 items-center justify-center rounded-md text-ink-soft hover:bg-wash hover:text-ink aria-disabled:opacity-30 sm:size-8"
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        {props.children}
      </svg>
    </button>
  );
}
