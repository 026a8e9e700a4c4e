import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

type Props = {
  /** Leaves all the same; null when nobody is being held. */
  leave: (() => void) | null;
  onStay: () => void;
  title: string;
  /** The words of the button that leaves. */
  anyway?: string;
  children: string;
};

/** Somebody wants to leave what is not saved. */
export function LeaveDialog({ leave, onStay, title, anyway = "Quitter sans enregistrer", children }: Props) {
  return (
    <Dialog
      open={leave !== null}
      onClose={onStay}
      title={title}
      actions={
        <>
          <Button
            onClick={() => {
              onStay();
              leave?.();
            }}
          >
            {anyway}
          </Button>
          <Button variant="primary" onClick={onStay}>
            Rester
          </Button>
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
