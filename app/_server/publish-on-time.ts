import { publishDue } from "#domain/publication/publish-due.ts";
import { logBug } from "./log.ts";

/** How often it is looked whether something is due, in milliseconds: nothing is published later than this. */
const every = 5_000;

/**
 * Publishes what is due, now and then every five seconds, by the clock of the machine whenever it is asked: a restart or a
 * jump of the clock forgets nothing and repeats nothing. What fails for a fault of ours is tried again.
 * @returns stops it
 */
export function publishOnTime(): () => void {
  const look = () => {
    try {
      publishDue();
    } catch (error) {
      logBug(error);
    }
  };
  look();
  const timer = setInterval(look, every);
  return () => clearInterval(timer);
}
