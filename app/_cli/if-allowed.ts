import { Refusal } from "#domain/refusal.ts";

/** @throws Refusal where the file system does not let us look */
export function ifAllowed<Found>(look: () => Found): Found {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM"))
      throw new Refusal("La lecture n’en est pas permise : vérifiez les droits.");
    throw error;
  }
}
