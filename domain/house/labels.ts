import type { HouseSettings } from "./schema.ts";

export const officeCapitalsLabels = {
  asWritten: "Comme on l’a écrit",
  capital: "Toujours une capitale : Maire de Cysoing, Conseiller départemental",
  small: "Jamais de capitale : maire de Cysoing, conseiller départemental",
} satisfies Record<HouseSettings["officeCapitals"], string>;

export const departementLabels = {
  number: "Son numéro : Maire de Cysoing (59)",
  name: "Son nom : Maire de Cysoing (Nord)",
} satisfies Record<HouseSettings["departementAs"], string>;

export const guillemetLabels = {
  wide: "Espace insécable : « relance »",
  narrow: "Espace fine insécable : « relance »",
} satisfies Record<HouseSettings["guillemetSpace"], string>;
