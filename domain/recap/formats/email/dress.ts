import type { House } from "../../../house/schema.ts";

// What every mail program understands is written on each element. The style element only helps those that read it: dark
// grounds and small screens; without it nothing is out of place.

export const serif = "Georgia,Times,serif";
export const sans = "Arial,Helvetica,sans-serif";

/** Each text stands at 7:1 or better against its ground, as on the page. */
export const light = {
  paper: "#fbfaf6",
  wash: "#f2f0e8",
  ink: "#1d2320",
  soft: "#48514c",
  line: "#dedbd0",
  label: "#ffffff",
} as const;
const dark = {
  paper: "#141816",
  wash: "#202622",
  ink: "#ece9e1",
  soft: "#bcc2bc",
  line: "#333a36",
  label: "#0f1f1a",
} as const;

/** The names of what changes with the ground. Theirs alone: a letter may be pasted into another message. */
export const classes = {
  paper: "rc-paper",
  wash: "rc-wash",
  ink: "rc-ink",
  soft: "rc-soft",
  accent: "rc-accent",
  line: "rc-line",
  accentLine: "rc-accent-line",
  fill: "rc-fill",
  label: "rc-label",
  side: "rc-side",
  title: "rc-title",
  byDay: "rc-day",
  byNight: "rc-night",
} as const;

export function stylesheet({ accent }: House): string {
  const grounds = {
    [classes.paper]: dark.paper,
    [classes.wash]: dark.wash,
    [classes.fill]: accent.dark,
  };
  const inks = {
    [classes.ink]: dark.ink,
    [classes.soft]: dark.soft,
    [classes.accent]: accent.dark,
    [classes.label]: dark.label,
  };
  const lines = { [classes.line]: dark.line, [classes.accentLine]: accent.dark };
  const logos = `.${classes.byDay}{display:none!important}.${classes.byNight}{display:block!important}`;
  return [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    `@media (max-width:480px){.${classes.side}{padding-left:20px!important;padding-right:20px!important}.${classes.title}{font-size:25px!important;line-height:31px!important}}`,
    `@media (prefers-color-scheme:dark){${rules("", "background-color", grounds)}${rules("", "color", inks)}${rules("", "border-color", lines)}${logos}}`,
    // Outlook on the web and on phones writes these where it darkens a message.
    rules("[data-ogsb] ", "background-color", grounds) + rules("[data-ogsc] ", "color", inks),
  ].join("\n");
}

function rules(within: string, property: string, values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${within}.${name}{${property}:${value}!important}`)
    .join("");
}

/** The style of a text. Sizes are pixels. */
export function textStyle(font: string, size: number, line: number, colour: string, more = ""): string {
  return `margin:0;font-family:${font};font-size:${size}px;line-height:${line}px;color:${colour};${more}`;
}
