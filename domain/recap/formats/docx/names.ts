const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** For the root of every part that holds words. */
export const namespaces = { "xmlns:w": main, "xmlns:r": office };
export const relationshipType = (name: string) => `${office}/${name}`;

/** Word counts lengths in twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}
