import { db } from "#db/client.ts";
import { backupDb } from "#db/migrate.ts";
import type { Command } from "./command.ts";

export const backup: Command = {
  name: "backup",
  summary: "Copie la base de données dans un nouveau fichier, même pendant que le serveur tourne, et vérifie la copie",
  usage: "FICHIER",
  details: "Refuse d’écraser un fichier qui existe.",
  arguments: 1,
  run: async (_, [file = ""]) => {
    await backupDb(db(), file);
    console.log(file);
  },
};
