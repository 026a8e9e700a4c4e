import type { DemoMeeting } from "./meeting-shapes.ts";

/** Meetings of these weeks, at every step of their life: their days are counted from today. */
export const nowadays: DemoMeeting[] = [
  {
    title: "Rencontre des maires des petites villes d’Ille-et-Vilaine et du Morbihan",
    kind: "territorial",
    date: -34,
    startTime: "14:00",
    endTime: "17:30",
    commune: "Redon (35)",
    venue: "Le Canal, théâtre",
    theme: "L’école, le collège et la ville",
    attendanceCount: 36,
    attendanceText: "36 élus",
    partners: ["Agence nationale de la cohésion des territoires"],
    becomes: "approved",
    opening: [
      {
        kind: "welcome",
        leadIn: "En mot d’accueil,",
        by: ["passeroses"],
        themes: ["école"],
        text: "a rappelé que trois départements et deux régions se touchent à Redon, et que les élèves s’en moquent. La carte scolaire, elle, s’en souvient à chaque rentrée.",
      },
    ],
    sequences: [
      {
        title: "Moins d’élèves, mieux d’école ?",
        planned: ["passeroses", "valbrume"],
        interventions: [
          {
            by: ["valbrume"],
            themes: ["école", "bâtiments"],
            text: "a présenté le regroupement de deux écoles du centre. L’une est devenue un restaurant scolaire et une salle d’arts, l’autre a gagné une cour plantée. Les parents ont choisi les arbres ; les enfants, les noms des classes.",
          },
          {
            kind: "testimony",
            form: "capacityFirst",
            by: ["kermarquer"],
            themes: ["école", "alimentation"],
            text: "a défendu la cuisine sur place, « seul service public que l’on juge trois fois par jour ». Le repas coûte onze centimes de plus ; la moitié des restes a disparu.",
          },
          {
            by: ["roquevent"],
            themes: ["ingénierie", "école"],
            text: "a détaillé le calendrier des aides à la rénovation des bâtiments scolaires et signalé que les études préalables sont, elles aussi, finançables.",
          },
        ],
      },
    ],
    closing: [
      {
        kind: "closing",
        form: "none",
        text: "Les élus présents écriront ensemble aux deux rectorats pour demander une carte scolaire commune au bassin de Redon.",
      },
    ],
  },
  {
    title: "Rencontre des maires des petites villes de Bourgogne-Franche-Comté",
    kind: "territorial",
    date: -20,
    startTime: "09:30",
    endTime: "12:30",
    commune: "Luxeuil-les-Bains (70)",
    venue: "Espace Molière",
    theme: "Bien vieillir dans une petite ville",
    attendanceCount: 31,
    attendanceText: "31 élus",
    becomes: "inReview",
    opening: [
      {
        kind: "welcome",
        leadIn: "En mot d’accueil,",
        by: ["morvandelle"],
        themes: ["grand âge"],
        text: "a constaté qu’un Luxovien sur trois a plus de soixante ans, et que la ville s’est pourtant dessinée pour des gens pressés. Elle propose de compter les bancs avant de compter les lits.",
      },
    ],
    sequences: [
      {
        title: "Rester chez soi, rester dehors",
        planned: ["morvandelle", "ombreval", "doucelin"],
        interventions: [
          {
            by: ["morvandelle"],
            themes: ["grand âge", "espaces publics"],
            text: "a décrit le parcours ombragé qui relie désormais les thermes, la poste et le marché : un banc tous les cent mètres, une fontaine tous les quatre cents, et des trottoirs abaissés partout.",
          },
          {
            by: ["doucelin"],
            themes: ["santé", "grand âge"],
            text: "a rappelé que l’isolement se soigne mal avec des ordonnances. Son réseau forme les facteurs, les coiffeurs et les pharmaciens à donner l’alerte ; cent quarante appels ont été passés en un an, dont neuf urgents.",
          },
          {
            kind: "testimony",
            by: ["ombreval"],
            themes: ["grand âge", "logement"],
            text: "a relaté l’ouverture d’une colocation pour aînés dans un ancien presbytère de la Nièvre. Six habitants, un jardin et une règle affichée dans l’entrée : chacun cuisine un soir par semaine.",
          },
        ],
      },
    ],
    closing: [
      { kind: "closing", form: "none", text: "Le guide des logements partagés sera adressé à tous les participants." },
    ],
  },
  {
    title: "Rencontre des maires des petites villes de Vendée",
    kind: "territorial",
    date: -6,
    startTime: "14:00",
    endTime: "17:00",
    commune: "Les Herbiers (85)",
    theme: "L’emploi à portée de vélo",
    becomes: "draft",
    opening: [
      {
        kind: "welcome",
        leadIn: "En mot d’accueil,",
        by: ["sablonniere"],
        themes: ["emploi"],
        text: "a rappelé que le bassin compte plus d’emplois que d’actifs : ce ne sont pas les postes qui manquent, ce sont les logements pour ceux qui les occuperaient.",
      },
    ],
    sequences: [
      {
        title: "Loger ceux qui travaillent",
        planned: ["sablonniere", "landrecourt"],
        interventions: [
          {
            by: ["landrecourt"],
            themes: ["logement", "emploi"],
            text: "a présenté le bail de mission, qui permet à une entreprise de louer pour un salarié de passage sans priver la commune d’un logement à l’année.",
          },
        ],
      },
      { title: "Venir sans voiture", planned: ["fontenoy"], interventions: [] },
    ],
  },
  {
    title: "Rencontre des maires des petites villes de Lot-et-Garonne",
    kind: "territorial",
    date: -2,
    startTime: "10:00",
    endTime: "12:30",
    commune: "Marmande (47)",
    theme: "Cultiver la ville",
    becomes: "draft",
    sequences: [{ title: "Des jardins au marché", planned: ["montclar", "brindherbe"], interventions: [] }],
  },
  {
    title: "Rencontre des maires des petites villes de Vaucluse",
    kind: "territorial",
    date: 9,
    startTime: "14:00",
    endTime: "17:30",
    commune: "L’Isle-sur-la-Sorgue (84)",
    venue: "Salle des fêtes",
    theme: "Tourisme : trouver la juste mesure",
    partners: ["Observatoire des mobilités rurales"],
    becomes: "draft",
    sequences: [
      {
        title: "Compter les visiteurs, compter sur les habitants",
        planned: ["tournebride", "boisgontier"],
        interventions: [],
      },
      { title: "Quand la saison dure toute l’année", planned: ["fontbonne"], interventions: [] },
    ],
  },
  {
    title: "Rencontre des maires des petites villes de Martinique",
    kind: "territorial",
    date: 51,
    commune: "Le Robert (972)",
    theme: "Le littoral qui bouge",
    becomes: "draft",
  },
  {
    title: "Assises des petites villes : trente ans de centres-villes",
    kind: "assises",
    date: 128,
    becomes: "draft",
  },
  {
    title: "Rencontre des maires des petites villes de Vaucluse (doublon)",
    kind: "territorial",
    date: 9,
    commune: "L’Isle-sur-la-Sorgue (84)",
    becomes: "binned",
  },
];
