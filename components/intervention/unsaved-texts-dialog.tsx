import { LeaveDialog } from "#components/ui/leave-dialog.tsx";

type Props = {
  /** Leaves all the same; null when nobody is being held. */
  leave: (() => void) | null;
  onStay: () => void;
};

/** Somebody wanted to leave, and a text could not be saved before. */
export function UnsavedTextsDialog(props: Props) {
  return (
    <LeaveDialog {...props} title="Un texte n’est pas enregistré" anyway="Quitter quand même">
      Le serveur n’a pas encore accepté ce que vous avez écrit. Si vous quittez, le texte reste gardé sur cet appareil
      et vous sera proposé au retour.
    </LeaveDialog>
  );
}
