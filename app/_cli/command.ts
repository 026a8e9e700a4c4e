import type { ParseArgsOptionsConfig } from "node:util";
import type { Actor } from "#domain/account/schema.ts";

type Values = { [option: string]: string | boolean | undefined };

/** One command of the administration program. `run` prints its result on standard output; what it throws is an error. */
export type Command = {
  /** What is typed: "user create". */
  name: string;
  summary: string;
  /** Arguments and options, as they are shown after the name. */
  usage: string;
  details?: string;
  options?: ParseArgsOptionsConfig;
  /** How many arguments it takes besides its options: none unless told; "some" is one or more. */
  arguments?: number | "some";
  /**
   * What becomes of the data before `run`: made where there are none, read as an earlier version left them, or not opened.
   * Unless told, they have to be there, and are brought to this version.
   */
  data?: "made" | "asTheyAre" | "none";
  run: (values: Values, args: string[]) => Promise<void> | void;
};

/** The command was not typed as it should be: exit code 2 instead of 1. */
export class Misuse extends Error {}

export const commandLine: Actor = { id: null, name: "Ligne de commande", role: "administrator" };

/** @throws Misuse when it was not given */
export function required(values: Values, option: string): string {
  const value = values[option];
  if (typeof value !== "string" || value === "") throw new Misuse(`Il manque --${option}.`);
  return value;
}
