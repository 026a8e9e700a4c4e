import { foldName } from "#domain/french/fold.ts";

// The nouns by which an office begins in French public life, masculine and feminine, folded.
const officeWords = new Set(
  `maire president presidente vice copresident copresidente adjoint adjointe premier premiere conseiller conseillere elu elue
  depute deputee eurodepute eurodeputee senateur senatrice ministre secretaire prefet prefete sous delegue deleguee
  directeur directrice codirecteur codirectrice chef cheffe responsable coordinateur coordinatrice coordonnateur
  coordonnatrice charge chargee referent referente animateur animatrice administrateur administratrice
  tresorier tresoriere rapporteur rapporteure questeur questeure commissaire haut haute ambassadeur ambassadrice
  architecte urbaniste paysagiste ingenieur ingenieure professeur professeure enseignant enseignante chercheur
  chercheuse sociologue geographe economiste historien historienne journaliste consultant consultante expert experte
  avocat avocate notaire medecin pharmacien pharmacienne infirmier infirmiere gerant gerante fondateur fondatrice
  cofondateur cofondatrice associe associee chargee membre representant representante manager manageuse
  gouverneur recteur rectrice doyen doyenne inspecteur inspectrice attache attachee assistant assistante dgs dga dgst dsi drh daf
  ancien ancienne entrepreneur entrepreneuse commercant commercante agriculteur agricultrice benevole
  collaborateur collaboratrice conservateur conservatrice procureur procureure general generale commandant commandante
  colonel capitaine lieutenant doctorant doctorante maitre maitresse auteur autrice auteure redacteur redactrice
  porte parole pilote technicien technicienne correspondant correspondante conciliateur conciliatrice mediateur
  mediatrice adj vp pdt pdte dir resp formateur formatrice intervenant intervenante gestionnaire vigneron vigneronne artiste`.split(
    /\s+/,
  ),
);

/** "Maire de Roye", "la Présidente", "1er adjoint": whether the words begin like an office. */
export function beginsLikeOffice(words: string): boolean {
  const bare = words.replace(/^(?:(?:la|le)\s+|l’)/i, "").replace(/^(?:\d+(?:er|ère|re|e|ème)\s+|co-)/i, "");
  const [first = ""] = foldName(bare).split(" ");
  return officeWords.has(first);
}

/** Offices of a commune: what follows "de" is a commune. */
export function isMunicipal(title: string): boolean {
  return /^(?:ancien\w* )?(?:maire|premier\w* adjoint|\d+ ?\w* adj|adj|conseill\w+ municipal|elu\w*|dgs|dga|dgst|directeur general des services|directrice generale des services|secretaire general\w* de mairie|secretaire de mairie)/.test(
    foldName(title),
  );
}

// Nouns by which a body begins, so that "de la Banque…" is one and "de l’urbanisme" is not.
const bodyWords = new Set(
  `agence association communaute intercommunalite eurometropole federation confederation banque caisse chambre union syndicat etablissement centre institut
  universite office societe groupe fondation ordre reseau comite observatoire ecole ministere conservatoire region
  departement ville metropole academie action assemblee senat commission mission delegation direction prefecture
  cooperative collectif club parc pays pole mutuelle hopital musee compagnie entreprise cabinet bureau cour conseil
  maison alliance mouvement habitat france services etats amicale forum cercle laboratoire college lycee`.split(/\s+/),
);

/** Whether the words name a body: "Banque des Territoires", "ANCT", "CAUE 47". */
export function looksLikeBody(words: string): boolean {
  const [first = ""] = words.split(/[\s,]/);
  if (/^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(first)) return true;
  return /^\p{Lu}/u.test(words) && bodyWords.has(foldName(first));
}
