import type { DemoMeeting } from "./meeting-shapes.ts";

export const from2022To2025: DemoMeeting[] = [
  {
    title: "Rencontre des maires des petites villes de Normandie",
    kind: "territorial",
    date: "2022-04-05",
    startTime: "14:00",
    endTime: "17:30",
    commune: "Pont-Audemer (27)",
    venue: "Théâtre L’Éclat",
    theme: "Reconstruire sans s’étaler",
    attendanceCount: 46,
    attendanceText: "46 élus",
    partners: ["Office foncier solidaire des Trois-Rivières", "Banque des Territoires"],
    becomes: "published",
    opening: [
      {
        kind: "welcome",
        leadIn: "En mot d’accueil,",
        by: [{ who: "grandval", as: ["Maire de Pont-Audemer (27)", "Vice-présidente de l’APVF"] }],
        themes: ["urbanisme"],
        text: "a situé le débat : entre les bras de la Risle et les coteaux, sa ville n’a plus un hectare à offrir. Reconstruire sur place n’y est pas une vertu, c’est la seule voie.",
      },
    ],
    sequences: [
      {
        title: "Trouver la place : friches, dents creuses et étages vides",
        planned: ["landrecourt", "chantepie"],
        interventions: [
          {
            by: ["landrecourt"],
            themes: ["foncier", "friches"],
            text: `a livré le résultat d’un inventaire mené à pied dans neuf communes : 41 hectares de friches, dont la moitié tient en six adresses. L’autre moitié se cache derrière des façades que l’on croit habitées.

Il recommande de commencer par les étages au-dessus des commerces. L’escalier manque souvent ; le rétablir coûte moins qu’un rond-point.`,
          },
          {
            kind: "testimony",
            form: "capacityFirst",
            by: ["chantepie"],
            themes: ["friches", "économie"],
            text: "a montré l’ancienne fonderie de cuivre devenue hôtel d’entreprises. Onze artisans s’y sont installés, séduits par les hauteurs sous plafond autant que par le loyer. La dépollution a pris trois ans et la moitié du budget : « Si c’était à refaire, nous commencerions par le sous-sol. »",
          },
        ],
      },
      {
        title: "Convaincre : la densité peut-elle être aimable ?",
        planned: ["boisgontier", "bellecombe"],
        interventions: [
          {
            by: ["boisgontier"],
            themes: ["urbanisme", "tourisme"],
            text: "a évoqué une difficulté inverse : à Honfleur, chaque étage libéré devient une location saisonnière. La commune a choisi de réserver les rez-de-jardin aux habitants à l’année, par une clause inscrite dans chaque vente.",
          },
          {
            by: ["bellecombe"],
            themes: ["ingénierie", "foncier"],
            text: "a détaillé trois façons de partager le risque d’une opération de centre-bourg : le prêt long, la société de portage et le bail à réhabilitation. La dernière, la plus ancienne, reste la moins connue ; elle convient aux immeubles que leur propriétaire ne veut ni vendre ni réparer.",
          },
        ],
      },
    ],
    closing: [
      {
        kind: "closing",
        form: "none",
        text: "La rencontre s’est achevée par une visite des quais, sous une pluie que chacun a jugée très normande.",
      },
    ],
    thenClosing: {
      text: "La rencontre s’est achevée par une visite des quais et des étages rénovés de la rue de la République, sous une pluie que chacun a jugée très normande.",
      correctionNote: "La visite des logements rénovés avait été oubliée dans la première version.",
    },
  },
  {
    title: "Rencontre des maires des petites villes d’Auvergne-Rhône-Alpes",
    kind: "territorial",
    date: "2022-10-11",
    startTime: "09:30",
    endTime: "12:30",
    commune: "Thiers (63)",
    venue: "Usine du May",
    theme: "Passer l’hiver : l’énergie des petites villes",
    attendanceCount: 38,
    attendanceText: "38 élus",
    partners: ["Syndicat d’énergie des Hautes-Combes"],
    becomes: "published",
    opening: [
      {
        kind: "welcome",
        leadIn: "En mot d’accueil,",
        by: ["sansonnet"],
        themes: ["énergie", "finances"],
        text: "a donné un chiffre, un seul : la facture de chauffage de la piscine a été multipliée par trois en un an. Elle a demandé que l’on se garde des discours et que l’on compare des devis.",
      },
    ],
    sequences: [
      {
        title: "Baisser la facture avant l’hiver",
        planned: ["malaterre", "quatrevents"],
        interventions: [
          {
            by: ["malaterre"],
            themes: ["énergie", "bâtiments"],
            text: `a présenté les dix gestes adoptés à La Mure, à 900 mètres d’altitude. Trois font l’essentiel de l’économie :

- l’extinction de l’éclairage de 23 h à 5 h, rue par rue, après réunion dans chaque quartier ;
- le réglage des chaudières par un agent formé, plutôt que par contrat ;
- le regroupement des associations dans deux bâtiments au lieu de cinq.

Au total, **31 % de consommation en moins** en onze mois.`,
          },
          {
            by: ["quatrevents"],
            themes: ["énergie"],
            text: "a proposé aux communes d’acheter ensemble leur bois de chauffage. Huit réseaux de chaleur fonctionnent déjà ainsi, avec un approvisionnement situé à moins de trente kilomètres et un prix fixé pour quatre ans.",
          },
        ],
      },
      {
        title: "Et après ? Produire, partager, isoler",
        planned: ["sansonnet"],
        interventions: [
          {
            kind: "testimony",
            by: ["sansonnet"],
            themes: ["énergie", "patrimoine"],
            text: "a rappelé que les couteliers de Thiers tiraient jadis leur force de la rivière. Deux anciennes roues vont de nouveau produire de l’électricité ; elle alimentera l’école voisine. *« Nous n’inventons rien, nous nous souvenons. »*",
          },
          {
            kind: "discussion",
            form: "none",
            themes: ["finances"],
            text: "Les maires ont regretté que les appels à projets s’adressent aux communes qui ont déjà des plans. Ils demandent une aide aux études, simple et ouverte toute l’année.",
          },
        ],
      },
    ],
    closing: [
      {
        kind: "closing",
        leadIn: "Enfin,",
        form: "representing",
        represented: "banque",
        by: [{ who: "bellecombe", as: ["directeur des petites villes"] }],
        text: "s’est engagée à mettre en ligne les cahiers des charges évoqués dans la matinée.",
      },
    ],
  },
  {
    title: "Rencontre des maires des petites villes du Centre-Val de Loire",
    kind: "territorial",
    date: "2023-03-21",
    startTime: "14:30",
    endTime: "17:30",
    commune: "Chinon (37)",
    venue: "Collégiale Saint-Mexme",
    theme: "Le patrimoine, charge ou ressource ?",
    attendanceCount: 33,
    attendanceText: "33 élus",
    becomes: "published",
    opening: [
      {
        kind: "welcome",
        leadIn: "Sous les voûtes de la collégiale,",
        by: ["clairambault"],
        themes: ["patrimoine"],
        text: "a souhaité la bienvenue à ses collègues en avouant que le toit au-dessus d’eux était en travaux depuis 1984.",
      },
    ],
    sequences: [
      {
        title: "Entretenir sans se ruiner",
        planned: ["clairambault", "vertamont"],
        interventions: [
          {
            by: ["clairambault"],
            themes: ["patrimoine", "finances"],
            text: "a expliqué pourquoi la ville a créé sa propre équipe de maçons. Trois compagnons entretiennent toute l’année ce que l’on restaurait jadis tous les trente ans. La dépense est devenue régulière, et les grands chantiers plus rares.",
          },
          {
            by: ["vertamont"],
            themes: ["patrimoine", "logement"],
            text: "a présenté les maisons à pans de bois d’Aubigny-sur-Nère. Vingt-quatre façades ont été reprises en sept ans, grâce à une aide municipale versée sur présentation de la facture, sans autre dossier. « Le formulaire tient sur une carte postale ; nous l’avons d’ailleurs imprimé sur une carte postale. »",
          },
        ],
      },
      {
        title: "Faire vivre : habitants d’abord, visiteurs ensuite",
        planned: ["brindherbe"],
        interventions: [
          {
            form: "representing",
            represented: "halles",
            by: [{ who: "brindherbe", as: ["gérant"] }],
            themes: ["commerce", "patrimoine"],
            text: "a repris la halle médiévale d’une commune voisine. Le midi, on y déjeune ; le soir, on y répète ; le dimanche, on s’y marie. Le modèle est équilibré depuis la deuxième année, à une condition : ne jamais la fermer plus de deux jours.",
          },
        ],
      },
    ],
    closing: [
      {
        kind: "closing",
        form: "none",
        text: "Les participants ont proposé de réunir leurs équipes d’entretien une fois par an, chaque fois sur un chantier différent.",
      },
    ],
  },
  {
    title: "Rencontre des maires des petites villes du Grand Est",
    kind: "territorial",
    date: "2023-09-28",
    startTime: "10:00",
    endTime: "12:30",
    commune: "Guebwiller (68)",
    venue: "Les Dominicains",
    theme: "Industrie et petites villes",
    attendanceCount: 29,
    attendanceText: "29 élus",
    becomes: "withdrawn",
    opening: [
      {
        kind: "welcome",
        leadIn: "En mot d’accueil,",
        by: ["hautecloche"],
        themes: ["industrie"],
        text: "a rappelé que Guebwiller fila le coton avant de se réinventer. Une entreprise sur cinq y relève encore de l’industrie.",
      },
    ],
    sequences: [
      {
        title: "Accueillir un atelier en centre-bourg",
        planned: ["ponchelet"],
        interventions: [
          {
            by: ["ponchelet"],
            themes: ["industrie", "formation"],
            text: "a raconté le retour des luthiers à Mirecourt : une école, quatre ateliers, puis un fabricant d’archets qui exporte dans trente pays. La commune n’a rien subventionné ; elle a loué des locaux clairs et tenu sa parole sur les délais.",
          },
        ],
      },
    ],
    closing: [
      {
        kind: "closing",
        form: "none",
        text: "Une visite d’atelier sera organisée au printemps.",
      },
    ],
  },
  {
    title: "Rencontre des maires des petites villes de Provence-Alpes-Côte d’Azur",
    kind: "territorial",
    date: "2024-02-06",
    startTime: "09:30",
    endTime: "12:30",
    commune: "Manosque (04)",
    venue: "Hôtel de ville",
    theme: "L’eau en partage",
    attendanceCount: 41,
    attendanceText: "41 élus et 12 partenaires",
    partners: ["Cerema"],
    becomes: "published",
    opening: [
      {
        kind: "welcome",
        leadIn: "En mot d’accueil,",
        by: ["fontbonne"],
        themes: ["eau"],
        text: "a rappelé l’été 2022, quand quatre communes voisines furent ravitaillées par camion-citerne. Depuis, les maires du bassin se téléphonent chaque lundi, de mai à octobre.",
      },
    ],
    sequences: [
      {
        title: "Perdre moins : les fuites d’abord",
        planned: ["fontbonne", "tournebride"],
        interventions: [
          {
            by: ["fontbonne"],
            themes: ["eau", "finances"],
            text: "a chiffré l’effort : un kilomètre de conduite coûte 250 000 € à remplacer, et la ville en compte 140. À raison de deux kilomètres par an, l’eau perdue est passée de 34 % à 22 %. La recherche de fuites, la nuit, au casque, rapporte dix fois ce qu’elle coûte.",
          },
          {
            form: "capacityFirst",
            by: ["tournebride"],
            themes: ["eau", "agriculture"],
            text: "a parlé des canaux d’irrigation, que l’on dit gaspilleurs et qui rechargent pourtant la nappe. Elle invite à compter l’eau rendue autant que l’eau prise, et à décider avec les irrigants plutôt que pour eux.",
          },
        ],
      },
      {
        title: "Partager mieux",
        planned: ["castelmoine"],
        interventions: [
          {
            by: ["castelmoine"],
            themes: ["eau", "ingénierie"],
            text: "a présenté un outil de suivi gratuit, conçu avec six communes. Il tient dans un tableur et se remplit en dix minutes par semaine : c’est, à l’entendre, sa principale qualité.",
          },
        ],
      },
    ],
    closing: [
      {
        kind: "closing",
        form: "none",
        text: "Un groupe de travail se réunira avant l’été.",
      },
    ],
    thenClosing: {
      text: "Un groupe de travail se réunira avant l’été. Les six communes qui ont mis l’outil au point y présenteront leurs premiers relevés.",
    },
  },
  {
    title: "Atelier des petites villes d’Île-de-France : circuler autrement",
    kind: "workshop",
    date: "2025-03-25",
    startTime: "09:00",
    endTime: "12:00",
    commune: "Nemours (77)",
    venue: "Médiathèque",
    theme: "Mobilités du quotidien",
    attendanceCount: 24,
    attendanceText: "24 élus et techniciens",
    partners: ["Observatoire des mobilités rurales"],
    becomes: "published",
    opening: [
      {
        kind: "introduction",
        by: ["lamarjolaine"],
        themes: ["mobilités"],
        text: "a posé la question de l’atelier : comment aller à la gare sans voiture quand la gare est à sept kilomètres et que le premier train part à 5 h 42 ?",
      },
    ],
    sequences: [
      {
        title: "Observer avant d’équiper",
        planned: ["fontenoy"],
        interventions: [
          {
            by: ["fontenoy"],
            themes: ["mobilités"],
            text: `a présenté une enquête menée auprès de 1 900 habitants. Elle bouscule quelques idées reçues :

- un trajet sur deux fait moins de quatre kilomètres ;
- les adolescents se déplacent plus que les actifs ;
- le premier frein au vélo n’est pas la pente, mais l’absence d’endroit où l’attacher.`,
          },
        ],
      },
      {
        title: "Essayer, mesurer, corriger",
        planned: ["lamarjolaine", "valbrume"],
        interventions: [
          {
            by: ["lamarjolaine", "valbrume"],
            themes: ["mobilités", "concertation"],
            text: "ont comparé leurs rues scolaires. L’une ferme à la circulation vingt minutes matin et soir, l’autre toute la journée. Dans les deux villes, la moitié des parents y étaient hostiles avant l’essai, un sur dix après.",
          },
          {
            kind: "discussion",
            form: "none",
            text: "Les techniciens ont demandé un modèle d’arrêté commun ; celui de Vitré leur sera transmis.",
          },
        ],
      },
    ],
    closing: [
      {
        kind: "closing",
        leadIn: "Pour finir,",
        by: ["lamarjolaine"],
        text: "a donné rendez-vous dans un an, à vélo.",
      },
    ],
  },
  {
    title: "Visite de terrain : vivre à l’année dans une petite ville de montagne",
    kind: "visit",
    date: "2025-10-07",
    startTime: "10:00",
    endTime: "16:00",
    commune: "Corte (2B)",
    venue: "Citadelle",
    theme: "Logement des habitants permanents",
    attendanceCount: 19,
    attendanceText: "une vingtaine d’élus",
    becomes: "published",
    opening: [
      {
        kind: "welcome",
        leadIn: "En mot d’accueil,",
        by: ["pietralba"],
        themes: ["logement"],
        text: "a conduit le groupe de la place haute à la basse ville, en s’arrêtant devant chaque maison rachetée. Une ville universitaire a besoin de deux logements par étudiant, a-t-il expliqué : un pour l’hiver, un pour ceux qui restent.",
      },
      {
        kind: "testimony",
        by: ["montclar"],
        themes: ["logement", "économie"],
        text: "a tiré de la visite une idée pour Marmande : confier aux artisans de la ville les petits chantiers groupés, immeuble par immeuble, avec un seul interlocuteur pour le propriétaire.",
      },
      {
        by: ["roquevent"],
        themes: ["ingénierie"],
        text: "a rappelé les aides ouvertes aux communes de montagne et leur calendrier, puis est restée une heure de plus pour relire trois dossiers avec leurs auteurs.",
      },
    ],
    closing: [
      {
        kind: "closing",
        form: "none",
        text: "Les participants ont gardé du déjeuner un souvenir que le compte rendu ne saurait restituer.",
      },
    ],
  },
];
