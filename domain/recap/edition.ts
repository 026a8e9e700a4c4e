import type { House } from "../house/schema.ts";
import { documentOf, type RecapDocument } from "./document.ts";
import type { Recap } from "./schema.ts";

/** When a recap went out, and where it is read. */
export type Release = {
  /** The whole public address, "https://…/comptes-rendus/cysoing-7-decembre-2021". */
  url: string;
  /** Null for what is not public. */
  publishedAt: number | null;
  /** Oldest first. */
  corrections: readonly { at: number; note: string | null }[];
  /** Said above what only staff may read ("Projet : …"); null on what is public. */
  notice: string | null;
  /** Where the data are invented. */
  demonstration: boolean;
};

/** A recap on its way out. It decides every byte of every format. */
export type Edition = Release & { recap: Recap; document: RecapDocument; house: House };

/** @param recap as it was frozen, or would be */
export function editionOf(recap: Recap, house: House, release: Release): Edition {
  return { ...release, recap, house, document: documentOf(recap) };
}
