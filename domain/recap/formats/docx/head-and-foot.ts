import type { Edition } from "../../edition.ts";
import { runningHead } from "../manuscript/properties.ts";
import { type Xml, x } from "../manuscript/xml.ts";
import { paragraph, style } from "./body.ts";
import { drawing } from "./logo.ts";
import { namespaces } from "./names.ts";
import { run } from "./phrases.ts";

/** The house, once; then whose text this is on every page. */
export function headerPart(edition: Edition, page: "first" | "others"): Xml {
  return x("w:hdr", namespaces, [page === "first" ? houseLine(edition) : headLine(edition)]);
}

/** "page 2 / 5", and that a draft is one. */
export function footerPart({ notice }: Edition): Xml {
  return x("w:ftr", namespaces, [
    x("w:p", [
      x("w:pPr", [style("footer")]),
      ...(notice === null ? [] : [run(notice)]),
      x("w:r", [x("w:tab")]),
      run("page\u00a0"),
      field("PAGE"),
      run("\u00a0/\u00a0"),
      field("NUMPAGES"),
    ]),
  ]);
}

function headLine(edition: Edition): Xml {
  return paragraph("header", runningHead(edition), { links: new Map() });
}

function houseLine({ house }: Edition): Xml {
  const { light } = house.logos;
  return x("w:p", [
    x("w:pPr", [style("header")]),
    light === undefined ? run(house.name) : x("w:r", [drawing(light, house.name)]),
  ]);
}

/** Word counts the pages when it lays them out, and asks nobody. */
function field(name: "PAGE" | "NUMPAGES"): Xml {
  return x("w:fldSimple", { "w:instr": ` ${name} ` }, [run("1")]);
}
