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
  ["Une belle journée", null],
] as const)("a place is read: %s", ([line, place]) => {
  expect(readWords(`Rencontre des petites villes\n\n${line}${speech}`).place.value).toBe(place);
});

test.for([
  ["Rencontres des maires des petites villes des Hauts de France", "Hauts-de-France"],
  ["Forum en région Centre-Val de Loire", "Centre-Val de Loire"],
  ["Rencontre du SGAR Nouvelle-Aquitaine", null],
  ["Congrès des maires de Seine-et-Marne", null],
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
] as const)("a title is read without what surrounds it: %s", ([heading, title]) => {
  expect(readWords(heading + speech).title.value).toBe(title);
});

test.for([
  ["Près de 1 600 participants étaient présents.", "Près de 1 600 participants", 1600],
  ["Une soixantaine de maires y ont participé.", "Une soixantaine de maires", 60],
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
