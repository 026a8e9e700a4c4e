import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ConfigMistakes, loadConfig } from "#app/_server/config.ts";

const folder = mkdtempSync(join(tmpdir(), "rencontres-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

const load = (env: Record<string, string>) =>
  loadConfig({ NODE_ENV: "test", DATA_DIR: folder, ...env }, { demo: false });

function mistakes(env: Record<string, string>): string[] {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigMistakes) return error.sentences;
  }
  return [];
}

test("with nothing set, only this machine is served and every local address is ours", () => {
  expect(load({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    publicUrl: "http://127.0.0.1:3000",
    origins: ["http://127.0.0.1:3000", "http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000"],
    trustedProxies: [],
    mail: null,
    logLevel: "info",
    demo: false,
  });
});

test("a public address is the only origin that is ours", () => {
  const { publicUrl, origins } = load({ PUBLIC_URL: "https://rencontres.exemple.fr/" });

  expect({ publicUrl, origins }).toEqual({
    publicUrl: "https://rencontres.exemple.fr",
    origins: ["https://rencontres.exemple.fr"],
  });
});

test("an empty variable is one that is not set", () => {
  expect(load({ PORT: "", SMTP_URL: "", PUBLIC_URL: "" }).port).toBe(3000);
});

test("all mistakes are told at once, a sentence each", () => {
  expect(
    mistakes({
      HOST: "0.0.0.0",
      PORT: "0",
      TRUSTED_PROXY: "proxy.local",
      SMTP_URL: "http://smtp.exemple.fr",
      LOG_LEVEL: "tout",
    }).map((sentence) => sentence.split(" ")[0]),
  ).toEqual(["PORT", "TRUSTED_PROXY", "SMTP_URL", "LOG_LEVEL", "MAIL_FROM", "PUBLIC_URL"]);
});

test.for(["rencontres.exemple.fr", "ftp://exemple.fr", "https://exemple.fr/chemin", "https://nom@exemple.fr"])(
  "%s is not a public address",
  (url) => {
    expect(mistakes({ PUBLIC_URL: url })).toHaveLength(1);
  },
);

test("a folder that can't be written is said so", () => {
  const file = join(folder, "secret");
  writeFileSync(file, "");

  expect(mistakes({ DATA_DIR: file })).toEqual([`DATA_DIR : impossible de lire et d’écrire dans le dossier ${file}.`]);
  rmSync(file);
});

test("the secret is made once, and only its owner may read it", () => {
  const { secret } = load({});

  expect(secret.length).toBeGreaterThan(40);
  expect(load({}).secret).toBe(secret);
  expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
});
