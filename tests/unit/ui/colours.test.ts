import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const [light = "", dark = ""] = [...css.matchAll(/:root \{([^}]*--paper[^}]*)\}/g)].map((match) => match[1] ?? "");
const schemes = { light: colours(light), dark: colours(dark) };

const papers = ["paper", "surface", "wash"];
const readText = papers.flatMap((paper) => [`ink on ${paper}`, `ink-soft on ${paper}`]);
const usedText = [
  ...papers.flatMap((paper) => ["accent", "danger", "warning", "success"].map((colour) => `${colour} on ${paper}`)),
  "on-accent on accent",
  "on-accent on accent-strong",
  "paper on ink",
  "accent on accent-wash",
  "ink on accent-wash",
  "danger on danger-wash",
  "warning on warning-wash",
  "success on success-wash",
];
const edges = papers.map((paper) => `line-strong on ${paper}`);

for (const scheme of ["light", "dark"] as const) {
  test.for(readText)(`what is read keeps a contrast of 7 in the ${scheme} scheme: %s`, (pair) => {
    expect(contrast(scheme, pair)).toBeGreaterThanOrEqual(7);
  });
  test.for(usedText)(`what is used keeps a contrast of 4.5 in the ${scheme} scheme: %s`, (pair) => {
    expect(contrast(scheme, pair)).toBeGreaterThanOrEqual(4.5);
  });
  test.for(edges)(`the edge of a field keeps a contrast of 3 in the ${scheme} scheme: %s`, (pair) => {
    expect(contrast(scheme, pair)).toBeGreaterThanOrEqual(3);
  });
}

function colours(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]));
}

/** Of "ink on paper", as WCAG 2 defines it. */
function contrast(scheme: keyof typeof schemes, pair: string): number {
  const luminances = pair.split(" on ").map((name) => {
    const hex = schemes[scheme].get(name);
    if (!hex) throw new Error(`no colour named ${name}`);
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  });
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
