/** The ground of what is read, by day and by night. */
export const papers = { light: "#fbfaf6", dark: "#141816" };

/** What WCAG 2.2 asks of text: 4.5 to be read at all (AA), 7 to be read at ease (AAA). */
const readable = 4.5;
const atEase = 7;

export function isReadableOnPaper(colour: string): boolean {
  return contrast(colour, papers.light) >= readable;
}

/** Contrast of a colour ("#1e5a4b") with the paper it is read on, from 1 to 21. */
export function contrastOnPaper(colour: string): number {
  return contrast(colour, papers.light);
}

export function isReadAtEase(colour: string): boolean {
  return contrast(colour, papers.light) >= atEase;
}

/** The same hue for the night: lightened until it is read at ease. */
export function nightAccent(colour: string): string {
  const [red, green, blue] = channels(colour);
  for (let share = 0; share <= 1; share += 0.02) {
    const lighter = hex([red, green, blue].map((channel) => channel + (255 - channel) * share));
    if (contrast(lighter, papers.dark) >= atEase + 1.5) return lighter;
  }
  return "#ffffff";
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hex(channels: number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

const groundNames = { light: "clair", dark: "sombre" };

/** Where the logo is served to everybody, messages included: another address each time that the settings change. */
export function logoPath(version: number, ground: keyof typeof groundNames): string {
  return `/logo/${groundNames[ground]}?v=${version}`;
}

/** The ground that the last part of such an address names. */
export function groundOf(name: string): keyof typeof groundNames | null {
  if (name === groundNames.light) return "light";
  return name === groundNames.dark ? "dark" : null;
}
