import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

type Props = {
  /** Leaves all the same; null when nobody is being held. */
  leave: (() => void) | null;
  onStay: () => void;
  title: string;
  children: string;
};

/** Somebody wants to leave what is not saved. */
export function LeaveDialog({ leave, onStay, title, children }: Props) {
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
            Quitter sans enregistrer
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
