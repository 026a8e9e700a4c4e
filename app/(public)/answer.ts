import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { stylesheet } from "#domain/recap/formats/html/stylesheet.ts";

/** A document ready to be sent as often as it is asked for, compressed once in each coding that somebody asks for. */
export type Prepared = { html: Buffer; compressed: Map<Coding, Buffer>; etag: string };

type Coding = keyof typeof compress;

export function prepare(html: string): Prepared {
  const bytes = Buffer.from(html);
  return {
    html: bytes,
    compressed: new Map(),
    // Weak: the three encodings share it.
    etag: `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
  };
}

const compress = {
  br: (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => gzipSync(bytes),
};

/** Sends the document, or 304 to whoever has it already. */
export function answer(request: IncomingMessage, response: ServerResponse, page: Prepared, status = 200): void {
  for (const [name, value] of publicHeaders) response.setHeader(name, value);
  response.setHeader("etag", page.etag);
  if (status === 200 && knows(request.headers["if-none-match"], page.etag)) {
    response.writeHead(304).end();
    return;
  }

  const { bytes, encoding } = encoded(page, String(request.headers["accept-encoding"] ?? ""));
  if (encoding) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", bytes.length);
  response.writeHead(status).end(request.method === "HEAD" ? undefined : bytes);
}

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(stylesheet).digest("base64")}'`,
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

const publicHeaders = Object.entries({
  "content-type": "text/html; charset=utf-8",
  vary: "accept-encoding",
  // Caches in front share the page for a second: a withdrawal bites at once.
  "cache-control": "public, max-age=0, s-maxage=1, must-revalidate",
  "content-security-policy": [...policy, "frame-ancestors 'none'"].join("; "),
});

/** For the same document shown to staff within their own screen. */
export const staffHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "private, no-store",
  "content-security-policy": [...policy, "frame-ancestors 'self'"].join("; "),
};

function encoded(page: Prepared, accepted: string): { bytes: Buffer; encoding: Coding | null } {
  const encoding = (["br", "gzip"] as const).find((coding) => accepts(accepted, coding)) ?? null;
  if (encoding === null) return { bytes: page.html, encoding };
  const bytes = page.compressed.get(encoding) ?? compress[encoding](page.html);
  page.compressed.set(encoding, bytes);
  return { bytes, encoding };
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
