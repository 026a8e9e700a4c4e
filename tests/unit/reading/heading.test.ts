import { expect, test } from "vitest";
import { readWords } from "#tests/support/reading.ts";

const speech = "\n\nOdile Marchais, maire de Guingamp, a rappelé le rôle des marchés.";

test.for([
  ["Mardi 15 octobre 2019", "2019-10-15", []],
  ["Le 1er mars 2022", "2022-03-01", []],
  ["15/10/2019", "2019-10-15", []],
  ["Du 27 au 29 septembre 2022", "2022-09-27", []],
  ["Mardi 7.12", null, ["2021-12-07", "2010-12-07", "2004-12-07", "1999-12-07"]],
  ["Lundi 15 octobre 2019", null, ["2019-10-15"]],
  ["Printemps", null, []],
  ["Du 30 septembre au 2 octobre 2022", "2022-09-30", []],
  ["22/11/18\n\nLes maires se sont réunis mardi 20 novembre 2018 à Vitré.", "2018-11-20", []],
  ["Le prochain comité se tiendra à Joigny le 3 mai 2024.", null, []],
] as const)("a date is read and never guessed: %s", ([line, date, proposed]) => {
  const reading = readWords(`Rencontre des petites villes\n\n${line}${speech}`);

  expect(reading.date.value).toBe(date);
  expect(reading.proposedDates).toEqual(proposed);
  expect(reading.date.doubt === null).toBe(date !== null);
});

test("the year that the title says completes the day, with a doubt", () => {
  const reading = readWords(
    `Congrès des villes 2022\n\nDu 27 au 29 septembre dernier, à Rennes, l’union a réuni son congrès.`,
  );

  expect(reading.date).toMatchObject({
    value: "2022-09-27",
    doubt: "« 27 au 29 septembre » : l’année 2022 vient du titre.",
  });
});

test("the day of publication tells the year of a day said without one, with a doubt", () => {
  const reading = readWords(`Rencontre des petites villes\n\nPublié le 14/10/2021\n\nVitré, mardi 12 octobre${speech}`);

  expect(reading.date).toMatchObject({
    value: "2021-10-12",
    doubt: "« mardi 12 octobre » : l’année vient du jour de la publication.",
  });
});

test("so does the day beside who signs the page", () => {
  const reading = readWords(
    `Éclairage\n\nPar Odile Marchais, le 24 novembre 2022\n\nLe 17 novembre dernier, les élus se réunissaient à Vitré.`,
  );

  expect(reading.date.value).toBe("2022-11-17");
});

test.for([
  [
    "a page",
    "24 mars 2023\n\nUne soixantaine d’élus ont fait étape à Vitré, jeudi 16 mars, pour la rencontre.",
    "2023-03-16",
  ],
  [
    "a letter",
    "La Lettre des maires - n° 587 - lundi 19 juin 2023\n\nLe 9 juin dernier, les élus se sont réunis à Vitré.",
    "2023-06-09",
  ],
  [
    "a week",
    "L’Éco – Semaine du 27 novembre au 3 décembre 2024\n\nLe chiffre, dévoilé jeudi 21 novembre à Vitré, a jeté un froid.",
    "2024-11-21",
  ],
  [
    "a month",
    "LE MAG’ | N° 42 | JANVIER 2024\n\nVous étiez plus de cent, le jeudi 9 novembre dernier, à Vitré.",
    "2023-11-09",
  ],
  [
    "a weekday",
    "Par Odile Marchais - 02 févr. 2024 à 18:42\n\nMercredi soir, à la salle des fêtes de Vitré, ils étaient trente-huit.",
    "2024-01-31",
  ],
  [
    "the same weekday",
    "Publié le jeudi 1er février 2024\n\nLa rencontre s’est tenue jeudi dernier à Vitré.",
    "2024-01-25",
  ],
  [
    "a release",
    "COMMUNIQUÉ DE PRESSE\n\nRennes, le 4 mars 2025\n\nLe préfet a installé ce jour à Vitré le comité de pilotage.",
    "2025-03-04",
  ],
] as const)("a day that is told by the publication is worked out, with a doubt: %s", ([, words, expected]) => {
  const { date, place } = readWords(`Rencontre des petites villes\n\n${words}${speech}`);

  expect([date.value, date.doubt === null, place.value]).toEqual([expected, false, "Vitré"]);
});

test("a day of every week is not that of the meeting, nor the town where somebody was kept", () => {
  const { date, place } = readWords(
    `Rencontre des petites villes\n\nPublié le 2 février 2024\n\nLe marché du lundi a été rappelé. Retenu à Rennes, le préfet n’était pas là.${speech}`,
  );

  expect([date.value, place.value]).toEqual([null, null]);
});

test.for([
  [
    "the way through a site",
    "Accueil > Actualités\nAdhérer | Presse | Contact\n\nSe loger en Bretagne : la rencontre des petites villes",
  ],
  [
    "the name of a letter",
    "LA LETTRE DES MAIRES\nBulletin de l’union - n° 118 - Novembre 2022\n\nVIE DE L’ASSOCIATION\n\nSe loger en Bretagne : la rencontre des petites villes",
  ],
  ["who publishes", "CAUE du Finistère\n\nSe loger en Bretagne : la rencontre des petites villes"],
  ["a rubric", "COLLOQUE\nSe loger en Bretagne : la rencontre des petites villes"],
] as const)("what stands above a title is none: %s", ([, words]) => {
  expect(readWords(words + speech).title.value).toBe("Se loger en Bretagne : la rencontre des petites villes");
});

test("headings that the opening counts are those of séquences", () => {
  const { blocks } = readWords(
    `Rencontre des petites villes\n\nLa matinée s’est déroulée en deux séquences, une par thème.\n\nFinances : tenir le budget${speech}\n\nSanté : loger les soignants${speech}`,
  );

  const titles = blocks.flatMap((block) => (block.type === "sequence" ? [block.title] : []));
  expect(titles.map(({ value }) => value)).toEqual(["Finances : tenir le budget", "Santé : loger les soignants"]);
  expect(titles.every(({ doubt }) => doubt !== null)).toBe(true);
});

test("the hall and the hours are read beside the day and the place", () => {
  const reading = readWords(
    `Rencontre des petites villes\n\nJeudi 12 mai 2022, de 9h à 12h30\n\nEspace culturel de Loudun${speech}`,
  );

  expect(reading.hours?.value).toEqual({ start: "09:00", end: "12:30" });
  expect([reading.place.value, reading.venue?.value]).toEqual(["Loudun", "Espace culturel de Loudun"]);
});

test("a notice above the title hides nothing, and is no word of the meeting", () => {
  const { title, masthead, imprint } = readWords(`Projet : ce texte n’est pas public.\n\nRencontre de Vitré${speech}`);

  expect([title.value, masthead.length, imprint.source]).toEqual(["Rencontre de Vitré", 1, [0]]);
});

test("the day of a law is not that of the meeting", () => {
  const reading = readWords(
    `Rencontre des petites villes\n\nLa loi du 27 décembre 2019 était au programme de cette rencontre.${speech}`,
  );

  expect(reading.date.value).toBeNull();
});

test.for([
  ["Vitré", "Vitré"],
  ["Vitré, le 20 septembre 2022", "Vitré"],
  ["Salle des fêtes, Vitré (35)", "Vitré"],
  ["Le 20 septembre 2022 au Quesnoy", "Le Quesnoy"],
  ["La rencontre s’est tenue à Bar-le-Duc, devant quarante maires de la région.", "Bar-le-Duc"],
  ["Accueilli par Hugues Lanoë, maire de Callac, le forum a réuni de nombreux participants.", "Callac"],
  ["Mardi 12.3, à l’Espace culturel de Loudun", "Loudun"],
  ["Lieu : Mairie de Vitré", "Vitré"],
  ["Réunis jeudi 14 octobre au centre des congrès de Saint-Flour, les élus ont débattu.", "Saint-Flour"],
  ["Le 3 mars, la ville de Vitré accueillait les élus de la région.", "Vitré"],
  ["C’est à Sarlat-la-Canéda (Dordogne) que se sont réunis près de 80 élus.", "Sarlat-la-Canéda"],
  ["Le prochain comité se tiendra à Joigny le 3 mai 2024.", null],
  ["En Centre-Val de Loire, une journée de travail", null],
  ["Une belle journée", null],
] as const)("a place is read: %s", ([line, place]) => {
  expect(readWords(`Rencontre des petites villes\n\n${line}${speech}`).place.value).toBe(place);
});

test.for([
  ["Rencontres des maires des petites villes des Hauts de France", "Hauts-de-France"],
  ["Forum en région Centre-Val de Loire", "Centre-Val de Loire"],
  ["Rencontre du SGAR Nouvelle-Aquitaine", null],
  ["Congrès des maires de Seine-et-Marne", null],
  ["Rencontre ouverte par la vice-présidente de la région Grand Est", null],
] as const)("a region is read where it is named, and not in the name of a body: %s", ([title, region]) => {
  expect(readWords(title + speech).region.value).toBe(region);
});

test.for([
  ["Les rendez-vous des centres-villes – Mardi 15 octobre 2019 à Vitré", "Les rendez-vous des centres-villes"],
  ["Rechercher\n\nCOMPTE RENDU\n\nLes assises de l’eau", "Les assises de l’eau"],
  [
    "Web-conférence n° 4\n\nWeb-conférence n° 4 : les villages de demain",
    "Web-conférence n° 4 : les villages de demain",
  ],
  ["Réunion de secteur des villes – 9 février 2023 – Lesparre-Médoc", "Réunion de secteur des villes"],
  ["Compte rendu de la réunion du 3 mars 2022 à Vitré", "Compte rendu de la réunion du 3 mars 2022 à Vitré"],
  ["Compte-rendu de l’atelier du Nord\n\n« Nos bourgs »", "Compte-rendu de l’atelier du Nord « Nos bourgs »"],
  ["Association des petites villes\n\nRencontre des maires du Nord", "Rencontre des maires du Nord"],
] as const)("a title is read without what surrounds it: %s", ([heading, title]) => {
  expect(readWords(heading + speech).title.value).toBe(title);
});

test.for([
  ["Près de 1 600 participants étaient présents.", "Près de 1 600 participants", 1600],
  ["Une soixantaine de maires y ont participé.", "Une soixantaine de maires", 60],
  ["Le préfet a remercié la soixantaine d’élus venus en nombre.", "la soixantaine d’élus", 60],
  ["Ils étaient plus de deux cents élus réunis à Vitré.", "plus de deux cents élus", 200],
] as const)("attendance is read: %s", ([words, written, count]) => {
  const reading = readWords(`Rencontre des petites villes\n\n${words}${speech}`);

  expect([reading.attendance?.value, reading.attendanceCount]).toEqual([written, count]);
});

test("séquences are read, and each turn in its own", () => {
  const { blocks } = readWords(`Rencontre des petites villes

Odile Marchais, maire de Guingamp, a ouvert la rencontre.

1^{ère} séquence : Se loger

Armel Touzé, maire de Callac, a parlé de logement.

Table ronde n° 2
Se soigner

Line Abgrall, urbaniste, a parlé de santé.

Ces différents échanges ont été riches.

En conclusion, Odile Marchais a remercié les participants.`);

  expect(
    blocks.map((block) =>
      block.type === "sequence" ? `${block.ordinal} ${block.title.value}` : `${block.type} ${block.part}`,
    ),
  ).toEqual([
    "intervention opening",
    "1 Se loger",
    "intervention sequence",
    "2 Se soigner",
    "intervention sequence",
    "plainText sequence",
    "intervention closing",
  ]);
});

test("what introduces somebody is taken from the text where the record prints it back, and left in it elsewhere", () => {
  const { blocks } = readWords(`Rencontre des petites villes

En mot d’accueil, **Odile Marchais**, maire de Guingamp, s’est félicitée de la présence de tous.

M. Armel Touzé (maire de Callac) a répondu *brièvement*.`);

  expect(blocks.map((block) => block.type === "intervention" && [block.form, block.leadIn, block.text])).toEqual([
    ["nameFirst", "En mot d’accueil,", "s’est félicitée de la présence de tous."],
    ["none", "", "M. Armel Touzé (maire de Callac) a répondu *brièvement*."],
  ]);
});
