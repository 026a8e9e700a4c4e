import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import next from "next";
import { closeDb, openDb } from "#db/client.ts";
import { migrateDb } from "#db/migrate.ts";

const dev = process.argv.includes("--dev");
const host = process.env.HOST ?? "127.0.0.1";
const port = Number(process.env.PORT ?? 3000);
await migrateDb(openDb(join(process.env.DATA_DIR ?? "data", "rencontres.sqlite")));
process.env.NEXTAUTH_SECRET ??= "dev";
process.env.NEXTAUTH_URL ??= `http://${host}:${port}`;
const app = next({ dev, hostname: host, port });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const csp = `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`;
  request.headers["content-security-policy"] = csp;
  response.setHeader("content-security-policy", csp);
  void handle(request, response);
});
server.listen(port, host, () => console.log(`http://${host}:${port}`));
process.on("SIGTERM", () =>
  server.close(() => {
    closeDb();
    process.exit(0);
  }),
);
