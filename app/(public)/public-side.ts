import type { IncomingMessage, ServerResponse } from "node:http";
import { findPublic } from "#domain/publication/public-queries.ts";
import { isPublicFormat } from "#domain/recap/formats.ts";
import { answer } from "./answer.ts";
import { feedAt, feedPaths, isFeed } from "./feeds.ts";
import { homePage } from "./home.ts";
import { legalNoticePage } from "./legal-notice.ts";
import { answerLogo } from "./logo.ts";
import { missingPage } from "./missing.ts";
import { houseNow } from "./public-edition.ts";
import { publishedFile } from "./published-file.ts";
import { publishedPage } from "./published-page.ts";
import { untilNextWrite } from "./until-next-write.ts";

const findAddress = untilNextWrite(findPublic);

const wholeList = /^\/comptes-rendus\/*$/;

/** All the addresses that are answered here, to everybody. */
export const publicPatterns: Record<string, RegExp> = {
  home: /^\/$/,
  list: wholeList,
  file: /^\/comptes-rendus\/+[^/]+\.\w+$/,
  recap: /^\/comptes-rendus\/+[^/]/,
  logo: /^\/logo\/[^/]+$/,
  legalNotice: /^\/mentions-legales$/,
  ...Object.fromEntries(feedPaths.map((path) => [path, new RegExp(`^${path.replaceAll(".", "\\.")}$`)])),
};

/**
 * Answers what everybody may read, at the addresses of `publicPatterns`. False for any other.
 * Ready documents need nothing of the framework, whose route handlers send them at a tenth of the speed.
 */
export function answerPublic(request: IncomingMessage, response: ServerResponse): boolean | Promise<true> {
  const { pathname, search } = addressOf(request);
  if (!Object.values(publicPatterns).some((pattern) => pattern.test(pathname))) return false;

  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return true;
  }
  const elsewhere = movedFrom(pathname);
  if (elsewhere !== null) response.writeHead(308, { location: elsewhere }).end();
  else if (pathname.startsWith("/logo/")) answerLogo(request, response, pathname.slice("/logo/".length));
  else if (pathname === "/mentions-legales") answerLegalNotice(request, response);
  else if (isFeed(pathname)) answer(request, response, feedAt(pathname));
  else if (pathname === "/") answer(request, response, homePage(search));
  else return answerRecap(request, response, pathname.slice("/comptes-rendus/".length));
  return true;
}

function answerLegalNotice(request: IncomingMessage, response: ServerResponse): void {
  if (houseNow().legalNotice === "") answer(request, response, missingPage("notFound"), 404);
  else answer(request, response, legalNoticePage(""));
}

/** The recap as it was frozen, as a page or, with an ending, as a file; 410 once it is withdrawn. */
function answerRecap(request: IncomingMessage, response: ServerResponse, asked: string): true | Promise<true> {
  const [slug = "", format] = asked.split(".");
  const found = findAddress(slug);
  const isFile = format !== undefined;
  if (found.kind === "published" && isFile && isPublicFormat(format) && asked === `${slug}.${format}`)
    return publishedFile(found.publicationId, slug, format).then((file) => {
      const now = findAddress(slug);
      // Withdrawn, or published anew, while it was being made.
      if (now.kind !== "published" || now.publicationId !== found.publicationId)
        return answerRecap(request, response, asked);
      answer(request, response, file);
      return true;
    });

  if (found.kind === "withdrawn") answer(request, response, missingPage("gone"), 410);
  else if (found.kind === "published" && !isFile) answer(request, response, publishedPage(found.publicationId, slug));
  else answer(request, response, missingPage("notFound"), 404);
  return true;
}

/** Where an address typed by hand meant to lead: the list is the home page, and no address ends with a slash. */
function movedFrom(pathname: string): string | null {
  if (wholeList.test(pathname)) return "/";
  return pathname !== "/" && pathname.endsWith("/") ? pathname.slice(0, -1) : null;
}

function addressOf({ url = "/" }: IncomingMessage): { pathname: string; search: string } {
  const at = url.indexOf("?");
  return at < 0 ? { pathname: url, search: "" } : { pathname: url.slice(0, at), search: url.slice(at + 1) };
}
