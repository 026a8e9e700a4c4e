import type { IncomingMessage, ServerResponse } from "node:http";
import { groundOf, logoPath } from "#domain/house/rules.ts";
import { houseNow } from "./public-edition.ts";

/** Sends the logo of the house as it is now; 404 where it has none. Messages read in other sites show it as well. */
export function answerLogo(request: IncomingMessage, response: ServerResponse, name: string): void {
  const ground = groundOf(name);
  const { logos, version } = houseNow();
  const logo = ground === null ? undefined : logos[ground];
  if (ground === null || logo === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "content-type": logo.mediaType,
    "content-length": logo.bytes.length,
    // Another logo has another address. Any other address, that of an earlier one included, shows what is there today.
    "cache-control": request.url === logoPath(version, ground) ? "public, max-age=31536000, immutable" : "no-cache",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "cross-origin-resource-policy": "cross-origin",
  });
  response.end(request.method === "HEAD" ? undefined : logo.bytes);
}
