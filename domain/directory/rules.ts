/** "Marie-Sophie Lesne". */
export function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim();
}

type Dated = { fromDate: string | null; toDate: string | null };

/** Whether an office is held on a day ("YYYY-MM-DD"), its first and last days included. */
export function isInForce(mandate: Dated, date: string): boolean {
  return (!mandate.fromDate || mandate.fromDate <= date) && (!mandate.toDate || date <= mandate.toDate);
}

export function isRemoved(entry: { deletedAt: number | null }): boolean {
  return entry.deletedAt !== null;
}
