import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Edition } from "../../edition.ts";
import { phrasesToHast } from "./to-hast.ts";

/** Title, day, place and company, as a printed recap opens. */
export function masthead({ recap, document: { masthead } }: Edition): ElementContent {
  const { kind, title, day, hours, where, theme, attendance, partners } = masthead;
  return h("header", { className: ["masthead"] }, [
    h("p", { className: ["kind"] }, phrasesToHast(kind)),
    h("h1", phrasesToHast(title)),
    h("p", { className: ["when"] }, [
      h("time", { dateTime: recap.date }, phrasesToHast(day)),
      ...(hours.length === 0 ? [] : [", ", h("span", { className: ["hours"] }, phrasesToHast(hours))]),
    ]),
    ...line("where", phrasesToHast(where)),
    ...line("theme", phrasesToHast(theme)),
    ...line("company", phrasesToHast(attendance)),
    ...line("company", phrasesToHast(partners)),
  ]);
}

function line(name: string, content: ElementContent[]): ElementContent[] {
  return content.length === 0 ? [] : [h("p", { className: [name] }, content)];
}
