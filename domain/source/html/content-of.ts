import { Parser } from "htmlparser2";
import { refusals } from "../refusals.ts";
import { endHead, isLeftOut } from "./left-out.ts";

/** The time that the parser takes grows with what is open. */
const deepest = 1000;

/** What a page holds its text in, the rest being menus and the like; null where that is the page as a whole. */
export type Content = "main" | "article" | null;

type Open = { name: string; skips: boolean; quoted: boolean; main: boolean; article: boolean; heads: boolean };
const outermost: Open = { name: "", skips: false, quoted: false, main: false, article: false, heads: false };

/**
 * The first of these that it has, once, if most of the letters that it shows stand there: a page of the web also sets a
 * notice, or a text beside its own, in such an element. What heads the page counts for neither. @throws Refusal
 */
export function contentOf(html: string): Content {
  const open: Open[] = [];
  const letters = { page: 0, main: 0, article: 0 };
  let articles = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= deepest) throw refusals.tooMuch();
      endHead(open, name);
      const outer = open.at(-1) ?? outermost;
      const skips = outer.skips || isLeftOut(name, attributes, outer);
      if (name === "article" && !skips) articles += 1;
      open.push({
        name,
        skips,
        quoted: outer.quoted || name === "blockquote",
        main: outer.main || name === "main",
        article: outer.article || name === "article",
        heads: outer.heads || (name === "header" && !outer.main && !outer.article),
      });
    },
    ontext(text) {
      const { skips, main, article, heads } = open.at(-1) ?? outermost;
      if (skips || heads) return;
      const length = text.replaceAll(/\s+/g, "").length;
      letters.page += length;
      if (main) letters.main += length;
      if (article) letters.article += length;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  if (letters.main * 2 > letters.page) return "main";
  return articles === 1 && letters.article * 2 > letters.page ? "article" : null;
}
