import { buildIfNeeded } from "#app/_server/build.ts";
import { unpackChromium } from "./chromium.ts";

export default async function setup(): Promise<void> {
  buildIfNeeded();
  await unpackChromium();
}
