import { expect, test } from "vitest";
import { listAddress, readListAddress, wholeList } from "#components/meeting/list-address.ts";
import { listedStates, type MeetingFilter, meetingKinds, meetingSorts } from "#domain/meeting/schema.ts";

const regions = [
  { code: "32", name: "Hauts-de-France" },
  { code: "93", name: "Provence-Alpes-Côte d’Azur" },
];
const read = (address: string) =>
  readListAddress(Object.fromEntries(new URL(address, "http://rencontres").searchParams), regions);

test("the address of a list reads like a sentence", () => {
  const filter: MeetingFilter = {
    ...wholeList,
    search: "relance",
    region: "93",
    year: 2021,
    state: "inReview",
    page: 2,
  };

  expect(listAddress(filter, regions)).toBe(
    "/espace/rencontres?recherche=relance&region=provence-alpes-cote-d-azur&annee=2021&etat=en-relecture&page=2",
  );
});

test("the whole list has a bare address", () => {
  expect(listAddress(wholeList, regions)).toBe("/espace/rencontres");
});

test.for([
  ...listedStates.map((state) => ({ state })),
  ...meetingKinds.map((kind) => ({ kind })),
  ...meetingSorts.map((sort) => ({ sort })),
  { search: "l’été à « Roye » & <b>" },
  { region: "32", year: 1999, page: 12 },
])("what is chosen is read again from its address: %j", (chosen) => {
  const filter = { ...wholeList, ...chosen };

  expect(read(listAddress(filter, regions))).toEqual(filter);
});

test.for(["?page=0", "?page=-1", "?page=1.5", "?page=1e9", "?annee=12", "?etat=perdu", "?region=atlantide", "?tri=x"])(
  "%s means nothing and narrows nothing",
  (words) => {
    expect(read(`/espace/rencontres${words}`)).toEqual(wholeList);
  },
);

test("a word said twice counts once", () => {
  expect(readListAddress({ annee: ["2021", "2022"] }, regions).year).toBe(2021);
});
