import type { House, Logo } from "../../../house/schema.ts";
import { logoFile, logoSize } from "../manuscript/properties.ts";
import { type Xml, x } from "../manuscript/xml.ts";
import { relationshipType } from "./names.ts";
import { type Relation, relations } from "./relations.ts";

/** The files that the header of the first page needs for the logo; none without one. */
export function logoFiles({ logos: { light } }: House): Record<string, Xml | Uint8Array> {
  if (light === undefined) return {};
  const isVector = light.mediaType === "image/svg+xml";
  return {
    "word/_rels/header1.xml.rels": relations([
      embedded("logo", logoFile(light)),
      ...(isVector ? [embedded("blanc", clearFile)] : []),
    ]),
    [`word/${logoFile(light)}`]: light.bytes,
    ...(isVector ? { [`word/${clearFile}`]: clearPoint } : {}),
  };
}

function embedded(id: string, file: string): Relation {
  return { id, type: relationshipType("image"), target: file };
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
            x("pic:blipFill", [picture(logo), x("a:stretch", [x("a:fillRect")])]),
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

const vector = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

/** A picture in points, or one in lines for those who read it, beside the one in points that the schema asks for. */
function picture({ mediaType }: Logo): Xml {
  if (mediaType !== "image/svg+xml") return x("a:blip", { "r:embed": "logo" });
  return x("a:blip", { "r:embed": "blanc" }, [
    x("a:extLst", [
      x("a:ext", { uri: "{96DAC541-7B7A-43D3-8B79-37D633B846F1}" }, [
        x("asvg:svgBlip", { "xmlns:asvg": vector, "r:embed": "logo" }),
      ]),
    ]),
  ]);
}

/** One clear point, for a Word too old to read lines. */
const clearFile = "media/blanc.png";
const clearPoint = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=",
  "base64",
);
