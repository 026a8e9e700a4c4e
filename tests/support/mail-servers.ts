import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

type MailServer = {
  port: number;
  /** The messages taken so far, as they came. */
  received: Buffer[];
  /** Addresses to which each went, by the envelope. */
  recipients: string[][];
  close: () => Promise<void>;
};

/** A server for outgoing mail on this machine, which takes everything unless told otherwise. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Buffer[] = [];
  const recipients: string[][] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        received.push(Buffer.concat(pieces));
        recipients.push(session.envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
    ...options,
  });
  // A client that leaves early is what some tests are about.
  server.on("error", () => {});
  const net = server.listen(0, "127.0.0.1");
  await once(net, "listening");
  return {
    port: (net.address() as AddressInfo).port,
    received,
    recipients,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A server that does to each connection what it is told to, and knows no protocol. */
export async function startRudeServer(treat: (socket: Socket) => void): Promise<{ port: number; close: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    treat(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Answers each command as a server does that takes everything, until the one that is named. */
export function politeUntil(command: string, then: (socket: Socket) => void): (socket: Socket) => void {
  return (socket) => {
    let inMessage = false;
    socket.write("220 ici\r\n");
    socket.on("data", (piece) => {
      const said = piece.toString();
      if (said.toUpperCase().startsWith(command)) return then(socket);
      if (inMessage) inMessage = !said.endsWith("\r\n.\r\n");
      else if (said.startsWith("DATA")) {
        inMessage = true;
        socket.write("354 allez-y\r\n");
        return;
      }
      if (!inMessage) socket.write("250 bien\r\n");
    });
  };
}
