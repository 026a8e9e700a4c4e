import { readFileSync } from "node:fs";

// Loaded before the server by the drill: its clock is that of the machine, off by what a file says at the moment.

const file = process.env.CLOCK_SHIFT_FILE ?? "";
const machine = Date.now;
Date.now = () => machine() + Number(readFileSync(file, "utf8"));
