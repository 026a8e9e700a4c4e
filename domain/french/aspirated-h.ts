// Communes before whose H nothing is elided ("de Ham", "de Honfleur"), as INSEE's official geographic code says
// (field TNCC, value 0). Before every other H it says "d’" ("d’Hénin-Beaumont", "d’Hyères"): 428 communes against 233.
// Folded words, as made by `foldName`. Where two communes share a name, the more populous one decides.

/** First words of names that INSEE never elides before. */
export const aspiratedWords = new Set(
  `habsheim hachan hadancourt haegen hagedet hagenbach hagenthal haget hagnicourt haguenau hailles haimps haims halles
  ham hambach hambers hambye hamelet hames hammeville hamonville hampigny hampont han handschuheim hangard
  hangenbieten hangviller hannapes hannappes hannogne hannonville hans hanvec hanviller hanvoile happencourt harcy
  hardanges hardinvast harricourt harskirchen hartmannswiller harville hary hatten hattmatt hattstatt hauban
  haudivillers haulies haulme hausgauen hautbos hautecloque hautefontaine hauteroche hautes haution hauts
  hautteville hauville hauvine haybes heches hecken hecmanville hede hegeney hegenheim heidolsheim heidwiller
  heiligenberg heiligenstein heilles heimersdorf heimsbrunn heiteren heiwiller helfrantzkirch helleville hem hemevez
  henansal hengwiller henon henvic herbitzheim herbsheim herce heres hermes hermival herpont herran herrlisheim
  hescamps hesingue hessenheim hettenschlag heugueville heuqueville hibarette hierges hiermont hiesville hiis
  hilsenheim hinacourt hindisheim hindlingen hinsbourg hinsingen hipsheim hirschland hirsingue hirtzbach hirtzfelden
  hitte hochfelden hochstatt hochstett hocquigny hodenc hodeng hoedic hoenheim hoerdt hoffen hohengoeft
  hohfrankenheim hohrod holnon holque holtzheim hombourg hommarting hommert hon hondainville hondouville honfleur
  honguemare honskirch horbourg horgues hornoy hoste hotot hottot hottviller houdan houdilcourt houetteville
  houeydets houldizy houlette houlgate houlle houppeville houquetot hourc hourges houry houssay houssen housset
  hoymille huanne huelgoat huest hugleville huille huiron huisnes humes hunawihr hundsbach huningue hunspach
  hurtigheim husseren huttendorf huttenheim hyemondans hyet`.split(/\s+/),
);

/** Whole names, where another commune that begins with the same word is elided ("d’Haute-Isle"). */
export const aspiratedNames = new Set([
  "halloy",
  "haut bocage",
  "haut du them chateau lambert",
  "haut lieu",
  "haut loquin",
  "haut valromey",
  "haute amance",
  "haute avesnes",
  "haute epine",
  "haute goulaine",
  "haute kontz",
  "haute rivoire",
  "haute vigneulles",
  "hautefage",
  "hauteville la guichard",
  "hauteville sur mer",
  "hautot le vatois",
  "hautot sur seine",
  "heudicourt sous les cotes",
  "houville en vexin",
]);

/** Where INSEE elides or says nothing and the place itself does not elide: "Ville de Houilles", "de Hienghène". */
export const aspiratedByUse = new Set(["houilles", "hienghene", "hitiaa", "houailou", "huahine", "hao", "hikueru"]);

/** Common words with an aspirated H that may open the name of a body, an office or a complement: "du Haut Conseil". */
export const aspiratedCommonWords = new Set(
  `halle halles hall halte hameau hameaux handball handicap handicape hangar haras harcelement hareng hasard hausse haut
  haute hautes hauts hauteur havre heros hockey hollande hongrie hors houille huit huitieme hutte`.split(/\s+/),
);
