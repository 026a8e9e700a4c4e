import type { MeetingTab } from "#domain/meeting/rules.ts";

const segments = {
  sheet: "",
  programme: "/programme",
  interventions: "/interventions",
  recap: "/compte-rendu",
  history: "/historique",
} satisfies Record<MeetingTab | "history", string>;

export function meetingAddress(id: string, tab: MeetingTab | "history" = "sheet"): string {
  return `/espace/rencontres/${id}${segments[tab]}`;
}
