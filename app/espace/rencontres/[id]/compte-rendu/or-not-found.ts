import { notFound } from "next/navigation";
import { Refusal } from "#domain/refusal.ts";

/** What a query gives, or the page that says that there is nothing here. */
export function orNotFound<Value>(query: () => Value): Value {
  try {
    return query();
  } catch (error) {
    if (error instanceof Refusal && error.code === "notFound") notFound();
    throw error;
  }
}
