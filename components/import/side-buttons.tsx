import { Button } from "#components/ui/button.tsx";

export type Side = "read" | "document";

type Props = { side: Side; onChoose: (side: Side) => void };

/** Which of the two a narrow screen shows. */
export function SideButtons({ side, onChoose }: Props) {
  return (
    <fieldset aria-label="Ce que l’écran montre" className="mb-4 flex gap-2 lg:hidden">
      {(["read", "document"] as const).map((value) => (
        <Button
          key={value}
          size="small"
          aria-pressed={side === value}
          className="aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent"
          onClick={() => onChoose(value)}
        >
          {value === "read" ? "Ce qui est lu" : "Le document"}
        </Button>
      ))}
    </fieldset>
  );
}
