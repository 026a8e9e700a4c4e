import type { Logo } from "../house/schema.ts";

/** What is printed, as the press takes it. */
export type Galley = {
  /** Typst: how it is laid out. It reads `sys.inputs.content`, and `sys.inputs.logo` where there is one to draw. */
  template: string;
  /** JSON: what people wrote is only ever a value in a template. */
  content: string;
  logo: PrintedLogo | null;
};

/** A logo among what the compiler sees. */
export type PrintedLogo = { path: string; bytes: Uint8Array };

/** @param content of which every text is made such that it can be printed */
export function galley(template: string, content: object, logo: Logo | undefined): Galley {
  return {
    template,
    content: JSON.stringify(content, (key, value) => (typeof value === "string" ? printable(key, value) : value)),
    logo: printedLogo(logo),
  };
}

export function printedLogo(logo: Pick<Logo, "mediaType" | "bytes"> | undefined): PrintedLogo | null {
  if (logo === undefined) return null;
  const ending = { "image/png": "png", "image/jpeg": "jpg" }[logo.mediaType];
  return { path: `/logo.${ending}`, bytes: logo.bytes };
}

// Control characters and noncharacters, spaces apart: no font has them, and PDF/UA accepts nothing that no font has.
const unprintable = /(?!\s)[\p{Cc}\ufffe\uffff]/gu;

function printable(key: string, value: string): string {
  const clean = value.replace(unprintable, "").replace(/[\t-\r\u0085\u2028\u2029]/g, " ");
  return key === "value" ? breakable(clean) : clean;
}

/** A zero-width space marks where a word that a line could not hold may break: every ten letters, or after its signs. */
function breakable(text: string): string {
  return text
    .replace(/[\p{L}\p{M}\p{N}]{31,}/gu, (letters) => letters.replace(/(?:\P{M}\p{M}*){10}/gu, "$&\u200b"))
    .replace(/[^\s-]{61,}/g, (word) => word.replace(/[^\p{L}\p{M}\p{N}\u200b]/gu, "$&\u200b"));
}
