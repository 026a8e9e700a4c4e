import { expect, test } from "vitest";
import { listed, readWords, spoke } from "#tests/support/reading.ts";

// Invented people in real communes. Each way to introduce somebody stands alone under a title.

const title = "Rencontre des petites villes\n\n";

test.for([
  [
    "name, then capacity",
    "Odile Marchais, maire de Guingamp (22), a rappelé le rôle des marchés.",
    ["Odile Marchais | maire de Guingamp (22) | Guingamp | 22"],
  ],
  [
    "capacity, then name",
    "La Maire du Quesnoy (59), Odile Marchais, a décrit ses remparts.",
    ["Odile Marchais | Maire du Quesnoy (59) | Le Quesnoy | 59"],
  ],
  ["capacity without a comma", "Le président Armel Touzé voulait « aller vite ».", ["Armel Touzé | président"]],
  [
    "no comma before the office",
    "Odile Marchais maire de Guingamp explique ses choix.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "an organisation represented",
    "L’Agence nationale du sport, représentée par Odile Marchais, chargée de mission, soutient les clubs.",
    ["Odile Marchais | chargée de mission | Agence nationale du sport"],
  ],
  [
    "on behalf of an association",
    "Pour l’AMRF, M. Armel Touzé, maire de Callac, a demandé des moyens.",
    ["Armel Touzé | maire de Callac | Callac | 22 | AMRF"],
  ],
  [
    "by the voice of its president",
    "L’Union des maires de la Meuse, par la voix de son président Armel Touzé, a dit son accord.",
    ["Armel Touzé | président | Union des maires de la Meuse"],
  ],
  [
    "an organisation after a comma",
    "Armel Touzé, directeur régional adjoint, Banque des Territoires, a présenté ses prêts.",
    ["Armel Touzé | directeur régional adjoint, Banque des Territoires | Banque des Territoires"],
  ],
  [
    "surname in capitals, first",
    "MARCHAIS Odile, maire de Guingamp, ouvre la séance.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "civility and surname alone",
    "Mme MARCHAIS (maire de Guingamp) félicite l’équipe.",
    ["Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "a surname with a particle",
    "Anne de La Motte-Rouge, maire de Vitré, a conclu.",
    ["Anne de La Motte-Rouge | maire de Vitré | Vitré | 35"],
  ],
  [
    "a quotation, then who said it",
    "« Il faut des trains », a déclaré Armel Touzé, maire de Callac.",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "a quotation cut by who says it",
    "« Il faut des trains, explique de son côté Armel Touzé, maire de Callac. Et vite. »",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "two people over one sentence",
    "Odile Marchais, maire de Guingamp, et Armel Touzé, maire de Callac, ont décrit leurs halles.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22", "Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "capacities first, of two people",
    "Le maire de Callac, Armel Touzé, et la maire de Guingamp, Odile Marchais, ont débattu.",
    ["Armel Touzé | maire de Callac | Callac | 22", "Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "two people in one paragraph",
    "Odile Marchais, maire de Guingamp, parle de commerce. Puis Armel Touzé, maire de Callac, évoque la santé.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22", "Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "a label and what was said",
    "Odile Marchais, maire de Guingamp : nous avons racheté les murs de six commerces fermés.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "a heading by somebody",
    "Mot d’accueil d’Odile Marchais, maire de Guingamp\n\nNotre ville se réjouit de vous recevoir dans ses murs.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "who leads a round table",
    "La table ronde, animée par Armel Touzé, journaliste, a duré une heure.",
    ["Armel Touzé | journaliste"],
  ],
  [
    "an exposé entrusted to somebody",
    "La journée a commencé par un exposé confié à Armel Touzé, urbaniste.",
    ["Armel Touzé | urbaniste"],
  ],
  [
    "several capacities",
    "Armel Touzé, maire de Callac, président de l’APVF et conseiller départemental des Côtes-d’Armor, a pris la parole.",
    [
      "Armel Touzé | maire de Callac | président de l’APVF | conseiller départemental des Côtes-d’Armor | Callac | 22 | APVF",
    ],
  ],
  [
    "a charge that goes on after a comma",
    "Odile Marchais, adjointe au maire de Redon, chargée du commerce, a présenté une taxe.",
    ["Odile Marchais | adjointe au maire de Redon, chargée du commerce | Redon | 35"],
  ],
  [
    "an office of an intercommunality has no commune",
    "Armel Touzé, DGS de la communauté de communes de Callac, a détaillé le budget.",
    ["Armel Touzé | DGS de la communauté de communes de Callac | communauté de communes de Callac"],
  ],
  [
    "a question by somebody",
    "Question de M. Armel Touzé (maire de Callac) : quel calendrier ?",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "who leads, on a line of its own",
    "Table ronde n° 1 : Se loger\n\nAnimée par Armel Touzé, journaliste\n\nLa salle a ensuite débattu.",
    ["Armel Touzé | journaliste"],
  ],
  [
    "a space after the hyphen of an office",
    "Armel Touzé, vice- président de l’APVF, a conclu.",
    ["Armel Touzé | vice-président de l’APVF | APVF"],
  ],
  ["an office alone", "Le maire de Callac a ensuite témoigné de son projet.", ["? | maire de Callac | Callac | 22"]],
  [
    "an incise after the name",
    "Odile Marchais, maire de Guingamp, a quant à elle parlé de logement.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "a verb of any kind beside a quotation",
    "« Il faut des trains », souffle Odile Marchais, maire de Guingamp.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "an adverb between the verb and its subject",
    "« Il faut des trains », lance d’emblée Odile Marchais, maire de Guingamp.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "a clause that quotes without guillemets",
    "La loi, a enchaîné Armel Touzé, maire de Callac, oblige chaque commune à choisir.",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "an opinion shared",
    "L’État doit agir vite. Un constat partagé par Armel Touzé, maire de Callac, qui réclame des crédits.",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "to whom it falls to close",
    "Il revenait à Armel Touzé, maire de Callac, de clore la journée.",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "a noun and by whom",
    "Ouverture des assises par Armel Touzé, maire de Callac, et Odile Marchais, maire de Guingamp.",
    ["Armel Touzé | maire de Callac | Callac | 22", "Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "clauses cut by semicolons",
    "Deux voix : Armel Touzé, maire de Callac, a vanté la foncière ; quant à Odile Marchais, maire de Guingamp, elle a douté.",
    ["Armel Touzé | maire de Callac | Callac | 22", "Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "who leads, after a label",
    "Animation : Armel Touzé, journaliste\n\nLa salle a débattu pendant deux heures pleines.",
    ["Armel Touzé | journaliste"],
  ],
  [
    "whose town stands before a dash",
    "Ville de Guingamp et son agglomération – Odile Marchais, adjointe aux travaux\n\nLa rue est devenue une vélorue en deux ans.",
    ["Odile Marchais | adjointe aux travaux"],
  ],
  [
    "an article and a civility",
    "M. le sous-préfet de Dinan, Armel Touzé, remercie les participants.",
    ["Armel Touzé | sous-préfet de Dinan"],
  ],
  [
    "several offices before the name",
    "La sénatrice du Nord, 1re adjointe au maire de Cysoing, Odile Marchais, a présenté le plan.",
    ["Odile Marchais | sénatrice du Nord | 1re adjointe au maire de Cysoing | Cysoing | 59"],
  ],
  [
    "an organisation represented, whatever it does",
    "La Banque des Territoires, représentée par Odile Marchais, directrice, finance les études.",
    ["Odile Marchais | directrice | Banque des Territoires"],
  ],
  [
    "a trade by its ending",
    "Odile Marchais, hydrologue à l’Inrae, a dressé un panorama.",
    ["Odile Marchais | hydrologue à l’Inrae | Inrae"],
  ],
  [
    "the subject of a relative clause",
    "La ville attend. Même constat à la foncière, dont la directrice, Odile Marchais, appelle à un moratoire.",
    ["Odile Marchais | directrice"],
  ],
  [
    "on behalf of the mayor",
    "Odile Marchais, représentant le maire de Callac, a fait état de ses difficultés.",
    ["Odile Marchais"],
  ],
  [
    "the first magistrate of a town",
    "« C’est trop tard », souffle Odile Marchais, première magistrate de Callac.",
    ["Odile Marchais | première magistrate de Callac | Callac | 22"],
  ],
  [
    "who is said to speak next",
    "Armel Touzé, maire de Callac, a ouvert la séance. Lui a succédé à la tribune Odile Marchais, sénatrice.",
    ["Armel Touzé | maire de Callac | Callac | 22", "Odile Marchais | sénatrice"],
  ],
  [
    "a name, its office and words quoted",
    "Même émotion avec Odile Marchais, 24 ans, apprentie à Callac : « Je suis d’ici. »",
    ["Odile Marchais | apprentie à Callac"],
  ],
  [
    "a deputy",
    "Line Abgrall, préfète, représentée par Armel Touzé, sous-préfet de Dinan, donne rendez-vous à tous.",
    ["Armel Touzé | sous-préfet de Dinan"],
  ],
  [
    "a demand backed by others",
    "Il faut des crédits. Une demande appuyée par Armel Touzé, maire de Callac, et Odile Marchais, maire de Guingamp.",
    ["Armel Touzé | maire de Callac | Callac | 22", "Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "offices in the plural, each with its place",
    "Les maires de Callac et de Guingamp, Armel Touzé et Odile Marchais, ont tous deux défendu le rail.",
    ["Armel Touzé | maire de Callac | Callac | 22", "Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "an office in the plural, the same of both",
    "Les sénatrices Line Abgrall et Odile Marchais ont débattu.",
    ["Line Abgrall | sénatrice", "Odile Marchais | sénatrice"],
  ],
  [
    "offices in the plural after the names",
    "Armel Touzé et Odile Marchais, maires de Callac et de Guingamp, ont défendu le rail.",
    ["Armel Touzé | maire de Callac | Callac | 22", "Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "offices one for each",
    "Armel Touzé et Odile Marchais, respectivement maire de Callac et députée, ont défendu le rail.",
    ["Armel Touzé | maire de Callac | Callac | 22", "Odile Marchais | députée"],
  ],
  [
    "an office in the plural, each of their own place",
    "Mme Odile Marchais et M. Armel Touzé, respectivement maires de Guingamp (22) et de Callac (22), ont défendu le rail.",
    ["Odile Marchais | maire de Guingamp (22) | Guingamp | 22", "Armel Touzé | maire de Callac (22) | Callac | 22"],
  ],
  [
    "a doctor, after the article",
    "Le Docteur Armel Touzé, président de l’Ordre des médecins, s’est montré prudent.",
    ["Armel Touzé | président de l’Ordre des médecins | Ordre des médecins"],
  ],
  [
    "all in capitals, the civility too",
    "MONSIEUR ARMEL TOUZÉ, MAIRE DE CALLAC, a demandé du temps.",
    ["Armel Touzé | MAIRE DE CALLAC | Callac | 22"],
  ],
  [
    "beside somebody who is there",
    "Aux côtés de Line Abgrall, directrice de l’ANCT, Armel Touzé, maire de Callac, a présenté le plan.",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "in the name of somebody who has an office",
    "Odile Marchais, sénatrice, au nom de Hugues Lanoë, président du groupe, indique que le texte est prêt.",
    ["Odile Marchais | sénatrice"],
  ],
  [
    "of the same opinion",
    "Il faut des trains. Même constat pour Armel Touzé, maire de Callac, qui pointe les retards.",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "to whom the last word falls",
    "Le mot de la fin revient à Armel Touzé, maire de Callac.",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "a trade that opens the sentence",
    "Astronome amateur, Armel Touzé rappelle que la nuit recule.",
    ["Armel Touzé | Astronome amateur"],
  ],
  [
    "any verb that has an object",
    "Odile Marchais, géographe à Callac, file la métaphore devant un public conquis.",
    ["Odile Marchais | géographe à Callac"],
  ],
  [
    "somebody of the kind",
    "La nuit inquiète. Ainsi d’Odile Marchais, maire de Guingamp : elle craint pour les passants.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "a Breton surname",
    "Selon Solenn Guivarc’hoat, paysagiste au CAUE, l’ombre se dessine.",
    ["Solenn Guivarc’hoat | paysagiste au CAUE | CAUE"],
  ],
  [
    "one against the other",
    "Armel Touzé, maire de Callac, vante ce prêt, tandis qu’Odile Marchais, maire de Guingamp, met en avant les dons.",
    ["Armel Touzé | maire de Callac | Callac | 22", "Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "who leads together, on a line in small letters",
    "Séquence 1 : Se loger\n\nco-animée par Armel Touzé (ANCT) et Odile Marchais (Cerema)\n\nLa salle a ensuite débattu.",
    ["Armel Touzé | ANCT", "Odile Marchais | Cerema"],
  ],
  [
    "after another, who had spoken before",
    "Après Hugues Lanoë, maire de Callac, Odile Marchais, maire de Guingamp, a détaillé son projet.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "a mayor and his adjoint",
    "Odile Marchais, maire de Guingamp, et son adjoint Armel Touzé ont présenté leur ville.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22", "Armel Touzé | adjoint"],
  ],
  [
    "an office in the plural, and a group in parentheses",
    "Les sénateurs Hugues Lanoë (LR) et Armel Touzé (PS) ont défendu la commune.",
    ["Hugues Lanoë | sénateur", "Armel Touzé | sénateur"],
  ],
  [
    "three places for three mayors",
    "Hugues Lanoë, Odile Marchais et Armel Touzé, maires de Callac, Guingamp et Vitré, ont témoigné.",
    [
      "Hugues Lanoë | maire de Callac | Callac | 22",
      "Odile Marchais | maire de Guingamp | Guingamp | 22",
      "Armel Touzé | maire de Vitré | Vitré | 35",
    ],
  ],
  [
    "no office of another, said after a verb",
    "Animée par Anne Petit, la séance a permis à Hugues Lanoë, maire de Callac, de parler.",
    ["Anne Petit"],
  ],
] as const)("somebody speaks: %s", ([, words, expected]) => {
  expect(spoke(title + words)).toEqual(expected);
});

test("a list at the top says the capacities, and names alone speak below", () => {
  const text = `${title}Intervenants :
- Odile Marchais, maire de Guingamp
- Armel Touzé, maire de Callac
- Hugues Lanoë, architecte

Odile Marchais plaide pour les halles couvertes de sa ville.

M. Touzé approuve : tout commence par le marché du samedi.`;

  expect(spoke(text)).toEqual([
    "Odile Marchais | maire de Guingamp | Guingamp | 22",
    "Armel Touzé | maire de Callac | Callac | 22",
  ]);
  expect(listed(text)).toEqual(["Hugues Lanoë | architecte"]);
});

test.for([
  [
    "a number beside another commune",
    "Odile Marchais, maire de Barentin (76), a parlé.\n\nArmel Touzé, maire de Saint-Aubin-sur-Mer, aussi a parlé.",
  ],
  [
    "the département of the meeting",
    "Les élus de la Seine-Maritime se sont réunis.\n\nArmel Touzé, maire de Saint-Aubin-sur-Mer, a parlé.",
  ],
] as const)("of communes of one name, the one that is near is meant: %s", ([, words]) => {
  expect(spoke(title + words).at(-1)).toBe("Armel Touzé | maire de Saint-Aubin-sur-Mer | Saint-Aubin-sur-Mer | 76");
});

test("of communes of one name that nothing decides between, none is chosen", () => {
  expect(spoke(`${title}Armel Touzé, maire de Saint-Aubin-sur-Mer, a parlé.`)).toEqual([
    "Armel Touzé | maire de Saint-Aubin-sur-Mer | Saint-Aubin-sur-Mer",
  ]);
});

test("an initial, a civility or a surname of two words is enough for somebody introduced above", () => {
  const text = `${title}Intervenants :
- Odile Le Bris, maire de Guingamp
- Armel Touzé, maire de Callac

Mme Le Bris plaide pour les halles couvertes de sa ville.

Pour sa part, A. Touzé approuve : tout commence par le marché du samedi.`;

  expect(spoke(text)).toEqual([
    "Odile Le Bris | maire de Guingamp | Guingamp | 22",
    "Armel Touzé | maire de Callac | Callac | 22",
  ]);
});

test("a preposition before a name is no lead-in: the words are left as they are", () => {
  const read = readWords(
    `${title}Pour Odile Marchais, adjointe au maire de Guingamp, les logements vides sont un gisement.`,
  );

  expect(read.blocks.map((block) => block.type === "intervention" && [block.form, block.leadIn])).toEqual([
    ["none", ""],
  ]);
});

test.for([
  [
    "the commune of the mayor said before",
    "À Guingamp, la maire, Odile Marchais, a rappelé le rôle des marchés.",
    ["Odile Marchais | maire | Guingamp | 22"],
  ],
  [
    "the commune in the sentence before",
    "À Guingamp, la ville est devenue bailleur. Sa maire, Odile Marchais, a créé une société. « Il faut du temps », assure-t-elle.",
    ["Odile Marchais | maire | Guingamp | 22"],
  ],
  [
    "the commune as a label",
    "Guingamp – Odile Marchais, maire\nLa commune a racheté le bistrot puis l’épicerie attenante, et loge les deux gérants.",
    ["Odile Marchais | maire | Guingamp | 22"],
  ],
  [
    "a colleague of elsewhere",
    "Armel Touzé, maire de Callac, a dit oui. Son homologue de Guingamp, Odile Marchais, a plaidé pour attendre.",
    ["Armel Touzé | maire de Callac | Callac | 22", "Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "the office in the next sentence",
    "« Les arcades nous empêchent de dormir », enchaîne Odile Marchais. La maire de Guingamp (22) a instauré une taxe.",
    ["Odile Marchais | maire de Guingamp (22) | Guingamp | 22"],
  ],
  [
    "words said in the next sentence",
    "Changement d’ambiance avec Armel Touzé, maire de Callac. Celui-ci a défendu le stockage de l’eau.",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "a relative",
    "L’AMRF avait délégué Armel Touzé, maire de Callac, qui a mis en garde contre un transfert.",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "the object of a noun",
    "Une idée qu’Armel Touzé, maire de Callac, juge séduisante.",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "an aside between verb and name",
    "« Ici, on est loin de tout », prévient, micro en main, Armel Touzé, le maire de Callac.",
    ["Armel Touzé | maire de Callac | Callac | 22"],
  ],
  [
    "a body in the person of somebody",
    "EDF, en la personne de Armel Touzé, directeur du développement, a rappelé les tarifs.",
    ["Armel Touzé | directeur du développement | EDF"],
  ],
  ["a civility before an office", "M. le Préfet Armel Touzé clôt les débats de la matinée.", ["Armel Touzé | Préfet"]],
  [
    "excused for another",
    "Odile Marchais, adjointe au maire de Guingamp, qui représentait Hugues Lanoë, excusé, a demandé un débat.",
    ["Odile Marchais | adjointe au maire de Guingamp | Guingamp | 22"],
  ],
  [
    "a name and an office as heading",
    "ODILE MARCHAIS\nMaire de Guingamp (22), présidente du syndicat des eaux\n\nJe voudrais vous parler d’un lavoir. Un habitant, Monsieur Lanoë, est venu et m’a dit : donnez-moi un été.",
    ["Odile Marchais | Maire de Guingamp (22) | présidente du syndicat des eaux | Guingamp | 22"],
  ],
  [
    "who signs a quotation",
    "« Ce n’est pas une opération rentable, c’est une opération vivante. »\nOdile Marchais, maire de Guingamp (22)",
    ["Odile Marchais | maire de Guingamp (22) | Guingamp | 22"],
  ],
  [
    "who reports",
    "Rapporteure : Mme Odile MARCHAIS, maire de Guingamp\n\n- Le logement vacant dépasse 12 % dans sept communes.\n- Proposition : un poste partagé.",
    ["Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "surnames of notes",
    "Présents : Odile Marchais (maire Guingamp), Armel Touzé (1er adj. Callac)\n\n- Marchais : bienvenue à tous, on veut sortir avec deux actions communes\n- Touzé -> idem pour le resto, bail compliqué",
    ["Odile Marchais | maire Guingamp | Guingamp | 22", "Armel Touzé | 1er adj. Callac | Callac | 22"],
  ],
  [
    "surnames that notes introduce",
    "Levasseur, maire de Guingamp : pas contre le principe mais à quel prix pour les usagers ?",
    ["Levasseur | maire de Guingamp | Guingamp | 22"],
  ],
  [
    "a surname after an office",
    "Présents :\nM. Armel TOUZÉ, président de la Fédération\n\nLe président Touzé a insisté sur le chiffre de l’année.",
    ["Armel Touzé | président de la Fédération | Fédération"],
  ],
] as const)("somebody spoke whom the words around introduce: %s", ([, words, expected]) => {
  expect(spoke(title + words)).toEqual(expected);
});

test.for([
  [
    "present",
    "La soirée s’est tenue en présence de M. Hugues Lanoë, sous-préfet de Dinan.",
    ["Hugues Lanoë | sous-préfet de Dinan"],
  ],
  ["thanked", "Odile Marchais, maire de Guingamp, a remercié Hugues Lanoë, architecte.", ["Hugues Lanoë | architecte"]],
  ["excused", "Hugues Lanoë, architecte, était excusé.", ["Hugues Lanoë | architecte"]],
  ["who sent word", "Hugues Lanoë, architecte, s’était fait excuser.", ["Hugues Lanoë | architecte"]],
  ["in a list of the excused", "Excusés : M. Hugues Lanoë, sénateur.", ["Hugues Lanoë | sénateur"]],
  ["honoured", "Hugues Lanoë, ancien maire, a été salué pour son engagement.", ["Hugues Lanoë | ancien maire"]],
  [
    "represented",
    "Hugues Lanoë, député du Nord, était représenté par son collaborateur.",
    ["Hugues Lanoë | député du Nord | 59"],
  ],
  [
    "enumerated as present",
    "Étaient présents : Hugues Lanoë, architecte, et Line Abgrall, urbaniste.",
    ["Hugues Lanoë | architecte", "Line Abgrall | urbaniste"],
  ],
  [
    "presiding a body",
    "Ce fut l’année de l’UM99 (Union des maires) présidée par Hugues Lanoë, maire de Callac.",
    ["Hugues Lanoë | maire de Callac | président de l’UM99 | Callac | 22 | UM99"],
  ],
  [
    "an officer who has an office after the name",
    "La table ronde réunissait le colonel Hugues Lanoë, commandant de la gendarmerie, Odile Marchais, maire de Guingamp.",
    ["Hugues Lanoë | colonel | commandant de la gendarmerie", "Odile Marchais | maire de Guingamp | Guingamp | 22"],
  ],
  ["giving a proxy", "M. Hugues Lanoë donne pouvoir à Mme Odile Marchais.", ["Hugues Lanoë"]],
  [
    "one whom another represents",
    "Présents :\nM. Armel Touzé, adjoint au maire de Callac, représentant Mme Line Abgrall",
    ["Armel Touzé | adjoint au maire de Callac | Callac | 22", "Line Abgrall"],
  ],
  ["appointed", "M. Hugues Lanoë est désigné secrétaire de séance.", ["Hugues Lanoë"]],
] as const)("somebody is kept apart from those who spoke: %s", ([, words, expected]) => {
  expect(listed(title + words)).toEqual(expected);
});

test.for([
  "La salle Jean Jaurès accueillait la réunion.",
  "Le centre se transforme depuis vingt ans, sous l’impulsion d’abord de Hugues Lanoë, ancien maire.",
  "L’expression était chère à Hugues Lanoë, à qui l’on rend hommage.",
  "La Banque des Territoires a présenté son offre.",
  "Odile Marchais, maire de Guingamp, remercie la salle. Elle s’appuie sur l’étude de Hugues Lanoë (Cerema).",
  "La ville a lancé un plan, inauguré par Hugues Lanoë quand il était ministre.",
  "Texte et photo : Hugues Lanoë",
  "Hugues Lanoë a annoncé un grand plan. « Il faut oser », disait Paul Lanoë.",
  "La ville s’inspire du plan que Hugues Lanoë a défendu. Selon Paul Lanoë, tout est possible.",
  "Nantes Métropole a rappelé ses compétences. Saint-Malo a répondu.",
  "Odile Marchais, maire de Guingamp, a cité Victor Hugo. Victor Hugo disait que la ville vit.",
  "Odile Marchais, maire de Guingamp, au nom de Hugues Lanoë, dit sa joie.",
  "France Travail et France Services ont présenté leur offre.",
  "Votre contact à l’association : Hugues Lanoë, chargé de mission",
  "Contact presse\nHugues LANOË\n02 98 00 00 00",
  "Hugues Lanoë – 03 80 00 00 00 – presse@exemple.fr",
  "Une vue de la salle, jeudi à Guingamp. Photo : Hugues Lanoë",
  "La réunion a eu lieu dans la halle.\n\nHugues Lanoë",
  "L’étude dirigée par Hugues Lanoë pour le Cerema conclut à l’absence de lien.",
  "La loi de finances, défendue par Hugues Lanoë, en tient compte.",
  "Oui, dans la limite de 80 %, comme l’avait confirmé le ministre Hugues Lanoë aux associations.",
])("nobody is invented: %s", (words) => {
  const names = [...spoke(title + words), ...listed(title + words)].filter(
    (line) => !line.startsWith("Odile Marchais"),
  );

  expect(names).toEqual([]);
});
