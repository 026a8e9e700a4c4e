import type { IncomingMessage, ServerResponse } from "node:http";
import { findPublic } from "#domain/publication/public-queries.ts";
import { answer } from "./answer.ts";
import { homePage } from "./home.ts";
import { answerLogo } from "./logo.ts";
import { missingPage } from "./missing.ts";
import { publishedPage } from "./published-page.ts";
import { untilNextWrite } from "./until-next-write.ts";

const findAddress = untilNextWrite(findPublic);

/** All the addresses that are answered here, to everybody. */
export const publicPatterns = {
  home: /^\/$/,
  list: /^\/comptes-rendus\/*$/,
  recap: /^\/comptes-rendus\/+[^/]/,
  logo: /^\/logo\/[^/]+$/,
};

/**
 * Answers what everybody may read, at the addresses of `publicPatterns`. False for any other.
 * Ready documents need nothing of the framework, whose route handlers send them at a tenth of the speed.
 */
export function answerPublic(request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname, search } = addressOf(request);
  if (!Object.values(publicPatterns).some((pattern) => pattern.test(pathname))) return false;

  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return true;
  }
  const elsewhere = movedFrom(pathname);
  if (elsewhere !== null) response.writeHead(308, { location: elsewhere }).end();
  else if (publicPatterns.logo.test(pathname)) answerLogo(request, response, pathname.slice("/logo/".length));
  else if (pathname === "/") answer(request, response, homePage(search));
  else answerRecap(request, response, pathname.slice("/comptes-rendus/".length));
  return true;
}

/** The recap as it was frozen; 410 once it is withdrawn. */
function answerRecap(request: IncomingMessage, response: ServerResponse, slug: string): void {
  const found = findAddress(slug);
  if (found.kind === "published") answer(request, response, publishedPage(found.publicationId, slug));
  else if (found.kind === "withdrawn") answer(request, response, missingPage("gone"), 410);
  else answer(request, response, missingPage("notFound"), 404);
}

/** Where an address typed by hand meant to lead: the list is the home page, and no address ends with a slash. */
function movedFrom(pathname: string): string | null {
  if (publicPatterns.list.test(pathname)) return "/";
  return pathname !== "/" && pathname.endsWith("/") ? pathname.slice(0, -1) : null;
}

function addressOf({ url = "/" }: IncomingMessage): { pathname: string; search: string } {
  const at = url.indexOf("?");
  return at < 0 ? { pathname: url, search: "" } : { pathname: url.slice(0, at), search: url.slice(at + 1) };
}
