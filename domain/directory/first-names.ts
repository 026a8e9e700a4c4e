import { foldName } from "#domain/french/fold.ts";
import type { Gender } from "./schema.ts";

// The commonest French first names of living adults; those of both genders (Claude, Dominique, Camille…) are left out.

const feminine = new Set(
  `adele adeline agathe agnes alexandra alexia alice aline alix alexandrine amandine amelie anais andrea angela angelique
  anita anna annabelle anne annette annick annie antoinette ariane arlette armelle astrid aude audrey aurelie aurore
  barbara beatrice benedicte bernadette berangere berengere blandine brigitte bruna carine carla carole caroline
  catherine cathy cecile celia celine chantal charlene charlotte chloe christelle christiane christine claire clara
  clarisse claudette claudine clemence clementine clotilde colette constance coralie corinne cynthia daniele danielle
  daphne deborah delphine denise diane dorothee edith edwige elena eleonore eliane elisa elisabeth elise elodie elsa
  emeline emilie emma emmanuelle estelle esther eugenie eva eve eveline evelyne fabienne fanny fatiha fatima fatoumata
  flavie flora florence florine france francine francoise frederique gabrielle genevieve georgette geraldine germaine
  ghislaine gilberte gisele gwenaelle gwenola helene henriette hortense huguette ines ingrid irene isabelle jacqueline
  jane janine jeanne jeannine jennifer jessica joelle johanna josette josiane judith julia julie juliette justine
  karima karine karen katia khadija laetitia laura laure laurence laurie lea leila lena leslie liliane lina linda lise
  louise louisette lucie lucienne lucile lucille lydia lydie mado madeleine magali maeva manon margaux margot marguerite
  maria marianne marie marielle mariette marine marion marjorie marlene martine marthe maryline maryse maryvonne mathilde
  maud megane melanie melina melissa mireille monique morgane muriel mylene myriam nadege nadia nadine nathalie natacha
  nelly nicole nina noelle noemie nora odette odile olga olivia ophelie oriane pascale patricia paule paulette pauline
  peggy perrine philippine priscilla prune rachel rachida raphaelle raymonde rebecca regine reine renee rita rolande
  rosalie rose roselyne rosine roxane sabine sabrina samia sandra sandrine sarah segolene severine sidonie simone soizic
  solange solene sonia sophie stephanie suzanne suzy sylvaine sylvette sylviane sylvie tania tatiana therese tiphaine
  valentine valerie vanessa vera veronique victoire victoria violaine violette virginie viviane yamina yasmina yolande
  yvette yvonne zoe zohra rosemarie nathalia myrtille maelle maeliss apolline salome
  solenn solen nolwenn enora rozenn katell gaid anaig annaig maiwenn marianig marie-annick gwennaelle gwenn armelle bleuenn
  amina aicha naima malika nadjat najat fatna farida fadila hanane leila nawel ouarda zahra houria salima souad karima
  aminata mariama awa rokhaya bintou coumba ghylaine nais albane alienor aliette ambre anouk anne-cecile aglae amelia
  ariel astride aurelia axelle berenice berthe camelia candice capucine carmen cecilia celeste charline cindy claire
  clelia cleo colombe cyrielle daisy delia dolores domitille doriane dorine edwina elea eleonora elia elina eloise
  emilienne emmeline ernestine esmeralda eugenia euphrasie fanette faustine felicie fernande floriane
  francette georgia gertrude gisele graziella guilaine guillemette gwladys heidi heloise honorine huberte ida
  ilona inna iris isabel isaure jacinthe jasmine jeanine jessie jocelyne joan johana juliana juliane julienne justina
  kathleen kathy kelly ketty laetitia laly lauriane laurine lea leonie leontine leslie lila liliana lilas lise-marie
  lola loren lorena lorette louane loubna luce lucette ludivine lyne lyse mado maelys magalie maite malvina manuela
  marcelle margaret margerie marguerite marie-jo marilyn marilyne marina marjolaine marthe-marie mauricette maya melody
  mercedes meryem michaela mina mireille mona monia muguette nadege naomi nelly nicole nini ninon noeline odeline
  ombline ophelia paola paulina pernette petronille philomene pierrette prisca quitterie raissa ramona
  raymonde renata reynalde rolanda romane rosa rosalia roseline rosemonde rosette rosita roxanne sabrine samira
  saskia serena shirley sibylle sidonie sigrid sixtine solana soline sophia stella suzie sybille sylvana tatiana
  teresa thais thalie tiffany urielle ursule vania vinciane violaine virginie vivianne wendy xaviere yaelle yasmine
  yolaine yveline yvelise zelie zineb`.split(/\s+/),
);
const masculine = new Set(
  `abdel abdelkader achille adam adrien ahmed alain alban albert alex alexandre alexis alfred ali alphonse amaury
  anatole andre anthony antoine antonin antony aristide armand arnaud arthur auguste augustin aurelien axel aymeric
  baptiste barnabe barthelemy basile bastien benjamin benoit bernard bertrand boris brice brieuc bruno cedric cesar charles
  charly christian christophe clement constant cyril cyrille damien daniel david denis didier dimitri donatien edgar
  edmond edouard elie elies eliott emile emmanuel eric ernest erwan etienne eugene evrard fabien fabrice felix ferdinand
  fernand florent florian franck francis francois frank fred frederic gabriel gaetan gaspard gaston gautier gael
  geoffrey geoffroy georges gerald gerard germain ghislain gilbert gildas gilles gregoire gregory guilhem guillaume
  gustave guy gwenael hamid hassan hector henri herve hubert hugo hugues ibrahim igor isidore ivan jacky jacques jean
  jeremie jeremy jerome jimmy joachim joel joffrey johan johann jonas jonathan jordan joseph joris jose julien jules
  justin karim kevin khaled lambert laurent leandre leo leon leonard leopold lilian lionel loic louis luc luca lucas
  lucien ludovic mahmoud malik manuel marc marcel marius martial martin mathias mathieu mathis matthieu max maxence
  maxime maximilien medhi mehdi michael michel miguel mohamed morgan mourad nassim nathan nathanael nicolas noel norbert
  octave olivier omar oscar pascal patrice patrick paul philippe pierre quentin rachid raoul raphael raymond regis remi
  remy renaud rene reynald richard robert robin roch rodolphe rodrigue roger roland romain romaric romuald ronan rudy
  sacha said salim samir samuel sebastien serge simon stanislas stephane steve steven sylvain tanguy theo theodore
  theophile thibaud thibault thibaut thierry thomas timothee titouan tony tristan ugo valentin valery vianney victor
  vincent virgile vivien walter wilfried william xavier yann yannick yannis yoann yohan youssef yvan yves yvon zacharie
  gurvan armel malo ewen anicet aime adil
  abdelaziz abdelkrim abdallah abdoulaye adel amadou amar amine amir anis aziz azzedine bachir belkacem boubacar brahim
  djamel driss fares farid farouk fouad habib hakim halim hamza hicham idriss ismael jamal kader kamel kamal lahcen larbi
  lotfi majid mamadou marouane moussa mounir mustapha mustafa nabil nacer nadir nordine noureddine omar ousmane rabah
  rachid redouane reda riad sofiane soufiane tarik tahar toufik yacine yassine younes zinedine ziad
  alan alano aloys ambroise ange anselme anthelme antonio aubin audric aurele auxence balthazar barnabe benedict benito
  blaise bryan carlos carl celestin cesaire charlie christopher claudius clovis come corentin cyprien
  dany davy diego dimitry djibril dorian dylan edern elian eliot eloi eloy elric emilien enguerrand enzo erick erwann
  esteban eudes eustache eymeric fabio fabrizio faustin federico felicien fernando firmin flavien florentin florestan
  francisco francky freddy fulbert gauthier george germinal gerard ghyslain gino giovanni goulven gontran guenael guenole
  guilain gwen hadrien harold harry hector helier henry herman hippolyte honore hugo ignace isaac ismail jackie jacob
  jacquy jacquot james jan jason jean-charles jean-eudes jeff joan joao joaquim joe joey john johnny jorge joss josue juan
  judicael jude julian karl kenny kilian killian landry laurian lazare leandre leny leopold lino lionnel loik luis   lubin ludwig lukas maelig maixent manfred manoel marceau marcelin marco mario marien marin mario matteo mauro maurice
  medard melchior melvin merlin mikael mike morvan nestor nelson nils noe norman onesime orens
  oswald paco pablo paulin pedro perig perrick perceval petrus philibert philippe-marie pierrick pierre-yves
  prosper raffaele rafael ramon rayan renald ricardo richard rick ritchie roberto rogatien roman romeo   ruben rufin salvatore selim sergio severin sidney silvain silvere simeon sixte stany stefan stephen
  symphorien tancrede teddy terry thadee theau theophane theotime thibauld tiago tibor timothe titus tom tomas toni   tugdual ugolin valere valerian vassili venceslas vincenzo vivian vladimir wilhem willem willy wladimir yanis yanick
  yohann yoan youri youcef ywan zephir loig tangi gwendal ronan briec eflamm gildas alban jil fanch`.split(/\s+/),
);

/** What the first name says, of "Marie-Sophie" or "Jean Pierre" its first part; null where it does not. */
export function genderOfFirstName(firstName: string): Gender | null {
  const [first = ""] = foldName(firstName).split(" ");
  if (feminine.has(first)) return "feminine";
  return masculine.has(first) ? "masculine" : null;
}

/** Whether a word is a given name: "Jean Pierre Dupont" has two. */
export function isFirstName(word: string): boolean {
  return genderOfFirstName(word) !== null;
}
