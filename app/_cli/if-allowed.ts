import { Refusal } from "#domain/refusal.ts";

/** @throws Refusal where the file system does not let us look, or cannot: a name that is too long, links in a circle, a bad disk */
export function ifAllowed<Found>(look: () => Found): Found {
  try {
    return look();
  } catch (error) {
    if (!isOfFileSystem(error)) throw error;
    if (error.code === "EACCES" || error.code === "EPERM")
      throw new Refusal("La lecture n’en est pas permise : vérifiez les droits.");
    throw new Refusal(`Le système n’arrive pas à le lire (${error.code}).`);
  }
}

function isOfFileSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
