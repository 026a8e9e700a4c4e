import { describe, expect, test } from "vitest";
import { notARecap } from "#domain/reading/not-a-recap.ts";
import { readRecap } from "#domain/reading/read-recap.ts";
import { rootOf } from "#domain/source/layout.ts";
import { linesOfText } from "#domain/source/plain-text.ts";
import { officialLookups } from "#domain/territory/official-lookups.ts";

const lookups = { ...officialLookups(), isKnownPerson: () => false, today: "2025-12-31" };

function said(text: string): string | null {
  const root = rootOf(linesOfText(text));
  return notARecap(root, readRecap(root, lookups));
}

const others: [string, string][] = [
  [
    "une facture",
    "SARL Imprimerie du Port\nFacture n° 2023-118\nDate : 12/03/2023\nClient : Association\n500 dépliants 240,00 €\nTVA 20 % 48,00 €\nTotal TTC 288,00 €\nIBAN FR76 0000",
  ],
  [
    "une facture",
    "FACTURE 0042\n\nDésignation | Quantité | Prix unitaire | Total\n\nLocation de salle | 1 | 350,00 | 350,00\n\nTotal HT : 350,00 €\n\nNet à payer : 420,00 €\n\nSIRET 000 000 000 00000",
  ],
  [
    "une facture",
    "Devis n° D-77\n\nTraiteur pour la rencontre de Vitré du 3 mars\n\nBuffet, 60 personnes\n\nMontant total HT 1 200 €\n\nTVA 10 % : 120 €\n\nBon pour accord, acompte de 30 % à la commande",
  ],
  [
    "une facture",
    "Avoir n° 12\n\nEn annulation de la facture 2022-09\n\nMontant TTC : 96 €\n\nRIB : 00000 00000\n\nTVA sur les encaissements",
  ],
  [
    "un procès-verbal",
    "Conseil municipal de Callac\n\nSéance du 4 avril 2022\n\nLe quorum étant atteint, la séance est ouverte à 20 h.\n\nSecrétaire de séance : Line Abgrall\n\nLe conseil, après en avoir délibéré, adopte le budget.",
  ],
  [
    "un procès-verbal",
    "Procès-verbal du comité syndical\n\nMembres en exercice : 24\n\nOrdre du jour : budget, personnel\n\nPour : 20, contre : 2, abstentions : 2\n\nLa séance est levée à 22 h 15.",
  ],
  [
    "un procès-verbal",
    "L’an deux mille vingt-deux, le quatre avril, le conseil communautaire légalement convoqué s’est réuni.\n\nHugues Lanoë a donné pouvoir à Odile Marchais.\n\nDélibération n° 12 : la subvention est adoptée à l’unanimité.\n\nDélibération n° 13 : adoptée à la majorité.",
  ],
  [
    "un procès-verbal",
    "Assemblée générale ordinaire\n\nLe quorum est atteint.\n\nLe rapport moral est approuvé à l’unanimité.\n\nLe président Armel Touzé lève la séance à 18 heures.",
  ],
  [
    "un procès-verbal",
    "Conseil d’administration\n\nPrésents : Armel Touzé, Line Abgrall\nPouvoirs : Hugues Lanoë à Armel Touzé\nSecrétaire de séance : Line Abgrall\n\nM. Touzé présente le compte administratif. Il est approuvé à l’unanimité.",
  ],
  [
    "un programme",
    "Rencontre des petites villes\n\nProgramme\n\n9 h 00 : Accueil café\n9 h 30 : Ouverture par Odile Marchais, maire de Guingamp\n10 h 00 : Table ronde « Se loger »\n11 h 30 : Table ronde « Se soigner »\n12 h 30 : Déjeuner",
  ],
  [
    "un programme",
    "Assises de l’eau – Vitré, 3 mars 2022\n\n9h-9h30 Accueil des participants\n9h30-11h Plénière\nIntervenants : Armel Touzé, maire de Callac, Line Abgrall, urbaniste\n11h-12h Ateliers\n12h Cocktail",
  ],
  [
    "un programme",
    "Journée d’étude\n\n- 14h00 Mot d’accueil\n- 14h15 Conférence de Hugues Lanoë, architecte\n- 15h30 Pause\n- 16h00 Visite de la halle\n- 17h30 Fin",
  ],
  [
    "une invitation",
    "Odile Marchais a le plaisir de vous inviter à la rencontre des petites villes.\n\nMardi 7 décembre 2021 à 9 h 30\n\n9 h 30 : accueil\n\nInscription obligatoire avant le 1er décembre.",
  ],
  [
    "une lettre",
    "Guingamp, le 3 mars 2022\n\nObjet : rencontre territoriale\n\nMonsieur le Président,\n\nJe vous remercie de votre accueil lors de la réunion de mars.\n\nJe vous prie d’agréer, Monsieur le Président, l’expression de ma haute considération.\n\nOdile Marchais",
  ],
  [
    "une lettre",
    "Madame, Monsieur,\n\nNous avons bien reçu votre demande de subvention pour le cinéma.\n\nElle sera étudiée en mai.\n\nVeuillez recevoir nos salutations distinguées.",
  ],
  [
    "une lettre",
    "Bonjour,\n\nPeux-tu m’envoyer les photos du forum avant vendredi ?\n\nMerci d’avance.\n\nCordialement,\n\nLine",
  ],
  [
    "un arrêté",
    "Arrêté municipal n° 2022-14\n\nVu le code général des collectivités territoriales,\n\nVu le code de la route,\n\nConsidérant que la fête occupe la place,\n\nARRÊTE\n\nArticle 1er : le stationnement est interdit.",
  ],
  [
    "une convention",
    "Convention de partenariat\n\nEntre les soussignés, la commune de Callac, ci-après dénommée la commune, d’une part, et l’association, d’autre part,\n\nIl a été convenu ce qui suit :\n\nArticle 1 – Objet\n\nFait en deux exemplaires.",
  ],
  [
    "un contrat",
    "Contrat de location\n\nEntre les soussignés, le bailleur d’une part, et le preneur d’autre part\n\nArticle 1 : désignation des lieux\n\nArticle 9 : résiliation",
  ],
  [
    "aucune rencontre",
    "La tarte aux pommes\n\nÉplucher six pommes et les couper en quartiers. Étaler la pâte. Cuire quarante minutes à four chaud.",
  ],
  [
    "aucune rencontre",
    "L’histoire du canal\n\nCreusé au XVIIe siècle, le canal relie deux bassins. Il a longtemps servi au bois, puis au blé, avant que le rail ne l’emporte.",
  ],
  ["aucune rencontre", "Liste des courses\n\n- lait\n- farine\n- ampoules"],
];

const recaps: string[] = [
  "Rencontre des petites villes\n\nMardi 7 décembre 2021\n\nVitré\n\nEn mot d’accueil, Odile Marchais, maire de Guingamp, a remercié les élus. Armel Touzé, maire de Callac, a présenté sa halle.",
  "Rencontre de Vitré\n\n9 h 30 : ouverture\n\nOdile Marchais, maire de Guingamp, a ouvert la matinée en rappelant que les petites villes tiennent le pays, et que leurs maires sont en première ligne depuis deux ans.\n\n10 h : Se loger\n\nArmel Touzé, maire de Callac, a détaillé l’opération de la rue du Port, où douze logements ont été refaits et loués en trois ans, sans aucune aide.\n\n11 h : Se soigner\n\nLine Abgrall, urbaniste, a raconté la maison de santé et ses vingt praticiens.",
  "Rencontre territoriale\n\nArmel Touzé, maire de Callac, a rappelé que le conseil municipal avait adopté à l’unanimité la délibération sur la halle, et que le vote du budget avait suivi.",
  "Finances locales : la rencontre de Roye\n\nOdile Marchais, maire de Guingamp, a regretté que la TVA ait remplacé la taxe d’habitation. Hugues Lanoë a noté que la facture d’énergie a doublé, et que le devis des travaux n’a plus de sens.",
  "Atelier achats\n\nLine Abgrall, directrice générale, a montré comment une facture est contrôlée : numéro de facture, TVA, SIRET. Elle a insisté sur les délais de paiement, que trente jours suffisent à tenir.",
  "Notes de la réunion du 3 mars\n\n- halles : ouvertes\n- gare : rien\n- cinéma : l’association cherche un local",
  "Forum des centres-villes\n\nUne centaine de participants ont échangé sur le commerce. La matinée a été riche et les visites suivies.",
  "Odile Marchais, maire de Guingamp : nous avons attendu dix ans avant de rouvrir la gare.\n\nArmel Touzé, maire de Callac : chez nous, elle n’a jamais fermé, et c’est un combat de chaque année.",
  "Bonjour,\n\nVoici le compte rendu de la rencontre de Vitré.\n\nOdile Marchais, maire de Guingamp, a présenté le rôle des marchés dans la vie du centre et celui des halles.\n\nArmel Touzé, maire de Callac, a insisté sur la gare, sans laquelle rien ne se fera dans les dix ans.\n\nCordialement,\n\nLine",
  "Webinaire du 12 mars 2024\n\nIntervenants : Odile Marchais, maire de Guingamp ; Armel Touzé, maire de Callac\n\nOdile Marchais explique que les aides sont trop dispersées, et qu’un guichet unique est attendu de tous.",
  "Congrès des maires\n\nLe congrès a réuni 1 200 participants. La première table ronde, présidée par Odile Marchais, maire de Guingamp, portait sur l’eau.",
  "Assises de l’eau\n\nArmel Touzé, maire de Callac, a demandé que la loi soit revue. Vu la sécheresse, a-t-il dit, chaque convention doit l’être aussi, article par article.",
  "Journée ville et commerce\n\nPour ouvrir la journée, Hugues Lanoë, architecte, a résumé son rapport. Puis la table ronde intitulée « Les villes qui gagnent » a donné la parole aux commerçants.",
  "1re séquence : Se loger\n\nLe maire de Callac a ensuite témoigné.\n\n2e séquence : Se soigner\n\nL’ANCT, représentée par Line Abgrall, cheffe de projet, accompagne les villes.",
  "Visite de la halle de Callac\n\nLes élus ont été accueillis par Armel Touzé, maire de Callac, qui a raconté dix ans de travaux.",
  "Compte rendu\n\nPrésents : Odile Marchais, Armel Touzé\n\nOrdre du jour : les halles\n\nOdile Marchais a présenté le projet de halle et son plan de financement, que chacun a pu commenter.",
  "Rencontre des petites villes du Nord\n\nLe préfet du Nord, Hugues Lanoë, a rappelé le quorum d’élus nécessaire à une motion, et la convocation des commissions.",
  "« Il faut des trains », a déclaré Armel Touzé, maire de Callac, lors de la rencontre de Vitré, devant quarante maires venus de toute la Bretagne.",
  "Les petites villes face à la crise\n\nRéunis à Vitré, une cinquantaine d’élus ont débattu. Line Abgrall, urbaniste, a plaidé pour le temps long, et Hugues Lanoë, architecte, pour la patience.",
  "Web-conférence n° 4\n\nLe replay de la web-conférence est en ligne. Line Abgrall, urbaniste, a montré trois places refaites.",
];

describe("what is no recap is said to be so", () => {
  test.for(others)("%s: %s", ([what, text]) => {
    const last = what.split(" ").at(-1) ?? "";
    expect(said(text)?.toLowerCase()).toContain(last === "rencontre" ? "aucune rencontre" : last);
  });
});

test.for(recaps.map((text) => [text]))("a recap is let through: %s", ([text = ""]) => {
  expect(said(text)).toBeNull();
});
