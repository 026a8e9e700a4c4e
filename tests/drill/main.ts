import { buildIfNeeded } from "#app/_server/build.ts";
import { fiftyHours } from "./fifty-hours.ts";
import { fiftyKills } from "./fifty-kills.ts";
import { twentyEditors } from "./twenty-editors.ts";

buildIfNeeded();
const held = [await twentyEditors(), await fiftyKills(), await fiftyHours()];
process.exitCode = held.every(Boolean) ? 0 : 1;
console.log(process.exitCode === 0 ? "Rien n’a été perdu." : "UNE PROMESSE N’EST PAS TENUE.");
