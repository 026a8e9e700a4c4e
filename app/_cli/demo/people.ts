import type { DemoPerson } from "./directory-shapes.ts";

// Those who really spoke in Cysoing, with what they were that day.
const cysoing = {
  dumortier: {
    firstName: "Benjamin",
    lastName: "Dumortier",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Cysoing (59)" }],
  },
  bouillon: {
    firstName: "Christophe",
    lastName: "Bouillon",
    gender: "masculine",
    mandates: [
      { title: "Président", organisation: "apvf" },
      { title: "Maire", commune: "Barentin (76)" },
    ],
  },
  pilch: {
    firstName: "Christophe",
    lastName: "Pilch",
    gender: "masculine",
    mandates: [
      { title: "Maire", commune: "Courrières (62)" },
      { title: "Président", epci: "Communauté d’agglomération d’Hénin-Carvin" },
    ],
  },
  barbier: {
    firstName: "Anthony",
    lastName: "Barbier",
    gender: "masculine",
    mandates: [{ title: "Directeur régional adjoint Hauts-de-France", organisation: "banque", link: "comma" }],
  },
  megdoud: {
    firstName: "Julien",
    lastName: "Megdoud",
    gender: "masculine",
    mandates: [{ title: "coordinateur des contrats de relance et de transition écologique" }],
  },
  baudoux: {
    firstName: "Bernard",
    lastName: "Baudoux",
    gender: "masculine",
    mandates: [
      { title: "Maire", commune: "Aulnoye-Aymeries (59)" },
      { title: "conseiller départemental", departement: "Nord" },
    ],
  },
  lesne: {
    firstName: "Marie-Sophie",
    lastName: "Lesne",
    gender: "feminine",
    mandates: [{ title: "Maire", commune: "Le Quesnoy (59)" }],
  },
  delnef: {
    firstName: "Pascal",
    lastName: "Delnef",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Roye (80)" }],
  },
} as const satisfies Record<string, DemoPerson>;

// Invented, all of them: no such person holds, or held, these offices.
const invented = {
  grandval: {
    firstName: "Apolline",
    lastName: "Grandval",
    gender: "feminine",
    mandates: [
      { title: "Vice-président", organisation: "apvf" },
      { title: "Maire", commune: "Pont-Audemer (27)", from: "2014-04-04" },
    ],
  },
  ombreval: {
    firstName: "Gaspard",
    lastName: "Ombreval",
    gender: "masculine",
    mandates: [
      { title: "Maire", commune: "Decize (58)", from: "2014-04-04", to: "2020-05-25" },
      { title: "conseiller départemental", departement: "Nièvre", from: "2015-04-02" },
    ],
  },
  bellecombe: {
    firstName: "Tancrède",
    lastName: "Bellecombe",
    gender: "masculine",
    mandates: [{ title: "Directeur des petites villes", organisation: "banque", link: "comma" }],
  },
  roquevent: {
    firstName: "Céleste",
    lastName: "Roquevent",
    gender: "feminine",
    mandates: [{ title: "Chargé de mission", organisation: "anct", link: "at" }],
  },
  valbrume: {
    firstName: "Hortense",
    lastName: "Valbrume",
    gender: "feminine",
    mandates: [
      { title: "Maire", commune: "Vitré (35)", from: "2020-07-03" },
      { title: "Premier adjoint au maire", commune: "Vitré (35)", from: "2014-04-04", to: "2020-07-02" },
    ],
  },
  tremaudan: {
    firstName: "Achille",
    lastName: "Trémaudan",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Lesneven (29)" }],
  },
  kermarquer: {
    firstName: "Gwenola",
    lastName: "Kermarquer",
    gender: "feminine",
    officeGender: "masculine",
    mandates: [
      { title: "Maire", commune: "Quimperlé (29)" },
      { title: "conseiller régional", region: "Bretagne" },
    ],
  },
  nattier: {
    firstName: "Télesphore",
    lastName: "Nattier",
    gender: "masculine",
    mandates: [{ title: "Fondateur", organisation: "ateliers" }],
  },
  castagnol: {
    firstName: "Firmin",
    lastName: "Castagnol",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Figeac (46)" }],
  },
  peyrebelle: {
    firstName: "Rosalinde",
    lastName: "Peyrebelle",
    gender: "feminine",
    mandates: [
      { title: "Maire", commune: "Mirepoix (09)" },
      { title: "Vice-président", departement: "Ariège" },
    ],
  },
  rouvergue: {
    firstName: "Baptistin",
    lastName: "Rouvergue",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Lodève (34)" }],
  },
  fontenoy: {
    firstName: "Clélia",
    lastName: "Fontenoy-Mars",
    gender: "feminine",
    mandates: [{ title: "Directeur scientifique", organisation: "mobilite" }],
  },
  chantepie: {
    firstName: "Octave",
    lastName: "Chantepie",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Villedieu-les-Poêles-Rouffigny (50)" }],
  },
  boisgontier: {
    firstName: "Anaëlle",
    lastName: "Boisgontier",
    gender: "feminine",
    mandates: [{ title: "Maire", commune: "Honfleur (14)" }],
  },
  landrecourt: {
    firstName: "Séraphin",
    lastName: "Landrecourt",
    gender: "masculine",
    mandates: [{ title: "Directeur général", organisation: "foncier" }],
  },
  sansonnet: {
    firstName: "Marguerite",
    lastName: "Sansonnet",
    gender: "feminine",
    mandates: [{ title: "Maire", commune: "Thiers (63)" }],
  },
  malaterre: {
    firstName: "Cyprien",
    lastName: "Malaterre",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "La Mure (38)" }],
  },
  quatrevents: {
    firstName: "Ambroise",
    lastName: "Quatrevents",
    gender: "masculine",
    mandates: [{ title: "Président", organisation: "energie" }],
  },
  clairambault: {
    firstName: "Doriane",
    lastName: "Clairambault",
    gender: "feminine",
    mandates: [{ title: "Maire", commune: "Chinon (37)" }],
  },
  vertamont: {
    firstName: "Honoré",
    lastName: "Vertamont",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Aubigny-sur-Nère (18)" }],
  },
  doucelin: {
    firstName: "Philippine",
    lastName: "Doucelin",
    gender: "feminine",
    mandates: [{ title: "Médecin généraliste, coordinateur", organisation: "sante" }],
  },
  hautecloche: {
    firstName: "Maud",
    lastName: "Hautecloche",
    gender: "feminine",
    mandates: [{ title: "Maire", commune: "Guebwiller (68)" }],
  },
  ponchelet: {
    firstName: "Évariste",
    lastName: "Ponchelet",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Mirecourt (88)" }],
  },
  tournebride: {
    firstName: "Ysaline",
    lastName: "Tournebride",
    gender: "feminine",
    mandates: [{ title: "Maire", commune: "L’Isle-sur-la-Sorgue (84)" }],
  },
  fontbonne: {
    firstName: "Lazare",
    lastName: "Fontbonne",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Manosque (04)" }],
  },
  brindherbe: {
    firstName: "Anatole",
    lastName: "Brindherbe",
    gender: "masculine",
    mandates: [{ title: "Gérant", organisation: "halles" }],
  },
  lamarjolaine: {
    firstName: "Prune",
    lastName: "Lamarjolaine",
    gender: "feminine",
    mandates: [{ title: "Maire", commune: "Nemours (77)" }],
  },
  sablonniere: {
    firstName: "Gaétan",
    lastName: "Sablonnière",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Les Herbiers (85)" }],
  },
  pietralba: {
    firstName: "Ange-Toussaint",
    lastName: "Pietralba",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Corte (2B)" }],
  },
  passeroses: {
    firstName: "Victorine",
    lastName: "Passeroses",
    gender: "feminine",
    mandates: [{ title: "Maire", commune: "Redon (35)" }],
  },
  morvandelle: {
    firstName: "Iseult",
    lastName: "Morvandelle",
    gender: "feminine",
    mandates: [{ title: "Maire", commune: "Luxeuil-les-Bains (70)" }],
  },
  montclar: {
    firstName: "Léandre",
    lastName: "Montclar",
    gender: "masculine",
    mandates: [{ title: "Maire", commune: "Marmande (47)" }],
  },
  castelmoine: {
    firstName: "Elvire",
    lastName: "Castelmoine",
    gender: "feminine",
    mandates: [{ title: "Directeur d’études", organisation: "cerema", link: "at" }],
  },
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof cysoing | keyof typeof invented;
export const demoPeople: Record<PersonKey, DemoPerson> = { ...cysoing, ...invented };
