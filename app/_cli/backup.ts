import { backupDb } from "#db/backup.ts";
import { db } from "#db/client.ts";
import type { Command } from "./command.ts";

export const backup: Command = {
  name: "backup",
  summary: "Copie la base de données dans un nouveau fichier, même pendant que le serveur tourne, et vérifie la copie",
  usage: "FICHIER",
  details: "Refuse d’écraser un fichier qui existe.",
  arguments: 1,
  // Before an update, the copy wanted is of what the update starts from.
  data: "asTheyAre",
  run: async (_, [file = ""]) => {
    await backupDb(db(), file);
    console.log(file);
  },
};
