import type { Nodes } from "mdast";

// The named styles of a manuscript, the same in Word and in LibreOffice: staff dress a recap anew by changing a style, and
// whoever reads a file back finds its title, its séquences and its speakers by them.

type StyleName = {
  /** As Word stores it. It shows its own styles in the language of its screens: "heading 1" is "Titre 1". */
  word: string;
  /** What paragraphs and words of a Word file bear, in French as by a French Word. */
  id: string;
  /** As LibreOffice stores it. Likewise: "Heading 1" is "Titre 1". */
  office: string;
  /** Whether it is ours: neither program brings it along. */
  own: boolean;
};

export const paragraphStyleNames = {
  base: builtIn("Normal", "Normal", "Standard"),
  text: builtIn("Body Text", "Corpsdetexte", "Text body"),
  /** "Projet : …", and that data are invented. */
  notice: own("Avertissement"),
  kind: builtIn("Subtitle", "Sous-titre", "Subtitle"),
  title: builtIn("Title", "Titre", "Title"),
  date: builtIn("Date", "Date", "Date"),
  place: own("Lieu"),
  theme: own("Thème"),
  attendance: own("Participation"),
  partners: own("Partenaires"),
  contentsTitle: builtIn("TOC Heading", "En-ttedetabledesmatires", "Contents Heading"),
  contents: builtIn("toc 1", "TM1", "Contents 1"),
  /** Of a séquence. */
  heading: builtIn("heading 1", "Titre1", "Heading 1"),
  /** The first paragraph of what somebody said. */
  opening: own("Prise de parole"),
  /** The same, where the meeting opens before any séquence, and where it closes after them. */
  welcome: own("Ouverture"),
  closing: own("Conclusion"),
  quotation: builtIn("Quote", "Citation", "Quotations"),
  list: builtIn("List", "Liste", "List"),
  /** Of a list within a quotation. */
  quotedList: own("Citation en liste"),
  /** When it was published and corrected, and where it is read. */
  imprint: own("Mentions"),
  legal: own("Mentions légales"),
  header: builtIn("header", "En-tte", "Header"),
  footer: builtIn("footer", "Pieddepage", "Footer"),
};
export type ParagraphStyle = keyof typeof paragraphStyleNames;

export const characterStyleNames = {
  speaker: own("Intervenant"),
  strong: builtIn("Strong", "lev", "Strong Emphasis"),
  emphasis: builtIn("Emphasis", "Accentuation", "Emphasis"),
  superscript: own("Exposant"),
  link: builtIn("Hyperlink", "Lienhypertexte", "Internet link"),
};
export type CharacterStyle = keyof typeof characterStyleNames;

/** What words bear for what they are. */
export const markedAs: Partial<Record<Nodes["type"], CharacterStyle>> = {
  speakerName: "speaker",
  strong: "strong",
  emphasis: "emphasis",
  superscript: "superscript",
  link: "link",
};

function builtIn(word: string, id: string, office: string): StyleName {
  return { word, id, office, own: false };
}

function own(name: string): StyleName {
  return { word: name, id: name.normalize("NFD").replace(/\P{ASCII}|\s/gu, ""), office: name, own: true };
}
