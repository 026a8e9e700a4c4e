import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import * as z from "zod";

export type Config = {
  host: string;
  port: number;
  dataDir: string;
  /** Where the public reaches us: scheme, host and port, no path and no final slash. Links in mail start with it. */
  publicUrl: string;
  /** What a browser on our own pages may send as `Origin`. */
  origins: string[];
  /** Peers whose `X-Forwarded-…` headers are believed. */
  trustedProxies: string[];
  mail: { smtpUrl: string; from: string } | null;
  logLevel: string;
  /** Signs cookies. Kept in `dataDir`, made at the first start. */
  secret: string;
  /** Invented data and known passwords: the sign-in page shows the accounts. */
  demo: boolean;
};

/** Every mistake of the configuration, a sentence each. */
export class ConfigMistakes extends Error {
  readonly sentences: string[];

  constructor(sentences: string[]) {
    super(sentences.join("\n"));
    this.sentences = sentences;
  }
}

// The server's entry point and the framework's bundle load this module twice in one process: what was read is shared here.
const shared = globalThis as typeof globalThis & { [key: symbol]: Config | undefined };
const loaded = Symbol.for("rencontres.config");

export function config(): Config {
  const current = shared[loaded];
  if (!current) throw new Error("The configuration is not loaded: loadConfig() comes first.");
  return current;
}

/** The data folder, which may not be there yet. */
export function dataDirOf(env: NodeJS.ProcessEnv, { demo }: { demo: boolean }): string {
  return resolve(parse(env).DATA_DIR ?? (demo ? "data-demo" : "data"));
}

/**
 * Validates the environment and makes the data folder and its secret where they are missing.
 * @throws ConfigMistakes
 */
export function loadConfig(env: NodeJS.ProcessEnv, { demo }: { demo: boolean }): Config {
  const { HOST, PORT, PUBLIC_URL, TRUSTED_PROXY, SMTP_URL, MAIL_FROM, LOG_LEVEL } = parse(env);
  const dataDir = dataDirOf(env, { demo });
  const publicUrl = PUBLIC_URL ?? `http://${inUrl(HOST)}:${PORT}`;
  const current = {
    host: HOST,
    port: PORT,
    dataDir,
    publicUrl,
    origins: PUBLIC_URL ? [PUBLIC_URL] : [publicUrl, ...loopbackHosts.map((host) => `http://${inUrl(host)}:${PORT}`)],
    trustedProxies: TRUSTED_PROXY,
    mail: SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : null,
    logLevel: LOG_LEVEL,
    secret: secretOf(dataDir),
    demo,
  };
  shared[loaded] = current;
  return current;
}

const loopbackHosts = ["127.0.0.1", "localhost", "::1"];
const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

const environment = z
  .object({
    HOST: z.string().default("127.0.0.1"),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, "PORT doit être un nombre entier, par exemple 3000.")
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, "PORT doit être compris entre 1 et 65535.")
      .default(3000),
    DATA_DIR: z.string().optional(),
    PUBLIC_URL: z
      .string()
      .refine(
        isOrigin,
        "PUBLIC_URL doit être l’adresse publique du site sans chemin, par exemple https://rencontres.exemple.fr.",
      )
      .transform((url) => new URL(url).origin)
      .optional(),
    TRUSTED_PROXY: z
      .string()
      .default("")
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .refine(
        (addresses) => addresses.every((address) => isIP(address) !== 0),
        "TRUSTED_PROXY doit être une liste d’adresses IP séparées par des virgules, par exemple 127.0.0.1,::1.",
      ),
    SMTP_URL: z
      .string()
      .refine(
        (url) => URL.canParse(url) && ["smtp:", "smtps:"].includes(new URL(url).protocol),
        "SMTP_URL doit commencer par smtp:// ou smtps://, par exemple smtps://nom:motdepasse@smtp.exemple.fr.",
      )
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^([^<>]{1,200}<)?[^\s<>@]{1,64}@[^\s<>@]{1,190}>?$/,
        "MAIL_FROM doit être une adresse, par exemple « Rencontres <rencontres@exemple.fr> ».",
      )
      .optional(),
    LOG_LEVEL: z
      .string()
      .refine((level) => logLevels.includes(level), `LOG_LEVEL doit être l’un de : ${logLevels.join(", ")}.`)
      .default("info"),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    message: "MAIL_FROM est nécessaire avec SMTP_URL : c’est l’adresse d’expédition des courriels.",
    when: always,
  })
  .refine(({ HOST, PUBLIC_URL }) => PUBLIC_URL || loopbackHosts.includes(HOST ?? "127.0.0.1"), {
    message:
      "PUBLIC_URL est nécessaire quand HOST n’est pas 127.0.0.1 : c’est l’adresse à laquelle le public atteint le site.",
    when: always,
  });

function always(): boolean {
  return true;
}

function isOrigin(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, search, hash, username } = new URL(url);
  return ["http:", "https:"].includes(protocol) && pathname === "/" && !search && !hash && !username;
}

function parse(env: NodeJS.ProcessEnv): z.output<typeof environment> {
  // An empty variable is how service files write "not set".
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(set);
  if (!parsed.success) throw new ConfigMistakes(parsed.error.issues.map((issue) => issue.message));
  return parsed.data;
}

function inUrl(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

function secretOf(dataDir: string): string {
  const file = join(dataDir, "secret");
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new ConfigMistakes([`DATA_DIR : impossible de lire et d’écrire dans le dossier ${dataDir}.`]);
  }
}
