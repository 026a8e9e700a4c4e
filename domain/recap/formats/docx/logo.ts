import type { House, Logo } from "../../../house/schema.ts";
import { logoFile, logoSize } from "../manuscript/properties.ts";
import { type Xml, x } from "../manuscript/xml.ts";
import { relationshipType } from "./names.ts";
import { relations } from "./relations.ts";

/** The files that the header of the first page needs for the logo; none without one. */
export function logoFiles({ logos: { light } }: House): Record<string, Xml | Uint8Array> {
  if (light === undefined) return {};
  return {
    "word/_rels/header1.xml.rels": relations([
      { id: "logo", type: relationshipType("image"), target: logoFile(light) },
    ]),
    [`word/${logoFile(light)}`]: light.bytes,
  };
}

const drawingNames = {
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
};

/** Word counts the sizes of pictures in 12 700ths of a point. */
export function drawing(logo: Logo, alternative: string): Xml {
  const { width, height } = logoSize(logo);
  const extent = { cx: Math.round(width * 12_700), cy: Math.round(height * 12_700) };
  const named = { id: 1, name: "Logo", descr: alternative };
  return x("w:drawing", [
    x("wp:inline", { ...drawingNames, distT: 0, distB: 0, distL: 0, distR: 0 }, [
      x("wp:extent", extent),
      x("wp:docPr", named),
      x("a:graphic", [
        x("a:graphicData", { uri: drawingNames["xmlns:pic"] }, [
          x("pic:pic", [
            x("pic:nvPicPr", [x("pic:cNvPr", named), x("pic:cNvPicPr")]),
            x("pic:blipFill", [x("a:blip", { "r:embed": "logo" }), x("a:stretch", [x("a:fillRect")])]),
            x("pic:spPr", [
              x("a:xfrm", [x("a:off", { x: 0, y: 0 }), x("a:ext", extent)]),
              x("a:prstGeom", { prst: "rect" }, [x("a:avLst")]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ]);
}
