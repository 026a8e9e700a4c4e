import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

type Props = {
  /** Leaves all the same; null when nobody is being held. */
  leave: (() => void) | null;
  onStay: () => void;
};

/** Somebody wanted to leave, and a text could not be saved before. */
export function UnsavedTextsDialog({ leave, onStay }: Props) {
  return (
    <Dialog
      open={leave !== null}
      onClose={onStay}
      title="Un texte n’est pas enregistré"
      actions={
        <>
          <Button
            onClick={() => {
              onStay();
              leave?.();
            }}
          >
            Quitter quand même
          </Button>
          <Button variant="primary" onClick={onStay}>
            Rester
          </Button>
        </>
      }
    >
      <p>
        Le serveur n’a pas encore accepté ce que vous avez écrit. Si vous quittez, le texte reste gardé sur cet appareil
        et vous sera proposé au retour.
      </p>
    </Dialog>
  );
}
