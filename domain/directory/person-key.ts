import { foldName } from "#domain/french/fold.ts";

/** Key by which people are sorted and compared: surname first, folded. */
export function personKey(person: { firstName: string; lastName: string }): string {
  return foldName(`${person.lastName} ${person.firstName}`);
}
