import { elementIdOf, type Place } from "./desk-context.ts";

/** Brings a value under the hand: its first field, or itself where it has none. */
export function goTo(about: Place): void {
  const element = document.getElementById(elementIdOf(about));
  if (!element) return;
  const field = element.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button");
  element.scrollIntoView({ block: "center" });
  (field ?? element).focus({ preventScroll: true });
}
