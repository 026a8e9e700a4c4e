// Verbs by which a recap says that somebody spoke, as French writes them, and what else a clause may say of a person.

/** In -er: "rappeler", "rappelle", "rappelait", "rappelé". */
const regular =
  `accompagner aborder accueillier affirmer ajouter alerter analyser animer annoncer apporter appeler argumenter
  assurer attester avancer avertir avouer balayer brosser commenter commencer comparer compléter confier confirmer
  considérer constater conseiller contester critiquer débuter déclarer décliner décrypter défendr démontrer dénoncer
  déplorer dérouler détailler développer deviner distinguer donner dresser échanger éclairer effectuer encourager énoncer
  énumérer enchaîner espérer estimer esquisser évaluer évoquer exhorter exiger expliciter expliquer exposer exprimer
  féliciter focaliser formuler glisser hésiter identifier illustrer incarner indiquer informer insister inciter inquiéter interpeller
  interroger inviter juger jurer justifier lancer lister livrer manifester marteler mentionner mettr mettre mesurer milite
  militer mobiliser modérer montrer motiver narrer noter objecter observer opposer organiser parler partager pencher penser
  plaider pointer poser préciser préconiser présenter préférer présider proclamer prononcer proposer prôner questionner
  raconter rappeler rapporter rassurer recommander récapituler approuver acquiescer abonder opiner renchérir compatir riposter ironiser réaffirmer réagir réclamer regretter relater relativiser relayer
  relever remarquer remercier rencontrer renouveler répéter répliquer résumer retracer rétorquer réitérer révéler
  saluer signaler situer souhaiter souligner soulever suggérer témoigner tenter terminer tracer traiter vanter
  exhorter clôturer débattre centrer concentrer dialoguer esquiver évoluer expérimenter revendiquer
  interviewer introniser louer citer déceler dessiner décrire dévoiler ponctuer prolonger relancer sensibiliser
  synthétiser valoriser visiter apprécier associer attacher attirer avancer dédier désigner engager
  demander refuser accepter adresser aspirer blâmer brandir chiffrer clamer concéder confesser conforter corriger décocher
  dédramatiser démonter douter effleurer égrener élargir embrayer enfoncer ériger étayer étonner fustiger gronder imaginer implorer
  improviser indigner insurger agacer alarmer emporter inquiéter jubiler lâcher miser moquer nier opter ordonner pester plaisanter
  prier protester provoquer railler récuser redouter réfuter rejeter rêver solliciter souffler spécifier tabler tacler tempérer
  tonner trancher désoler projeter prolonger assumer ambitionner attendre apaiser scander trouver tirer terminer achever
  emboîter planter survoler creuser recenser projeter résoudre dissiper écarter`
    .split(/\s+/)
    .filter((verb) => verb.endsWith("er"));

/** Those that follow no such rule, form by form. */
const irregular =
  `dit disait disent redit décrit décrivait décrivent soutient soutenait soutenu soutiennent maintient maintenu
  prévient prévenu revient revenait revenu revenue revenus revenues intervient intervenait intervenu intervenue
  intervenus intervenues interviennent reviennent conclut concluait concluent conclu répond répondait répondent
  répondu défend défendait défendent défendu met mettait mettent mis met rend rendait rendu fait faisait font
  offre offert ouvre ouvrait ouvrent ouvert clôt clos introduit introduisait introduisent convient convenu
  reconnaît reconnaissait reconnaissent reconnu prend prenait prennent pris souscrit souscrivait accueille
  accueillait accueillent accueilli entend entendait entendent voit voyait voient croit croyait croient veut
  voulait voulu veulent avertit averti réagit réagissait réagi réagissent réfléchit réfléchi réjouit réjouissait
  réjoui réjouie réjouissent rejoint rejoignait sait savait dépeint admet admettait admis promet promis transmet
  transmis avertissait parcourt parcouru débat débattu débattent décrivit dit invite tient tenu tiennent tenait
  poursuit poursuivait poursuivi poursuivent traite renchérit renchérissait renchéri rebondit rebondi succède
  succédé félicite définit définissait défini approfondit approfondi retient retenait retenu retiennent craint craignait
  craignent promettait promettent ressent sourit souriait rit dément démenti démentait suit démontre garantit garanti
  garantissait brandit brandissait élargit attend attendait attendu attendent confond peint tonne redit permet ressort`.split(
    /\s+/,
  );

const infinitives = new Set([
  ...regular,
  ..."dire redire décrire soutenir maintenir prévenir revenir intervenir conclure répondre défendre mettre rendre faire offrir ouvrir clore introduire convenir reconnaître prendre accueillir entendre avertir réagir réfléchir réjouir dépeindre admettre promettre transmettre poursuivre définir établir approfondir".split(
    " ",
  ),
]);

/** "rappelle", "rappela", "rappelait", "rappelé", "rappelées": whether the word says that somebody speaks or acts as a speaker does. */
export function isSpeechVerb(word: string): boolean {
  return speechForms.has(word.toLowerCase());
}

export function isSpeechInfinitive(word: string): boolean {
  return infinitives.has(word.toLowerCase());
}

const speechForms = new Set([...irregular, ...regular.flatMap(formsOf)]);
// The office is named a thousand times where several people preside once.
speechForms.delete("président");

function formsOf(infinitive: string): string[] {
  const stem = infinitive.slice(0, -2);
  const soft = stem.endsWith("g") ? `${stem}e` : stem.endsWith("c") ? `${stem.slice(0, -1)}ç` : stem;
  return [
    ...presentStems(stem).flatMap((present) => [`${present}e`, `${present}ent`]),
    ...["a", "ait", "aient", "ant"].map((ending) => soft + ending),
    ...["èrent", "é", "ée", "és", "ées"].map((ending) => stem + ending),
  ];
}

/** "rappel-" and "rappell-", "complèt-", "jett-": spelling changes before a silent e. */
function presentStems(stem: string): string[] {
  const graved = stem.replace(/[eé](\p{L})$/u, "è$1").replace(/[eé](\p{L})(?=[lr]$)/u, "è$1");
  return [stem, graved, `${stem}${stem.at(-1)}`];
}

const auxiliaries = new Set(
  `a ont est sont avait avaient était étaient fut furent eut eurent aura auront sera seront va vont vient viennent doit
  devait peut pouvait`.split(/\s+/),
);

const nounsLikeVerbs =
  /^(?:lait|trait|fait|retrait|souhait|portrait|extrait|attrait|parfait|forfait|bienfait|méfait|abstrait)$/;

/** Words after which none is the verb of a sentence: "de la marque", "au service", "chargée de". */
const beforeNouns =
  /^(?:l[ea]s?|l’|un|une|des?|d’|du|aux?|à|en|pour|par|sur|sous|dans|avec|sans|ses?|sa|son|leurs?|notre|nos|cette?|ces|entre|vers|chez|et|ou)$/i;

/** Whether this word is the verb of the clause, given the word before: "a", "s’est", "plaide", "entendait". */
export function isFiniteVerb(word: string, before: string): boolean {
  if (beforeNouns.test(before)) return false;
  const bare = word.replace(/^(?:s|n|l|m|y)’/, "");
  if (/^(?:se|ne|y)$/.test(word)) return true;
  if (/^s’|^n’/.test(word) && /^\p{Ll}/u.test(bare)) return true;
  if (auxiliaries.has(bare)) return true;
  if (/(?:ait|aient|èrent)$/.test(bare) && bare.length > 4 && !nounsLikeVerbs.test(bare)) return true;
  return (
    speechForms.has(bare) && !/(?:é|ée|és|ées|u|(?<![qg]|sal|éval|évol|contin|contrib)ue|us|ant|is|mise)$/.test(bare)
  );
}

/** "rappelé", "revenues", "soutenu". */
export function isSpeechParticiple(word: string): boolean {
  return speechForms.has(word) && /(?:é|ée|és|ées|u|ue|us|i|ie|is|it|mise|ert|aint|os)$/.test(word);
}
