import { beginsLikeOffice } from "../directory/office-words.ts";
import type { HouseStyle } from "../house/schema.ts";

/** Names of départements by their number, as official data has them. */
export type DepartementNames = ReadonlyMap<string, string>;

/** A capacity as the house prints it: capitals of its offices, and its départements as numbers or names. */
export function capacityInStyle(capacity: string, style: HouseStyle, names: DepartementNames): string {
  return withCapitals(withDepartements(capacity, style, names), style);
}

function withDepartements(capacity: string, { departementAs }: HouseStyle, names: DepartementNames): string {
  if (departementAs === "number") return capacity;
  return capacity.replaceAll(/\((\d{2,3}|2[AB])\)/g, (found, number: string) => {
    const name = names.get(number);
    return name === undefined ? found : `(${name})`;
  });
}

/** Each office of "Maire de Cysoing (59), vice-président" by its first letter; a body named between commas keeps its own. */
function withCapitals(capacity: string, { officeCapitals }: HouseStyle): string {
  if (officeCapitals === "asWritten") return capacity;
  return capacity
    .split(/(?<=, )/)
    .map((part) => (beginsLikeOffice(part) ? withFirst(part, officeCapitals) : part))
    .join("");
}

function withFirst(part: string, capitals: "capital" | "small"): string {
  // A sigle ("DGS", "PDG") is no word with a capital.
  if (/^\p{Lu}{2}/u.test(part)) return part;
  if (capitals === "capital") return part.charAt(0).toLocaleUpperCase("fr") + part.slice(1);
  // "Vice-Présidente" is two words of office.
  return part.replace(/^[^\s,]+/, (office) =>
    office.replaceAll(/(?<=^|-)\p{L}/gu, (letter) => letter.toLocaleLowerCase("fr")),
  );
}
