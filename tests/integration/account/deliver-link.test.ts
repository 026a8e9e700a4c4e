import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, test } from "vitest";
import { loadConfig } from "#app/_server/config.ts";
import { deliverLink } from "#app/_server/deliver-link.ts";
import type { PasswordLink } from "#domain/account/password-links.ts";

const dataDir = mkdtempSync(join(tmpdir(), "rencontres-mail-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const link: PasswordLink = { purpose: "invitation", token: "jeton", email: "anne@exemple.fr", name: "Anne Roux" };
const address = "https://rencontres.exemple.fr/connexion/lien/jeton";

function configure(port?: number) {
  const mail = port ? { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "Rencontres <rencontres@exemple.fr>" } : {};
  const env = { NODE_ENV: "test", DATA_DIR: dataDir, PUBLIC_URL: "https://rencontres.exemple.fr", ...mail } as const;
  loadConfig(env, { demo: false });
}

test("a link goes by mail to its owner, with the public address of the house", async () => {
  const received: Promise<ParsedMail>[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      received.push(simpleParser(stream).finally(() => done()));
    },
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  configure((server.address() as AddressInfo).port);

  const invitation = await deliverLink(link);
  const reset = await deliverLink({ ...link, purpose: "reset" });
  await new Promise<void>((resolve) => server.close(() => resolve()));

  expect([invitation, reset]).toEqual([
    { name: "Anne Roux", sentTo: "anne@exemple.fr" },
    { name: "Anne Roux", sentTo: "anne@exemple.fr" },
  ]);
  const [first, second] = await Promise.all(received);
  expect(first?.subject).toBe("Votre compte sur Rencontres");
  expect(second?.subject).toBe("Nouveau mot de passe pour Rencontres");
  expect(first?.from?.text).toContain("rencontres@exemple.fr");
  expect(first?.to).toMatchObject({ value: [{ name: "Anne Roux", address: "anne@exemple.fr" }] });
  expect(first?.text?.split("\n")).toContain(address);
  expect(second?.text).toContain("votre mot de passe n’a pas changé");
});

test("without a mail server the link is for the administrator to pass on", async () => {
  configure();
  expect(await deliverLink(link)).toEqual({ name: "Anne Roux", link: address });
});

test("a mail server that refuses or drops gives the link to the administrator", async () => {
  const server = createServer((socket) => socket.end("554 Non\r\n")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  configure(port);
  expect(await deliverLink(link)).toEqual({ name: "Anne Roux", link: address });

  server.close();
  await once(server, "close");
  expect(await deliverLink(link)).toEqual({ name: "Anne Roux", link: address });
});
