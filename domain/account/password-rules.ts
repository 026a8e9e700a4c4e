import { Refusal } from "../refusal.ts";
import { commonPieces, commonSentences, keyboardRows } from "./common-passwords.ts";

type Owner = { email: string; name: string };

/** @throws Refusal with the reason why `password` is too easy to guess */
export function checkNewPassword(password: string, owner: Owner): void {
  const problem = passwordProblem(password, owner);
  if (problem) throw new Refusal(problem, { field: "password" });
}

/**
 * Why a password of sufficient length would be tried early by an attacker, or null. There are no rules of composition:
 * what counts is how much is left once common passwords, repetitions, sequences and the owner's own words are taken away.
 */
export function passwordProblem(password: string, owner: Owner): string | null {
  const folded = fold(password);
  if (commonSentences.has(folded)) return "Ce mot de passe est trop courant. Choisissez une autre phrase.";
  if (isRepetition(folded)) return "Ce mot de passe répète la même chose. Choisissez plusieurs mots sans rapport.";

  const own = ownWords(owner);
  const left = leftWithout(folded, [...own, ...commonPieces]);
  if (left >= enough) return null;
  if (leftWithout(folded, commonPieces) < enough)
    return "Ce mot de passe est fait de mots de passe courants ou de suites. Choisissez plusieurs mots sans rapport.";
  return "Ce mot de passe reprend votre nom ou votre adresse. Choisissez plusieurs mots sans rapport avec vous.";
}

/** Characters that must not belong to anything guessable. */
const enough = 6;

const lookalikes: Record<string, string> = {
  "0": "o",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "€": "e",
};

/** One spelling for "Motdepasse", "M0t de p@sse" and "mot-de-passe". Digits that stand alone stay digits. */
function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae");
  return plain
    .replace(/(?<=[a-z])[03457@$€](?=[a-z])|(?<=[a-z])[@$](?=[a-z0-9])/g, (sign) => lookalikes[sign] ?? sign)
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function isRepetition(text: string): boolean {
  return text.length > 0 && (text + text).indexOf(text, 1) < text.length;
}

function ownWords({ email, name }: Owner): string[] {
  const parts = [email.split("@")[0] ?? "", ...email.split(/[@.+_-]/), name, ...name.split(/[\s'’-]/)];
  return [...new Set(parts.map(fold))].filter((word) => word.length >= 3);
}

/** How many characters of `text` belong to no guessable piece, taking the longest piece at each place. */
function leftWithout(text: string, pieces: string[]): number {
  const sorted = pieces.toSorted((a, b) => b.length - a.length);
  let left = 0;
  let at = 0;
  while (at < text.length) {
    const piece = sorted.find((candidate) => text.startsWith(candidate, at))?.length ?? 0;
    const taken = Math.max(piece, runLength(text, at));
    left += taken === 0 ? 1 : 0;
    at += taken || 1;
  }
  return left;
}

/** Length of what starts at `at` as "aaa", "abc", "321", a row of the keyboard or a year; 0 under three characters. */
function runLength(text: string, at: number): number {
  const year = /^(19|20)\d\d/.exec(text.slice(at, at + 4)) ? 4 : 0;
  const lengths = [0, 1, -1].map((step) => stepLength(text, at, step));
  const rows = keyboardRows.map((row) => rowLength(text, at, row));
  const longest = Math.max(year, ...lengths, ...rows);
  return longest >= 3 ? longest : 0;
}

function stepLength(text: string, at: number, step: number): number {
  let length = 1;
  while (at + length < text.length && text.charCodeAt(at + length) - text.charCodeAt(at + length - 1) === step)
    length += 1;
  return length;
}

function rowLength(text: string, at: number, row: string): number {
  const from = row.indexOf(text.charAt(at));
  if (from < 0) return 0;
  let length = 1;
  while (from + length < row.length && text.charAt(at + length) === row.charAt(from + length)) length += 1;
  return length;
}
