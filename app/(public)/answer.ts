import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { House } from "#domain/house/schema.ts";
import { stylesheetOf } from "#domain/recap/formats/html/stylesheet.ts";

/** Something ready to be sent as often as it is asked for, compressed once in each coding that somebody asks for. */
export type Prepared = {
  bytes: Buffer;
  compressed: Map<Coding, Buffer>;
  etag: string;
  headers: [string, string][];
};

type Dress = Pick<House, "accent">;
type Coding = keyof typeof compress;

/** @param house in whose dress the page is: its style is let through, with what the page adds, and no other */
export function prepare(html: string, house: Dress, style?: string): Prepared {
  const policy = [...policyOf(house, style), "frame-ancestors 'none'"].join("; ");
  return prepared(Buffer.from(html), Object.entries({ ...pageHeaders, "content-security-policy": policy }));
}

/** What is not a page. @param fileName what it is called once kept */
export function prepareFile(bytes: Buffer, mediaType: string, fileName: string): Prepared {
  const headers = { "content-type": mediaType, "content-disposition": `inline; filename="${fileName}"` };
  return prepared(bytes, Object.entries({ ...fileHeaders, ...headers }));
}

function prepared(bytes: Buffer, headers: [string, string][]): Prepared {
  // Weak: the three encodings share it.
  const etag = `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  return { bytes, compressed: new Map(), etag, headers };
}

const compress = {
  br: (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => gzipSync(bytes),
};

/** Sends it, or 304 to whoever has it already. */
export function answer(request: IncomingMessage, response: ServerResponse, what: Prepared, status = 200): void {
  for (const [name, value] of what.headers) response.setHeader(name, value);
  response.setHeader("etag", what.etag);
  if (status === 200 && knows(request.headers["if-none-match"], what.etag)) {
    response.writeHead(304).end();
    return;
  }

  const { bytes, encoding } = encoded(what, String(request.headers["accept-encoding"] ?? ""));
  if (encoding) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", bytes.length);
  response.writeHead(status).end(request.method === "HEAD" ? undefined : bytes);
}

function policyOf(house: Dress, added?: string): string[] {
  const styles = added === undefined ? [stylesheetOf(house)] : [stylesheetOf(house), added];
  return [
    "default-src 'none'",
    ["style-src", ...styles.map(hashOf)].join(" "),
    "font-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ];
}

function hashOf(style: string): string {
  return `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
}

const sharedHeaders = {
  vary: "accept-encoding",
  // Caches in front share it for a second: a withdrawal bites at once.
  "cache-control": "public, max-age=0, s-maxage=1, must-revalidate",
};

const pageHeaders = { ...sharedHeaders, "content-type": "text/html; charset=utf-8" };

const fileHeaders = {
  ...sharedHeaders,
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  // Pictures are shown by others in place of a link, data are read by their pages.
  "cross-origin-resource-policy": "cross-origin",
};

/** For the same document shown to staff within their own screen. */
export function staffHeaders(house: Dress): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "private, no-store",
    "content-security-policy": [...policyOf(house), "frame-ancestors 'self'"].join("; "),
  };
}

function encoded(what: Prepared, accepted: string): { bytes: Buffer; encoding: Coding | null } {
  const encoding = isCompressible(what)
    ? ((["br", "gzip"] as const).find((coding) => accepts(accepted, coding)) ?? null)
    : null;
  if (encoding === null) return { bytes: what.bytes, encoding };
  const bytes = what.compressed.get(encoding) ?? compress[encoding](what.bytes);
  what.compressed.set(encoding, bytes);
  return { bytes, encoding };
}

/** Pictures, PDF and office files are compressed already. */
function isCompressible({ headers }: Prepared): boolean {
  return headers.some(([name, value]) => name === "content-type" && /^text\/|[/+](?:json|xml)\b/.test(value));
}

/** "br;q=0" says no. */
function accepts(accepted: string, coding: Coding): boolean {
  return accepted.split(",").some((offer) => {
    const [name, ...parameters] = offer.split(";").map((part) => part.trim().toLowerCase());
    return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}

function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(",").some((known) => opaque(known.trim()) === opaque(etag)) ?? false;
}

const opaque = (etag: string) => etag.replace(/^W\//, "");
