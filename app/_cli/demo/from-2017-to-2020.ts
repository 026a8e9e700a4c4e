import type { DemoMeeting } from "./meeting-shapes.ts";

export const from2017To2020: DemoMeeting[] = [
  {
    title: "Rencontre des maires des petites villes de la Nièvre et de l’Allier",
    kind: "territorial",
    date: "2017-10-12",
    startTime: "14:00",
    endTime: "17:30",
    commune: "Decize (58)",
    venue: "Salle des fêtes",
    theme: "Habiter au bord de la Loire",
    attendanceCount: 27,
    attendanceText: "27 élus et agents",
    partners: ["Office foncier solidaire des Trois-Rivières"],
    becomes: "archived",
    opening: [
      {
        kind: "welcome",
        leadIn: "En ouverture,",
        by: ["ombreval"],
        themes: ["logement"],
        text: "a rappelé que Decize a perdu un habitant sur dix en vingt ans, alors que ses quais n’ont jamais été aussi beaux. Il y voit une chance plus qu’une fatalité : la place ne manque pas, le fleuve non plus.",
      },
    ],
    sequences: [
      {
        title: "Des logements vides aux logements désirables",
        planned: ["landrecourt", "ombreval"],
        interventions: [
          {
            by: ["landrecourt"],
            themes: ["logement", "foncier"],
            text: `a présenté la méthode de l’office, qui sépare la propriété du sol de celle des murs. Sur les trois immeubles repris rue de la République, le prix de vente a baissé d’un tiers sans qu’aucune subvention locale s’y ajoute.

Le délai reste le point faible : il s’écoule dix-huit mois entre la première visite et la remise des clés.`,
          },
          {
            kind: "discussion",
            form: "none",
            themes: ["logement"],
            text: "Plusieurs maires ont demandé si la formule convient à un bourg où le mètre carré vaut moins de 900 €. La réponse est oui, à condition de regrouper les immeubles et de négocier ensemble les travaux.",
          },
        ],
      },
    ],
    closing: [
      {
        kind: "closing",
        leadIn: "Pour finir,",
        form: "capacityFirst",
        by: ["ombreval"],
        text: "a invité les participants à traverser le pont à pied : « C’est en regardant la ville depuis l’autre rive qu’on voit ce qui reste à faire. »",
      },
    ],
  },
  {
    title: "Rencontre des maires des petites villes de Bretagne",
    kind: "territorial",
    date: "2018-11-22",
    startTime: "09:30",
    endTime: "12:30",
    commune: "Vitré (35)",
    venue: "Centre culturel",
    theme: "Garder le commerce au centre",
    attendanceCount: 54,
    attendanceText: "54 élus des quatre départements bretons",
    partners: ["Banque des Territoires", "Ateliers du Pas-de-Porte"],
    becomes: "published",
    opening: [
      {
        kind: "welcome",
        leadIn: "Au nom du conseil municipal,",
        by: ["valbrume"],
        themes: ["commerce"],
        text: "a accueilli les élus dans une ville où une vitrine sur douze restait vide en 2014, et une sur trente aujourd’hui. Rien de spectaculaire, a-t-elle précisé : quatre années de patience, un agent à plein temps et beaucoup de cafés pris avec les propriétaires.",
      },
    ],
    sequences: [
      {
        title: "Ce que la mairie peut faire, ce qu’elle ne peut pas",
        planned: ["tremaudan", "nattier"],
        interventions: [
          {
            by: ["tremaudan"],
            themes: ["commerce", "urbanisme"],
            text: `a tenu à parler d’abord d’un échec. La commune avait racheté deux boutiques pour y installer une librairie ; faute de libraire, elles ont servi de réserve pendant trois ans.

Il en a tiré une règle, que le conseil a votée : **pas un achat sans porteur de projet**. Depuis, cinq locaux ont rouvert, dont une boucherie reprise par deux anciens apprentis.`,
          },
          {
            by: ["nattier"],
            themes: ["commerce"],
            text: `a décrit les boutiques à l’essai que son association anime dans onze communes :

1. un loyer qui commence à cent euros et monte avec le chiffre d’affaires ;
2. un bail de six mois, renouvelable une fois ;
3. un commerçant du bourg pour parrain.

Sur quarante essais, vingt-six sont devenus des commerces durables.`,
          },
        ],
      },
      {
        title: "Le marché, premier équipement public ?",
        planned: ["kermarquer"],
        interventions: [
          {
            kind: "testimony",
            form: "capacityFirst",
            by: ["kermarquer"],
            themes: ["commerce", "alimentation"],
            text: `a défendu le marché hebdomadaire comme « le seul lieu où tout le monde vient sans être convoqué ». À Quimperlé, il a changé de place, de jour et de règlement en dix-huit mois, après deux consultations et une grève des forains.

Le résultat se compte en cageots : trente-deux producteurs locaux, contre neuf auparavant.`,
          },
        ],
      },
    ],
    closing: [
      {
        kind: "closing",
        form: "none",
        text: "La prochaine rencontre bretonne portera sur les mobilités, à la demande des élus du centre de la région.",
      },
    ],
  },
  {
    title: "Assises des petites villes : le goût du service public",
    kind: "assises",
    date: "2019-05-16",
    startTime: "09:00",
    endTime: "17:00",
    commune: "Figeac (46)",
    venue: "Espace François-Mitterrand",
    theme: "Services publics de proximité",
    attendanceCount: 180,
    attendanceText: "près de 180 participants",
    partners: ["Banque des Territoires", "Cerema", "Fédération des maisons de santé du Val-Perdu"],
    becomes: "published",
    opening: [
      {
        kind: "welcome",
        leadIn: "En mot d’accueil,",
        by: ["castagnol"],
        themes: ["services publics"],
        text: "a souhaité que ces assises parlent moins de ce qui ferme que de ce qui s’ouvre. Sa ville a inauguré en deux ans une maison des services, une crèche et un internat : trois bâtiments, trois maîtres d’ouvrage, une seule équipe pour les suivre.",
      },
      {
        kind: "introduction",
        by: [{ who: "grandval", as: ["Vice-présidente de l’Association des petites villes de France"] }],
        themes: ["services publics"],
        text: "a rendu hommage aux secrétaires de mairie, « qui tiennent ensemble ce que les organigrammes séparent ». Elle a proposé que chaque intervenant réponde à la même question : qu’est-ce qui a changé pour l’habitant qui pousse la porte ?",
      },
    ],
    sequences: [
      {
        title: "Se soigner à vingt minutes de chez soi",
        planned: ["doucelin", "peyrebelle"],
        interventions: [
          {
            by: ["doucelin"],
            themes: ["santé"],
            text: `a raconté l’ouverture de la troisième maison de santé de son réseau. Les murs ont coûté moins cher que prévu ; les médecins, eux, se sont fait attendre vingt-deux mois.

Trois choses les ont décidés : un logement de remplacement, une secrétaire partagée et l’assurance de ne pas être de garde plus d’un week-end par mois. *« On ne recrute pas un médecin, on recrute une famille »*, a-t-elle résumé.`,
          },
          {
            kind: "testimony",
            form: "capacityFirst",
            by: ["peyrebelle"],
            themes: ["santé", "mobilités"],
            text: "a pris le problème par l’autre bout : si le médecin ne vient pas, c’est au patient de pouvoir s’y rendre. Une navette à la demande dessert désormais quatorze communes ; elle a transporté 2 300 personnes la première année, pour un coût de sept euros par trajet.",
          },
        ],
      },
      {
        title: "Une maison, un visage, plusieurs guichets",
        planned: ["rouvergue", "castelmoine"],
        interventions: [
          {
            by: ["rouvergue"],
            themes: ["services publics", "numérique"],
            text: `a plaidé pour des agents qui savent renoncer à l’écran. À Lodève, la maison des services garde deux demi-journées sans rendez-vous et sans ordinateur, où l’on écrit ensemble les courriers.

> Les gens ne viennent pas chercher un formulaire. Ils viennent vérifier que quelqu’un les a lus.

La fréquentation a doublé le jour où la boîte aux lettres a été placée à l’intérieur.`,
          },
          {
            form: "representing",
            represented: "cerema",
            by: [{ who: "castelmoine", as: ["directrice d’études"] }],
            themes: ["services publics", "bâtiments"],
            text: "a comparé cinquante lieux de services ouverts depuis 2015. Les plus fréquentés ont un point commun qui ne doit rien à l’architecture : ils sont sur le chemin d’autre chose, une école, un marché, un arrêt de car.",
          },
        ],
      },
    ],
    closing: [
      {
        kind: "closing",
        leadIn: "En conclusion,",
        by: ["castagnol"],
        text: "a retenu un mot entendu trois fois dans la journée : le temps. Le temps d’ouverture, le temps de trajet, le temps qu’on accorde. « Voilà ce que nous produisons, et que personne ne produira à notre place. »",
      },
    ],
  },
  {
    title: "Webinaire : rouvrir les marchés et les écoles",
    kind: "webinar",
    date: "2020-05-28",
    startTime: "18:00",
    endTime: "19:30",
    theme: "Sortir du confinement",
    attendanceCount: 112,
    attendanceText: "112 connexions",
    becomes: "published",
    opening: [
      {
        kind: "introduction",
        by: ["grandval"],
        themes: ["crise sanitaire"],
        text: "a ouvert cette visioconférence en remerciant les maires qui, depuis dix semaines, répondent au téléphone de la mairie, parfois au leur. Le but de la soirée tient en une phrase : se passer les bonnes consignes avant lundi.",
      },
      {
        by: ["boisgontier"],
        themes: ["commerce", "crise sanitaire"],
        text: `a partagé le plan de réouverture du marché :

- un sens de circulation tracé à la craie, corrigé chaque semaine ;
- une entrée réservée aux aînés de 8 h à 9 h ;
- des étals espacés de quatre mètres, ce qui a supposé d’occuper aussi la place de l’église.

Le premier samedi, deux forains sur trois étaient revenus.`,
      },
      {
        by: ["chantepie"],
        themes: ["école", "crise sanitaire"],
        text: "a insisté sur les écoles. La sienne a rouvert avec un élève sur deux et des récréations décalées. Le plus utile n’a pas été le protocole, long de cinquante-quatre pages, mais la visite des classes vides proposée aux parents la veille de la rentrée.",
      },
      {
        kind: "discussion",
        form: "none",
        themes: ["finances"],
        text: "La discussion a porté sur les dépenses de protection. Les participants demandent qu’elles puissent être inscrites en investissement et étalées sur cinq ans.",
      },
    ],
    closing: [
      {
        kind: "closing",
        leadIn: "Pour conclure,",
        form: "capacityFirst",
        by: [{ who: "grandval", as: ["Vice-présidente de l’Association des petites villes de France"] }],
        text: "a annoncé un second rendez-vous à la mi-juin, consacré aux équipements sportifs et aux piscines.",
      },
    ],
  },
];
