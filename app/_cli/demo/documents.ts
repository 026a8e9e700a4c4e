import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/account/schema.ts";
import { addDocument } from "#domain/import/add-document.ts";

/** Documents somebody has just brought in: invented people, in real communes. The service reads them once it runs. */
export function bringInDocuments(actor: Actor): void {
  const batchId = randomUUID();
  for (const [position, { name, text }] of documents.entries())
    addDocument(actor, { id: randomUUID(), batchId, position, name, bytes: new TextEncoder().encode(text) });
}

const documents = [
  {
    name: "compte-rendu-loudun.txt",
    text: `Rencontre des maires des petites villes de la Vienne

Mardi 12.3, à l’Espace culturel de Loudun

En mot d'accueil, Odile Brancheray, maire de Loudun (86), a remercié la soixantaine d'élus venus parler de commerce et de logement. Elle a salué Gaston Pervenche, ancien maire, qui n'avait pu venir.

Séquence 1 : "Rouvrir les boutiques"

Thibaud Marsaultier, maire de Chauvigny (86), vice-président de Grand Poitiers, a présenté la foncière qui achète les murs et baisse les loyers. Onze vitrines ont rouvert en deux ans.

La Banque des territoires, représentée par Solène Karouby, directrice territoriale, finance la moitié des études.

M. DESROSEAUX, maire de Montmorillon : la 1ère année est la plus dure, il faut tenir.

Séquence 2 : "Habiter le centre"

Pour Apolline Vernejoul, adjointe au maire de Civray (86), les logements vacants sont une réserve, pas une fatalité : vingt-deux ont été remis en location.

La rencontre s'est achevée par la visite de la halle.
`,
  },
  {
    name: "programme-assises.txt",
    text: `Assises des petites villes
Programme

9h00 Accueil des participants
9h30 Ouverture, par le maire de Gannat
10h00 Table ronde : l'eau, bien commun
11h30 Échanges avec la salle
12h30 Déjeuner
`,
  },
];
