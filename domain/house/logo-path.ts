import type { Ground, House } from "./schema.ts";

const names = { light: "clair", dark: "sombre" } satisfies Record<Ground, string>;

/** Where the logo is served to everybody, messages included: another address each time that the settings change. */
export function logoPath({ version }: House, ground: Ground): string {
  return `/logo/${names[ground]}?v=${version}`;
}

/** The ground that the last part of such an address names. */
export function groundOf(name: string): Ground | null {
  return (Object.keys(names) as Ground[]).find((ground) => names[ground] === name) ?? null;
}
