import fc from "fast-check";
import type { Gender } from "#domain/directory/schema.ts";
import { ofDepartement, ofPlace } from "#domain/french/grammar.ts";
import { officeTitle } from "#domain/french/office.ts";
import type { Recap, RecapBlock, RecapIntervention, RecapSpeaker } from "#domain/recap/schema.ts";
import { readOfficialData } from "#domain/territory/official-data.ts";
import { officialLookups } from "#domain/territory/official-lookups.ts";

// Recaps as staff would record them: invented people, who hold offices in communes that exist.

type Place = NonNullable<Recap["place"]>;

const places = placesNamed(
  "Cysoing Vitré Barentin Aulnoye-Aymeries Guingamp Callac Roye Romorantin-Lanthenay Sarlat-la-Canéda Propriano Bar-le-Duc".split(
    " ",
  ),
  ["Le Quesnoy", "La Flèche", "Les Herbiers", "L’Isle-d’Abeau"],
);

function placesNamed(...names: string[][]): Place[] {
  const { departements, regions } = readOfficialData();
  const { communes } = officialLookups();
  const curly = (name: string) => name.replaceAll("'", "’");
  return names.flat().map((name) => {
    const [found] = communes(name);
    const departement = departements.find(({ code }) => code === found?.departementCode);
    const region = regions.find(({ code }) => code === departement?.region);
    if (found === undefined || departement === undefined || region === undefined) throw new Error(`No ${name}.`);
    return {
      commune: found.name,
      communeCode: found.code,
      departementCode: found.departementCode,
      departement: curly(departement.nom),
      regionCode: region.code,
      region: curly(region.nom),
      epci: null,
    };
  });
}

const firstNames: Record<Gender, string[]> = {
  feminine: ["Odile", "Lise", "Marie-Sophie", "Anne", "Hélène", "Rachida", "Françoise", "Gwenola"],
  masculine: ["Julien", "Hugues", "Jean-Pierre", "Benoît", "Karim", "Étienne", "Roger", "François"],
};
const lastNames = [
  ..."Marchais Touzé Abgrall Lanoë Wattrelin Le_Goff Dupont-Morel de_La_Tour Ben_Salah Bougeard Castelnau".split(" "),
  ..."Delahousse Saint-Aubin Quéméneur Vandenbroucke Ottavi Fleury Baudry Carpentier Nogaret Prigent".split(" "),
].map((name) => name.replaceAll("_", " "));

const place = fc.constantFrom(...places);
const gender = fc.constantFrom("feminine" as const, "masculine" as const);

function inGender(title: string, wanted: Gender): string {
  return officeTitle(title, wanted);
}

/** An office as it is printed, in the gender wanted. */
const office: fc.Arbitrary<(gender: Gender) => string> = fc.oneof(
  { weight: 4, arbitrary: place.map((it) => () => `Maire ${ofPlace(it.commune)} (${it.departementCode})`) },
  { weight: 1, arbitrary: place.map((it) => () => `Maire ${ofPlace(it.commune)}`) },
  place.map((it) => (as: Gender) => `${inGender("Conseiller départemental", as)} ${ofDepartement(it.departement)}`),
  place.map((it) => (as: Gender) => `${inGender("sénateur", as)} ${ofDepartement(it.departement)}`),
  place.map((it) => (as: Gender) => `${inGender("1er adjoint", as)} au maire ${ofPlace(it.commune)}`),
  place.map((it) => (as: Gender) => `${inGender("Préfet", as)} ${ofDepartement(it.departement)}`),
  fc.constantFrom(
    (as: Gender) => `${inGender("Président", as)} de l’APVF`,
    (as: Gender) => `${inGender("Vice-président", as)} de l’Association des maires ruraux de France`,
    (as: Gender) => `${inGender("Président", as)} de la Communauté de communes du Pays de Vitré`,
    (as: Gender) => `${inGender("Directeur général", as)} de la Banque des Territoires`,
    (as: Gender) => `${inGender("Chef", as)} de projet Petites villes de demain`,
    (as: Gender) => `${inGender("Coordinateur", as)} des contrats de relance et de transition écologique`,
    (as: Gender) => `${inGender("Député", as)} de l’Ain`,
    (as: Gender) => `${inGender("Directeur régional adjoint", as)} Hauts-de-France, Banque des Territoires`,
    (as: Gender) =>
      `${inGender("adjoint", as)} au maire de Vitré, ${as === "feminine" ? "chargée" : "chargé"} des finances`,
    () => "architecte",
    () => "urbaniste",
  ),
);

const somebody: fc.Arbitrary<RecapSpeaker> = gender.chain((as) =>
  fc
    .record({
      first: fc.constantFrom(...firstNames[as]),
      last: fc.constantFrom(...lastNames),
      offices: fc.uniqueArray(
        office.map((of) => of(as)),
        // One of them at most has a comma.
        { minLength: 1, maxLength: 3, selector: (it) => (it.includes(",") ? "," : it) },
      ),
    })
    .map(({ first, last, offices }) => ({
      personId: null,
      name: `${first} ${last}`,
      officeGender: as,
      // A body after a comma is of the last of them.
      capacities: offices.toSorted((a, b) => Number(a.includes(",")) - Number(b.includes(","))),
    })),
);

type Introduced = Pick<RecapIntervention, "form" | "leadIn" | "represented" | "speakers">;

const leadIn = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "Enfin,",
      "Puis,",
      "En introduction,",
      "À son tour",
      "Ensuite",
      "En mot d’accueil",
      "Pour conclure,",
      "Dans un second temps,",
    ),
  },
);
const represented = fc.constantFrom(
  { name: "l’Agence nationale de la cohésion des territoires", gender: "feminine" as const },
  { name: "la Banque des Territoires", gender: "feminine" as const },
  { name: "le Conseil départemental du Nord", gender: "masculine" as const },
  { name: "l’Association des maires ruraux de France", gender: "feminine" as const },
  { name: "les Villes sœurs", gender: "feminine" as const },
  { name: "Territoires Conseils", gender: "masculine" as const },
);

/** Who of these speaks, and how they are introduced. */
function introduced(people: RecapSpeaker[]): fc.Arbitrary<Introduced> {
  const speakers = fc.shuffledSubarray(people, { minLength: 1, maxLength: Math.min(3, people.length) });
  const one = fc.constantFrom(...people).map((person) => [person]);
  // Before a name, a comma in an office reads as one between two.
  const plain = people.filter(({ capacities }) => !capacities.some((capacity) => capacity.includes(",")));
  const titled = plain.length === 0 ? one : fc.constantFrom(...plain).map((person) => [person]);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        form: fc.constant("nameFirst" as const),
        leadIn,
        represented: fc.constant(null),
        speakers: one,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        form: fc.constant("nameFirst" as const),
        leadIn,
        represented: fc.constant(null),
        speakers,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        form: fc.constant(plain.length === 0 ? ("nameFirst" as const) : ("capacityFirst" as const)),
        leadIn,
        represented: fc.constant(null),
        speakers: titled,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ form: fc.constant("representing" as const), leadIn, represented, speakers: one }),
    },
  );
}

const saidFirst = fc.constantFrom(
  "a présenté le projet de **revitalisation** du centre-ville.",
  "est ensuite revenu sur les aides de l’État, notamment le *fonds vert*.",
  "s’est félicitée du nombre d’élus présents et a rappelé l’importance des petites villes.",
  "**appelle** à la patience.",
  "a détaillé la 2^e^ étape : rénover, louer, animer.",
  "a souligné que « rien ne se fait sans les habitants ».",
  "plaide pour une dotation stable, et pour [un guichet unique](https://exemple.fr/guichet).",
  "a insisté sur trois points :\n\n- **les halles**, rouvertes en mars ;\n- la gare ;\n- le cinéma.",
  "a conclu :\n\n> Une petite ville n’est petite que par sa taille.\n\nLa commune y travaille depuis dix ans.",
);
const saidApart = fc.constantFrom(
  "La commune a rouvert ses halles.\n\nElle y a mis dix ans.",
  "« Rien ne se fait sans les habitants. »",
  "- rénover\n- louer\n- animer",
  "> Une petite ville n’est petite que par sa taille.",
  "Il faut *tenir*.",
  "12 communes y travaillent.",
);
const more = fc.constantFrom(
  "",
  "",
  "\n\nLa commune a également créé une foncière, qui a racheté douze cellules.",
  "\n\nSelon lui, *le temps long* est la clé.\n\n1. acheter\n2. rénover",
  "\n\nElle a ajouté que 12 000 m² de friches restent à reprendre.",
);
const said = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: saidFirst }, { weight: 1, arbitrary: saidApart }), more)
  .map((texts) => texts.join(""));
const byNobody = fc.constantFrom(
  "Ces différentes présentations ont permis de donner des idées aux petites villes.",
  "La matinée s’est poursuivie par un temps d’échange avec la salle.",
);

type Part = RecapIntervention["part"];

function turn(part: Part, people: RecapSpeaker[]): fc.Arbitrary<RecapIntervention> {
  return fc
    .record({ id: fc.uuid(), introduction: introduced(people), text: said })
    .map(({ id, introduction, text }) => ({
      type: "intervention",
      id,
      part,
      kind: "intervention",
      themes: [],
      ...introduction,
      text,
    }));
}

function aside(part: Part): fc.Arbitrary<RecapIntervention> {
  return fc.record({ id: fc.uuid(), text: byNobody }).map(({ id, text }) => ({
    type: "intervention",
    id,
    part,
    kind: "plainText",
    form: "none",
    leadIn: "",
    represented: null,
    speakers: [],
    themes: [],
    text,
  }));
}

const sequenceTitle = fc.constantFrom(
  "Quelle relance dans les petites villes ?",
  "La revitalisation : la preuve par l’exemple",
  "« Se loger, se soigner, se déplacer »",
  "Table ronde : l’eau, bien commun",
  "2030, et après ?",
  "Temps d’échange",
  "Santé, école & culture",
  "L’ingénierie",
  "Le 3e lieu : pour qui ?",
  "Clôture",
);

function blocks(people: RecapSpeaker[]): fc.Arbitrary<RecapBlock[]> {
  const turns = (part: Part, least: number, most: number) =>
    fc.array(fc.oneof({ weight: 6, arbitrary: turn(part, people) }, { weight: 1, arbitrary: aside(part) }), {
      minLength: least,
      maxLength: most,
    });
  const sequence = fc.record({ id: fc.uuid(), title: sequenceTitle, turns: turns("sequence", 1, 3) });
  return fc
    .record({
      opening: turns("opening", 1, 2),
      sequences: fc.array(sequence, { maxLength: 3 }),
      closing: turns("closing", 0, 1),
    })
    .map(({ opening, sequences, closing }) => [
      ...opening,
      ...sequences.flatMap(({ id, title, turns }, index): RecapBlock[] => [
        { type: "sequence", id, ordinal: index + 1, title },
        ...turns,
      ]),
      ...(sequences.length === 0 ? [] : closing),
    ])
    .map(bareAgain);
}

/** Who was introduced before is named alone, as staff do: every second time, and not right after their own words. */
function bareAgain(blocks: RecapBlock[]): RecapBlock[] {
  const introduced = new Set<string>();
  let last: readonly RecapSpeaker[] = [];
  return blocks.map((block) => {
    if (block.type === "sequence") return block;
    const [only, ...others] = block.speakers;
    const isAgain = only !== undefined && others.length === 0 && introduced.has(only.name) && !last.includes(only);
    if (only !== undefined) last = block.speakers;
    for (const { name } of block.speakers) introduced.add(name);
    if (!isAgain || block.form !== "nameFirst") return block;
    introduced.delete(only.name);
    return { ...block, speakers: [{ ...only, capacities: [] }] };
  });
}

const people = fc.uniqueArray(somebody, {
  minLength: 2,
  maxLength: 6,
  selector: ({ name }) => name.split(" ").slice(1).join(" "),
});
const hours = fc.constantFrom(
  { startTime: null, endTime: null },
  { startTime: "09:30", endTime: "12:00" },
  { startTime: "14:00", endTime: null },
);
const attendance = fc.constantFrom(
  { attendanceCount: null, attendanceText: null },
  { attendanceCount: 40, attendanceText: "plus de 40 élus" },
  { attendanceCount: 1200, attendanceText: null },
  { attendanceCount: 60, attendanceText: "une soixantaine de maires" },
);
const partner = fc.constantFrom(
  "Banque des Territoires",
  "ANCT",
  "La Poste",
  "Chambre de commerce et d’industrie",
  "l’Association des maires du Nord",
  "EDF (groupe)",
);

/** A whole recap. */
export const generatedRecap: fc.Arbitrary<Recap> = fc
  .record({
    title: fc.constantFrom(
      "Rencontre des maires des petites villes",
      "Rencontres des maires des petites villes des Hauts-de-France",
      "Faire battre le cœur des villes",
      "Assises de l’eau – Rencontre du 7 décembre",
      "Les petites villes en 2030",
      "« Villes en commun » : 2e édition",
      "Journée des maires – Mardi 3 mars 2020",
    ),
    kind: fc.constantFrom("territorial", "assises", "workshop", "webinar", "visit", "other"),
    date: fc
      .date({ min: new Date("1995-01-01"), max: new Date("2025-12-01"), noInvalidDate: true })
      .map((it) => it.toISOString().slice(0, 10)),
    hours,
    place: fc.option(place, { freq: 8 }),
    venue: fc.constantFrom(null, "salle des fêtes", "Hôtel de ville, salle d’honneur", "théâtre Jean-Vilar"),
    theme: fc.constantFrom(null, "La relance", "Quelle relance pour nos villes ?", "Se loger, se soigner"),
    partners: fc.uniqueArray(partner, { maxLength: 3 }),
    attendance,
    blocks: people.chain(blocks),
  })
  .map(({ hours, attendance, blocks, ...recap }) => ({
    schema: 1,
    ...recap,
    ...hours,
    ...attendance,
    // Who welcomes is at home: without a commune, the meeting would be in theirs.
    blocks: recap.place === null ? blocks.map(withoutWelcome) : blocks,
  }));

function withoutWelcome(block: RecapBlock): RecapBlock {
  return block.type === "intervention" && /accueil/.test(block.leadIn) ? { ...block, leadIn: "" } : block;
}
