import type { House } from "../../house/schema.ts";
import type { Edition } from "../edition.ts";
import { manuscriptOf } from "./manuscript/manuscript.ts";
import { pack } from "./manuscript/pack.ts";
import { logoFile, propertiesOf } from "./manuscript/properties.ts";
import { text, type Xml, x } from "./manuscript/xml.ts";
import { bodyOf, heldStyle } from "./odt/body.ts";
import { masterPage, pageLayout } from "./odt/head-and-foot.ts";
import { root, uri } from "./odt/names.ts";
import { fontFaces, stylesOf } from "./odt/styles.ts";

const mediaType = "application/vnd.oasis.opendocument.text";

/** The recap for LibreOffice, with the styles and the look of the one for Word (OpenDocument 1.3, ISO/IEC 26300). */
export function recapToOdt(edition: Edition): Buffer {
  const { light } = edition.house.logos;
  return pack({
    mimetype: Buffer.from(mediaType),
    "META-INF/manifest.xml": manifest(edition.house),
    "content.xml": content(edition),
    "styles.xml": styles(edition),
    "meta.xml": meta(edition),
    ...(light === undefined ? {} : { [logoFile(light)]: light.bytes }),
  });
}

function content(edition: Edition): Xml {
  const { children, held } = bodyOf(manuscriptOf(edition));
  return x("office:document-content", root, [
    fontFaces,
    x("office:automatic-styles", [...held].map(heldStyle)),
    x("office:body", [x("office:text", children)]),
  ]);
}

function styles(edition: Edition): Xml {
  return x("office:document-styles", root, [
    fontFaces,
    x("office:styles", stylesOf(edition.house)),
    x("office:automatic-styles", [pageLayout]),
    x("office:master-styles", [masterPage(edition)]),
  ]);
}

function meta(edition: Edition): Xml {
  const { title, author, subject, description, keywords, created, modified } = propertiesOf(edition);
  return x("office:document-meta", root, [
    x("office:meta", [
      x("dc:title", [text(title)]),
      x("dc:subject", [text(subject)]),
      x("dc:description", [text(description)]),
      ...keywords.map((keyword) => x("meta:keyword", [text(keyword)])),
      x("meta:initial-creator", [text(author)]),
      x("dc:creator", [text(author)]),
      x("meta:creation-date", [text(created)]),
      x("dc:date", [text(modified)]),
      x("dc:language", [text("fr-FR")]),
    ]),
  ]);
}

function manifest({ logos: { light } }: House): Xml {
  const files = [
    { path: "/", type: mediaType },
    ...["content.xml", "styles.xml", "meta.xml"].map((path) => ({ path, type: "text/xml" })),
    ...(light === undefined ? [] : [{ path: logoFile(light), type: light.mediaType }]),
  ];
  return x("manifest:manifest", { "xmlns:manifest": uri("manifest"), "manifest:version": "1.3" }, [
    ...files.map(({ path, type }) =>
      x("manifest:file-entry", {
        "manifest:full-path": path,
        "manifest:version": path === "/" ? "1.3" : null,
        "manifest:media-type": type,
      }),
    ),
  ]);
}
