import type { IncomingMessage, ServerResponse } from "node:http";
import { groundOf } from "#domain/house/logo-path.ts";
import { houseNow } from "./public-edition.ts";

/** Sends the logo of the house as it is now; 404 where it has none. Messages read in other sites show it as well. */
export function answerLogo(request: IncomingMessage, response: ServerResponse, name: string): void {
  const ground = groundOf(name);
  const logo = ground === null ? undefined : houseNow().logos[ground];
  if (logo === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "content-type": logo.mediaType,
    "content-length": logo.bytes.length,
    // Another one has another address.
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "cross-origin-resource-policy": "cross-origin",
  });
  response.end(request.method === "HEAD" ? undefined : logo.bytes);
}
