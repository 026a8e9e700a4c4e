import { maxTextLength } from "../intervention/text.ts";
import { longestTitle } from "../meeting/schema.ts";

/** How long what a record holds may be, in characters, and how many there may be (meeting and intervention schemas). */
export const limits = {
  title: longestTitle,
  text: maxTextLength,
  venue: 200,
  theme: 300,
  partner: 200,
  partners: 50,
  attendance: 200,
  leadIn: 120,
  represented: 300,
  /** Of each of first and last name. */
  name: 300,
  capacity: 300,
  capacities: 12,
  speakers: 20,
};
