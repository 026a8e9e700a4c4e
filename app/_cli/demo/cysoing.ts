import type { DemoMeeting } from "./meeting-shapes.ts";

/** The meeting of 7 December 2021, retold from what was reported of it: its facts, in other words. */
export const cysoing: DemoMeeting = {
  title: "Rencontre des maires des petites villes des Hauts-de-France",
  kind: "territorial",
  date: "2021-12-07",
  commune: "Cysoing (59)",
  theme: "Relance et revitalisation des petites villes",
  attendanceCount: 40,
  attendanceText: "plus de 40 élus",
  becomes: "published",
  opening: [
    {
      kind: "welcome",
      leadIn: "En mot d’accueil,",
      by: ["dumortier"],
      themes: ["relance", "revitalisation"],
      text: "s’est réjoui de voir réunis plus de quarante élus des petites villes de la région, venus échanger sur deux sujets : la relance et la revitalisation.",
    },
    {
      kind: "introduction",
      by: [{ who: "bouillon", as: ["Président de l’APVF", "Maire de Barentin (76)"] }],
      themes: ["relance", "Petites villes de demain"],
      text: `a souligné combien l’association est enracinée dans les territoires, et particulièrement dans les Hauts-de-France, avant de dire sa joie de retrouver les maires autour d’une même table.

Les petites villes peuvent compter sur l’APVF pour porter leur relance. Partenaire du programme *Petites villes de demain*, elle s’assure aussi que les aides du plan de relance arrivent jusqu’aux plus petites communes.`,
    },
  ],
  sequences: [
    {
      title: "Quelle relance dans les petites villes ?",
      planned: ["pilch", "barbier", "megdoud"],
      interventions: [
        {
          by: ["pilch"],
          themes: ["commerce", "fiscalité locale", "relance"],
          text: `a expliqué comment son territoire est venu en aide à ses entreprises :

- en les exonérant d’une partie de leurs impôts ;
- en créant, à l’échelle de la commune, un fonds de relance pour les commerçants et les artisans, où se combinent subventions et avances remboursables.

600 entreprises ont reçu une subvention.`,
        },
        {
          by: ["barbier"],
          themes: ["ingénierie", "numérique", "Petites villes de demain"],
          text: `a décrit ce que la Banque fait pour les territoires, et d’abord pour les petites villes. Très présente dans la région, elle contribue à la couverture numérique et met de l’ingénierie à la disposition des collectivités. Son service Territoires Conseils suit les projets des communes et des intercommunalités.

Partenaire national de *Petites villes de demain*, elle prend en charge une part du financement des chefs de projet.`,
        },
        {
          form: "representing",
          represented: "anct",
          by: [{ who: "megdoud", as: ["coordinateur des contrats de relance et de transition écologique"] }],
          themes: ["CRTE", "transition écologique", "ingénierie"],
          text: `aide les collectivités, au premier rang desquelles les petites villes, à se saisir de ces contrats. **Julien Megdoud** est revenu sur la naissance de l’Agence et des CRTE, conçus pour rassembler l’action de l’État dans les territoires.

Ces contrats servent la relance. Ils font avancer d’un même pas les politiques publiques locales : transition écologique, cohésion sociale, santé. **845 CRTE** ont déjà été signés.

Il s’agit désormais, pour les petites villes, de conduire des projets qui traversent tous ces sujets, avec l’appui de l’ANCT. C’est à l’ANCT locale qu’elles s’adressent d’abord : elle accueille leurs demandes et les étudie avec tous les partenaires utiles.`,
        },
      ],
    },
    {
      title: "La revitalisation des petites villes : la preuve par l’exemple",
      planned: ["baudoux", "lesne", "delnef"],
      interventions: [
        {
          kind: "testimony",
          by: ["baudoux"],
          themes: ["revitalisation", "santé", "équipements"],
          text: `a raconté une revitalisation guidée par deux idées : bâtir la ville sur elle-même, et rester cohérent. Le collège et le lycée ont retrouvé le centre ; l’arrivée d’un grand supermarché contribue, elle aussi, à ce renouveau.

La commune veut y ramener les équipements indispensables, à commencer par une maison de santé, car les médecins manquent à Aulnoye-Aymeries comme dans bien des petites villes. Un tiers-lieu ouvrira enfin, consacré à la musique et à d’autres activités, sociales notamment, et organisé en coopérative.`,
        },
        {
          kind: "testimony",
          form: "capacityFirst",
          by: ["lesne"],
          themes: ["patrimoine", "logement"],
          text: `a montré comment le patrimoine historique de la ville est devenu le fil conducteur de sa revitalisation. Le logement reste un défi, et elle demande que les maires disposent d’un droit de préemption plus fort.

Pour elle, c’est l’investissement qui fait la relance. Un pôle multimodal et une ferme pédagogique ont vu le jour ; de tels projets ont besoin de financements, donc de soutiens.`,
        },
        {
          kind: "testimony",
          form: "capacityFirst",
          leadIn: "Enfin,",
          by: ["delnef"],
          themes: ["mobilités", "commerce", "friches", "patrimoine"],
          text: `a passé en revue les chantiers de sa commune : se déplacer, aménager, soigner les espaces publics, garder des commerces, mieux loger. Le projet de territoire comprend aussi un pôle consacré à la santé et à la jeunesse, et un plan de circulation redessiné avec les habitants.

- **Commerce** : rendre le centre plus attrayant, en l’animant et en expérimentant, avec l’appui de la Banque des Territoires.
- **Friche** : la rénover et la mettre en valeur.
- **Culture et patrimoine** : réhabiliter les anciens abattoirs, futur tiers-lieu ou lieu de restauration.
- **Nature** : révéler le patrimoine végétal.`,
        },
      ],
    },
  ],
  closing: [
    {
      kind: "closing",
      form: "none",
      text: "Chacun est reparti avec des idées à essayer chez soi, puisées dans les expériences des autres. Nombreuses au rendez-vous, les petites villes de la région avaient de quoi partager.",
    },
  ],
};
