import type * as z from "zod";
import { Refusal } from "../refusal.ts";

/** By the same rules as what is typed. @throws Refusal with the sentence of the first that is broken */
export function valid<Schema extends z.ZodType>(schema: Schema, input: unknown, field?: string): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal(issue?.message ?? "", { field: field ?? String(issue?.path[0] ?? "") });
}
