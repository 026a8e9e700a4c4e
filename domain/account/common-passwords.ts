// Written as they are compared: lower case, no accents, no spaces (see `fold` in password-rules.ts).

/** What common French and English passwords are made of. A password made only of these is guessed early. */
export const commonPieces = words(`
  motdepasse mdp password passwort passe pass pwd secret azerty azertyuiop qwerty qwertyuiop qwertz
  azertyuiopqsdfghjklm qsdfghjklm asdfghjkl wxcvbn zxcvbnm 1qaz2wsx 3edc4rfv 1qaz 2wsx 3edc 4rfv 5tgb qazwsx
  qazwsxedc zaq12wsx aqwzsx aqwzsxedc 1a2b3c 1q2w3e 1q2w3e4r 1q2w3e4r5t a1b2c3 a1z2e3 a1z2e3r4 q1w2e3r4 bonjour
  bonsoir salut coucou merci soleil chouchou doudou loulou bebe cheri cherie amour monamour jetaime toutou
  princesse prince licorne papillon chocolat nutella fromage baguette camembert croissant vacances weekend noel
  printemps ete automne hiver lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril
  mai juin juillet aout septembre octobre novembre decembre france paris marseille lyon toulouse nice nantes
  bordeaux lille rennes strasbourg montpellier bretagne normandie corse liberte egalite fraternite republique
  marianne tricolore vivelafrance allezlesbleus allez olympique psg football foot rugby maman papa famille
  enfant maison jardin chat chien minou caramel tigrou felix medor nicolas thomas julien camille marie pierre
  jean michel sophie isabelle nathalie stephane sylvie laurent philippe david alexandre antoine benjamin
  caroline celine charlotte claire emilie florian guillaume jerome julie kevin laura lucas manon mathieu maxime
  melanie olivier pascal patrick pauline romain sandrine sarah sebastien valerie vincent virginie christophe
  christian catherine frederic admin administrateur administrator root user utilisateur compte login connexion
  bienvenue welcome changeme changezmoi test testtest demo exemple example default defaut temp temporaire
  provisoire invite guest master maitre system systeme serveur server ordinateur computer windows microsoft
  office internet google facebook wifi orange free letmein iloveyou ilovegod love lovely forever always friends
  friend family sunshine summer winter spring autumn monday friday january december baseball basketball dragon
  monkey shadow superman batman starwars pokemon princess flower butterfly cookie hello goodbye freedom trustno
  whatever nothing qwer asdf zxcv abc god jesus angel money london america england soccer chelsea liverpool
  arsenal mustang harley ranger hunter killer tigger buster ginger pepper cheese coffee purple silver golden
  yellow banana rencontre rencontres territoriale territoriales apvf petiteville petitesvilles petites villes
  ville mairie maire maires commune communes collectivite association prefecture departement region elu elus
  compterendu comptesrendus recap mot les des une mon mes est nous vous moi toi the you your for and
`);

/** Long passwords of common lists, proverbs, first lines and slogans, guessed early as a whole. */
export const commonSentences: ReadonlySet<string> = new Set(
  words(`
  motdepassesecret unmotdepassefort monmotdepasseestsecret jenaipasdemotdepasse motdepasseoublie
  jaioubliemonmotdepasse jetaimepourlavie jetaimeplusquetout jetaimemonamour jetaimefort jetaimepourtoujours
  tuesmonamour monamourpourlavie iloveyouforever iloveyousomuch iloveyoubaby correcthorsebatterystaple
  thisismypassword mypasswordispassword letmeinplease allonsenfantsdelapatrie lejourdegloireestarrive
  libertegalitefraternite libertefraternite liberteegalitefraternite ilestunefois iletaitunefois
  untiensvautmieuxquedeuxtulauras lanuittousleschatssontgris quiseferaalavenir etreounepasetre tobeornottobe
  jepensedoncjesuis cogitoergosum cestlavie vivelavie lavieestbelle carpediemcarpediem abracadabrasesame
  ouvretoisesame maytheforcebewithyou quelaforcesoitavectoi winteriscoming hakunamatata nothingtoseehere
  whatisthepassword donttellanyone trustnoonetrustnoone youllneverwalkalone longtempsjemesuiscouchedebonneheure
  aujourdhuimamanestmorte surlepontdavignon freresjacques aucllairdelalune auclairdelunemonamipierrot
  auclairdelalunemonamipierrot unelephantcatrompe supercalifragilisticexpialidocious anticonstitutionnellement
  hexakosioihexekontahexaphobie petitesvillesdefrance petitesvillesdedemain associationdespetitesvillesdefrance
  rencontresterritoriales comptesrendusdesrencontres
`),
);

/** Rows and columns of French and English keyboards, both ways. */
export const keyboardRows = words("azertyuiop qsdfghjklm wxcvbn qwertyuiop asdfghjkl zxcvbnm 1234567890").flatMap(
  (row) => [row, [...row].reverse().join("")],
);

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
