import type { ElementContent } from "hast";
import { h } from "hastscript";
import { dateInWords, timeInWords } from "../../../french/dates.ts";
import { capitalised } from "../../../french/grammar.ts";
import type { Recap } from "../../schema.ts";
import { kindInWords, listInWords, quoted } from "./phrases.ts";
import { words } from "./text-to-hast.ts";

/** Title, day, place and company, as a printed recap opens. */
export function masthead(recap: Recap): ElementContent {
  return h("header", { className: ["masthead"] }, [
    h("p", { className: ["kind"] }, words(kindInWords(recap.kind))),
    h("h1", words(recap.title)),
    ...line("when", when(recap)),
    ...line("where", words(capitalised(where(recap)))),
    ...line("theme", words(recap.theme ? quoted(recap.theme) : "")),
    ...line("company", words(attendance(recap))),
    ...line("company", words(partners(recap))),
  ]);
}

function line(name: string, content: ElementContent[]): ElementContent[] {
  return content.length === 0 ? [] : [h("p", { className: [name] }, content)];
}

function when({ date, startTime, endTime }: Recap): ElementContent[] {
  return [
    h("time", { dateTime: date }, words(capitalised(dateInWords(date)))),
    ...(startTime === null
      ? []
      : [...words(", "), h("span", { className: ["hours"] }, words(hours(startTime, endTime)))]),
  ];
}

function hours(from: string, to: string | null): string {
  return to === null ? `à ${timeInWords(from)}` : `de ${timeInWords(from)} à ${timeInWords(to)}`;
}

function where({ place, venue }: Recap): string {
  const town = place === null ? null : `${place.commune} (${place.departement})`;
  return [town, venue].filter(Boolean).join(", ");
}

function attendance({ attendanceText, attendanceCount }: Recap): string {
  if (attendanceText) return capitalised(attendanceText);
  if (!attendanceCount) return "";
  return `${attendanceCount} participant${attendanceCount > 1 ? "s" : ""}`;
}

function partners(recap: Recap): string {
  return recap.partners.length === 0 ? "" : `En partenariat avec\u00a0: ${listInWords(recap.partners)}`;
}
