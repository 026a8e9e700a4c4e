import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LaunchOptions } from "@playwright/test";
import chromium, { inflate } from "@sparticuz/chromium";

const unpacked = tmpdir();

/** How the real browser is started, with nothing installed by hand: the package brings it, its libraries and fonts. */
export const launchOptions: LaunchOptions = {
  executablePath: join(unpacked, "chromium"),
  args: ["--no-sandbox", "--headless=shell", "--disable-dev-shm-usage"],
  env: {
    ...process.env,
    LD_LIBRARY_PATH: join(unpacked, "al2023", "lib"),
    FONTCONFIG_PATH: join(unpacked, "fonts"),
  },
};

/** Unpacks the browser where it is not unpacked yet. Once, before anything launches it. */
export async function unpackChromium(): Promise<void> {
  await chromium.executablePath();
  const packages = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..", "bin");
  await inflate(join(packages, "al2023.tar.br"));
}
