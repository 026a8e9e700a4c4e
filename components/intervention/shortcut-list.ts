import { tools } from "./toolbar.tsx";

/** Every key of the record screen, as « ? » lists them. */
export const shortcuts = [
  { keys: "Ctrl + Entrée", does: "Intervention suivante, dans la même séquence" },
  { keys: "Alt + ↑  /  Alt + ↓", does: "Monter ou descendre l’intervention" },
  { keys: "@", does: "Au début d’un texte : chercher qui parle" },
  { keys: "↑  ↓", does: "Au bord d’un texte : passer au précédent, au suivant" },
  { keys: "Ctrl + Maj + Entrée", does: "Couper l’intervention au curseur" },
  { keys: "Ctrl + Maj + Retour arrière", does: "Réunir à l’intervention précédente" },
  { keys: "Ctrl + S", does: "Enregistrer tout de suite" },
  { keys: "Échap", does: "Quitter le panneau et revenir au texte" },
  { keys: "Ctrl + Z  /  Ctrl + Y", does: "Annuler, rétablir" },
  ...tools.map(({ keys, name }) => ({ keys, does: name })),
];
