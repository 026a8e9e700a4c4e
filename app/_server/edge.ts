import { randomBytes } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  type Server,
  ServerResponse,
} from "node:http";
import { largestFile } from "#domain/source/refusals.ts";
import type { Config } from "./config.ts";
import { logBug } from "./log.ts";

export type Edge = Server<typeof IncomingMessage, typeof SecuredResponse>;
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Refused = { status: number; code: string; message: string };

/** The longest body of a request, in bytes. A recorded text of fifty pages is about 150,000. */
export const bodyLimit = 1024 * 1024;
/** The one address where documents are dropped. */
const documentsPath = "/espace/importer/documents";

const safeMethods = ["GET", "HEAD"];
// What only a proxy may say; whoever else sends it is not believed.
const forwardedHeaders = ["forwarded", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "x-real-ip"];

/**
 * The door of the house. Behind it, for every request:
 * - `Host` is ours, and a write comes from one of our own pages;
 * - `X-Forwarded-For` is one address, the client's, and `X-Forwarded-Proto` the scheme it used;
 * - a body has a length, and not more than `bodyLimit`, or `largestFile` where documents are dropped;
 * - the answer carries the security headers, unless the route has set its own.
 */
export function createEdge(config: Config, dev: boolean, handle: Handle): Edge {
  const server = createServer<typeof IncomingMessage, typeof SecuredResponse>(
    {
      ServerResponse: SecuredResponse,
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      // Longer than nginx keeps its own: the proxy, not we, ends an idle connection, and no request falls in between.
      keepAliveTimeout: 75_000,
    },
    (request, response) => {
      const nonce = randomBytes(16).toString("base64url");
      response.defaults = securityHeaders(config, nonce, dev);
      response.isLast = () => !server.listening;
      const refused = refusal(config, request);
      if (refused) return refuse(response, refused);

      normalise(config, request);
      // The framework finds here the nonce that it puts on its scripts.
      request.headers["content-security-policy"] = policy(nonce, dev);
      request.headers["x-nonce"] = nonce;
      // And here the address asked for, which a page is not told: whoever has to sign in first comes back to it.
      request.headers["x-asked"] = request.url ?? "/";
      handle(request, response).catch((error: unknown) => {
        logBug(error);
        if (response.headersSent) response.destroy();
        else refuse(response, { status: 500, code: "failed", message: "Une erreur est survenue de notre côté." });
      });
    },
  );
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  return server;
}

function refusal(config: Config, request: IncomingMessage): Refused | null {
  const hosts = config.origins.map((origin) => new URL(origin).host);
  if (!hosts.includes(request.headers.host ?? ""))
    return { status: 421, code: "unknownHost", message: "Ce site ne répond pas à cette adresse." };
  if (!isDecodable(request.url ?? ""))
    return { status: 400, code: "malformed", message: "Cette adresse est mal formée." };
  if (safeMethods.includes(request.method ?? "")) return null;

  if (!isOurs(config, request))
    return { status: 403, code: "foreignOrigin", message: "Cette demande ne vient pas d’une page du site." };
  if (request.headers["transfer-encoding"] !== undefined)
    return { status: 411, code: "lengthRequired", message: "La longueur de l’envoi doit être annoncée." };
  const limit = request.url?.split("?")[0] === documentsPath ? largestFile : bodyLimit;
  if (Number(request.headers["content-length"] ?? 0) > limit)
    return {
      status: 413,
      code: "tooLarge",
      message: `L’envoi dépasse la taille acceptée (${limit / 1024 / 1024} Mo).`,
    };
  return null;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return url.startsWith("/");
  } catch {
    return false;
  }
}

/** Browsers say where a write comes from. Who says nothing is no browser of ours. */
function isOurs(config: Config, request: IncomingMessage): boolean {
  const { origin } = request.headers;
  return origin !== undefined && config.origins.includes(origin) && request.headers["sec-fetch-site"] !== "cross-site";
}

function normalise(config: Config, request: IncomingMessage): void {
  const client = clientAddress(config, request);
  for (const name of forwardedHeaders) delete request.headers[name];
  request.headers["x-forwarded-for"] = client;
  request.headers["x-forwarded-proto"] = new URL(config.publicUrl).protocol.slice(0, -1);
}

/** The last hop that is not a proxy of ours: what stands before it was written by the client and proves nothing. */
function clientAddress(config: Config, request: IncomingMessage): string {
  const peer = bare(request.socket.remoteAddress ?? "");
  if (!config.trustedProxies.includes(peer)) return peer;
  const hops = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((hop) => bare(hop.trim()))
    .filter(Boolean);
  return hops.findLast((hop) => !config.trustedProxies.includes(hop)) ?? peer;
}

function bare(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}

function securityHeaders(config: Config, nonce: string, dev: boolean): Record<string, string> {
  return {
    "content-security-policy": policy(nonce, dev),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(config.publicUrl.startsWith("https:") && { "strict-transport-security": "max-age=31536000" }),
  };
}

function policy(nonce: string, dev: boolean): string {
  return [
    "default-src 'none'",
    // Development alone evaluates code: that is how the framework shows where an error came from.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Attributes only (positions computed by the components, colours of the editor); a style element needs the nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function refuse(response: ServerResponse, { status, code, message }: Refused): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify({ code, message }));
}

class SecuredResponse extends ServerResponse<IncomingMessage> {
  defaults: Record<string, string> = {};
  isLast = () => false;

  override writeHead(
    status: number,
    reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): this {
    for (const [name, value] of Object.entries(this.defaults)) {
      if (!this.hasHeader(name)) this.setHeader(name, value);
    }
    // While we stop, no connection is kept for a next request.
    if (this.isLast()) this.setHeader("connection", "close");
    return typeof reason === "string" ? super.writeHead(status, reason, headers) : super.writeHead(status, reason);
  }
}
