import type { EditHouseForm } from "#domain/house/schema.ts";

type Props = {
  officeCapitals: EditHouseForm["officeCapitals"];
  departementAs: EditHouseForm["departementAs"];
  guillemetSpace: EditHouseForm["guillemetSpace"];
};

/** The same sentence, as it will be printed. */
export function Sample({ officeCapitals, departementAs, guillemetSpace }: Props) {
  const first = officeCapitals === "small" ? "maire" : "Maire";
  const second = officeCapitals === "capital" ? "Conseillère" : "conseillère";
  const departement = departementAs === "name" ? "Nord" : "59";
  const space = guillemetSpace === "narrow" ? "\u202f" : "\u00a0";
  return (
    <p className="border-accent border-l-2 pl-4 font-serif text-lg" aria-live="polite">
      <b>Anne Roux</b>, {first} de Cysoing ({departement}), {second} départementale du Nord, a parlé de «{space}relance
      {space}».
    </p>
  );
}
