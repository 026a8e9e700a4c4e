import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SMTPServerOptions } from "smtp-server";
import { afterAll, afterEach, expect, test } from "vitest";
import { commandLine } from "#app/_cli/command.ts";
import { loadConfig } from "#app/_server/config.ts";
import type { MailPatience } from "#app/_server/mail.ts";
import { sendTest } from "#app/espace/rencontres/[id]/compte-rendu/infolettre/send-test.ts";
import { db } from "#db/client.ts";
import { houses } from "#db/schema.ts";
import { now, setClock } from "#domain/clock.ts";
import { publishRecap } from "#domain/publication/publish-recap.ts";
import type { Refusal } from "#domain/refusal.ts";
import { anActor } from "#tests/support/factories.ts";
import { politeUntil, startMailServer, startRudeServer } from "#tests/support/mail-servers.ts";
import { readMail } from "#tests/support/read-mail.ts";
import { aPublishableMeeting } from "#tests/support/record-factories.ts";

const dataDir = mkdtempSync(join(tmpdir(), "rencontres-test-mail-"));
afterAll(() => rmSync(dataDir, { recursive: true }));
afterEach(() => setClock(null));

/** With those that hang. How long it may take in all is another matter. */
const impatience = { reach: 250, silence: 250, whole: 60_000 };

function configure(port: number | null, account = ""): void {
  const mail =
    port === null
      ? {}
      : { SMTP_URL: `smtp://${account}127.0.0.1:${port}`, MAIL_FROM: "Rencontres <rencontres@exemple.fr>" };
  const env = { NODE_ENV: "test", DATA_DIR: dataDir, PUBLIC_URL: "https://rencontres.exemple.fr", ...mail } as const;
  loadConfig(env, { demo: false });
}

function published() {
  const meeting = aPublishableMeeting({ title: "Rencontre de Cysoing" });
  const input = { id: randomUUID(), meetingId: meeting.id, recordVersion: 1, correctionNote: "" };
  publishRecap(anActor("publisher"), input);
  return meeting;
}

const draftOf = ({ id }: { id: string }) => ({ meetingId: id, shape: "excerpt" as const, text: "draft" as const });

async function refusalOf(
  port: number | null,
  { account = "", patience }: { account?: string; patience?: MailPatience } = {},
): Promise<Pick<Refusal, "code" | "message">> {
  configure(port, account);
  const meeting = aPublishableMeeting();
  const { code, message } = await sendTest(anActor(), draftOf(meeting), patience).then(
    () => ({ code: "sent", message: "" }),
    (error) => error,
  );
  return { code, message };
}

test.for(["excerpt", "whole"] as const)(
  "what is public goes in %s to whoever asks, both parts alike",
  async (shape) => {
    const server = await startMailServer();
    configure(server.port);
    const meeting = published();
    const actor = anActor("editor");

    const answer = await sendTest(actor, { meetingId: meeting.id, shape, text: "published" });
    await server.close();

    const { mail, text } = await readMail(server.received[0] ?? Buffer.of());
    expect(answer).toEqual({ sentTo: `${actor.id}@exemple.fr` });
    expect(server.recipients).toEqual([[`${actor.id}@exemple.fr`]]);
    expect(mail.subject).toBe("Rencontre de Cysoing – Cysoing, mardi 7\u00a0décembre 2021");
    expect(mail.from?.text).toBe('"Rencontres" <rencontres@exemple.fr>');
    expect(text).toContain("a présenté son projet de\nrevitalisation.");
    expect(text).toContain("https://rencontres.exemple.fr/comptes-rendus/cysoing-7-decembre-2021");
    expect(text).not.toMatch(/Projet :|Version 1/);
    expect(mail.headers.has("x-unsent")).toBe(false);
  },
);

test("a draft goes too, and says so in its subject and in its first line", async () => {
  const server = await startMailServer();
  configure(server.port);

  await sendTest(anActor(), { ...draftOf(aPublishableMeeting()), shape: "whole" });
  await server.close();

  const { mail, text } = await readMail(server.received[0] ?? Buffer.of());
  expect(mail.subject).toMatch(/^Projet\u00a0: /);
  expect(text).toMatch(/^Projet\u00a0: ce texte n’est pas public\./);
});

test("it comes from the sender that the settings name, where they name one", async () => {
  const server = await startMailServer();
  configure(server.port);
  const settings = JSON.stringify({ mailFrom: "APVF <infolettre@exemple.fr>" });
  db().insert(houses).values({ id: 1, settings, version: 1, updatedAt: now() }).run();

  await sendTest(anActor(), draftOf(aPublishableMeeting()));
  await server.close();
  db().delete(houses).run();

  const { mail } = await readMail(server.received[0] ?? Buffer.of());
  expect(mail.from?.value).toEqual([{ name: "APVF", address: "infolettre@exemple.fr" }]);
});

test("a reader may not, the command line has no address, and what is not public is not sent as if it were", async () => {
  const server = await startMailServer();
  configure(server.port);
  const meeting = aPublishableMeeting();

  await expect(sendTest(anActor("reader"), draftOf(meeting))).rejects.toMatchObject({ code: "forbidden" });
  await expect(sendTest(commandLine, draftOf(meeting))).rejects.toMatchObject({ code: "forbidden" });
  await expect(sendTest(anActor(), { ...draftOf(meeting), text: "published" })).rejects.toMatchObject({
    code: "notFound",
  });
  await expect(sendTest(anActor(), draftOf({ id: randomUUID() }))).rejects.toMatchObject({ code: "notFound" });
  await server.close();
  expect(server.received).toEqual([]);
});

test("one person waits ten seconds between two tests; somebody else does not", async () => {
  const server = await startMailServer();
  configure(server.port);
  const meeting = aPublishableMeeting();
  const [one, other] = [anActor(), anActor()];
  const start = now();

  setClock(() => start);
  await sendTest(one, draftOf(meeting));
  setClock(() => start + 9_999);
  await expect(sendTest(one, draftOf(meeting))).rejects.toMatchObject({
    code: "tooMany",
    message: "Un essai vient d’être demandé : attendez dix secondes avant le suivant.",
  });
  await sendTest(other, draftOf(meeting));
  setClock(() => start + 10_000);
  await sendTest(one, draftOf(meeting));
  setClock(() => start - 3_600_000);
  await sendTest(one, draftOf(meeting));
  await server.close();

  expect(server.received).toHaveLength(4);
});

const silent =
  "Le serveur d’envoi ne répond pas. L’essai n’est sans doute pas parti : s’il n’arrive pas d’ici quelques minutes, recommencez.";
const hangs: Record<string, (socket: Socket) => void> = {
  "before it says anything": () => {},
  "before it says who it is": politeUntil("EHLO", () => {}),
  "once it is told to whom": politeUntil("RCPT TO", () => {}),
  "once it has the message": (socket) => {
    politeUntil("DATA", () => {
      socket.removeAllListeners("data");
      socket.write("354 allez-y\r\n");
    })(socket);
  },
};

test.for(Object.keys(hangs))(
  "a server that hangs %s is given up in time, and nothing else waits for it",
  async (when) => {
    const server = await startRudeServer(hangs[when] ?? (() => {}));
    const start = performance.now();
    let beats = 0;
    const pulse = setInterval(() => {
      beats += 1;
    }, 5);

    const refusal = await refusalOf(server.port, { patience: impatience });
    clearInterval(pulse);
    server.close();

    expect(refusal).toEqual({ code: "refused", message: silent });
    expect(performance.now() - start).toBeLessThan(3000);
    expect(beats).toBeGreaterThan(10);
  },
);

test("a server that hangs a word at a time is given up as well", async () => {
  const server = await startRudeServer(
    politeUntil("EHLO", (socket) => {
      const timer = setInterval(() => socket.write("250-patience\r\n"), 50);
      socket.on("close", () => clearInterval(timer));
    }),
  );
  const start = performance.now();

  const { message } = await refusalOf(server.port, { patience: { ...impatience, whole: 600 } });
  server.close();

  expect(message).toBe(silent);
  expect(performance.now() - start).toBeLessThan(3000);
});

const no = (responseCode: number) => Object.assign(new Error("Non"), { responseCode });
const refusals: Record<string, [SMTPServerOptions, RegExp]> = {
  "the account of Rencontres": [
    { authOptional: false, allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(no(535)) },
    /^Le serveur d’envoi a refusé le nom ou le mot de passe de Rencontres : rien n’est parti\./,
  ],
  "the sender": [
    { onMailFrom: (_address, _session, done) => done(no(550)) },
    /^Le serveur d’envoi a refusé l’adresse d’expédition : rien n’est parti\./,
  ],
  "the recipient": [
    { onRcptTo: (_address, _session, done) => done(no(550)) },
    /^Le serveur d’envoi a refusé votre adresse, \S+@exemple\.fr : rien n’est parti\./,
  ],
  "the message": [
    {
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on("end", () => done(no(554)));
      },
    },
    /^Le serveur d’envoi a refusé le message : rien n’est parti\./,
  ],
};

test.for(Object.keys(refusals))("a server that refuses %s is quoted as such", async (what) => {
  const [options, sentence] = refusals[what] ?? [{}, /never/];
  const server = await startMailServer(options);

  const refusal = await refusalOf(server.port, {
    account: what.startsWith("the account") ? "rencontres:faux@" : "",
  });
  await server.close();

  expect(refusal).toEqual({ code: "refused", message: expect.stringMatching(sentence) });
  expect(server.received).toEqual([]);
});

test("a server that asks for an account where none is configured is quoted as such", async () => {
  const server = await startMailServer({ authOptional: false, allowInsecureAuth: true });

  const { message } = await refusalOf(server.port);
  await server.close();

  expect(message).toContain("refusé le nom ou le mot de passe de Rencontres");
});

test("a server that refuses everybody is quoted as such", async () => {
  const server = await startRudeServer((socket) => socket.end("554 Non\r\n"));

  const { message } = await refusalOf(server.port);
  server.close();

  expect(message).toBe("Le serveur d’envoi a refusé le message : rien n’est parti. Réessayez plus tard.");
});

const dropped =
  "Le serveur d’envoi a coupé la connexion. L’essai n’est sans doute pas parti : s’il n’arrive pas d’ici quelques minutes, recommencez.";

test.for([
  ["before it says anything", (socket: Socket) => socket.end()],
  ["in the middle of a word", (socket: Socket) => socket.end("220 bonj")],
  ["once it is told who writes", politeUntil("MAIL FROM", (socket) => socket.destroy())],
  ["brutally", politeUntil("RCPT TO", (socket) => socket.resetAndDestroy())],
  ["once it has the message", politeUntil("DATA", (socket) => socket.write("354 allez-y\r\n", () => socket.destroy()))],
] as const)("a server that drops the connection %s is said to have done so", async ([, treat]) => {
  const server = await startRudeServer(treat);

  const refusal = await refusalOf(server.port);
  server.close();

  expect(refusal).toEqual({ code: "refused", message: dropped });
});

test("a server that is not there is said not to be, and so is one that was never configured", async () => {
  const server = await startRudeServer(() => {});
  server.close();

  expect((await refusalOf(server.port)).message).toMatch(/^Le serveur d’envoi est injoignable : rien n’est parti\./);
  expect((await refusalOf(null)).message).toBe("Aucun serveur d’envoi n’est configuré : rien n’est parti.");
});

test("a server whose certificate proves nothing is not trusted with the message", async () => {
  const server = await startMailServer({ disabledCommands: [] });

  const { message } = await refusalOf(server.port);
  await server.close();

  expect(message).toMatch(/^La connexion chiffrée avec le serveur d’envoi a échoué : rien n’est parti\./);
  expect(server.received).toEqual([]);
});
