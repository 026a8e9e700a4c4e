import { compile } from "./compile.ts";
import type { Delivery, Order } from "./press.ts";

// What press.ts starts: prints what it is sent until nobody listens any more.

process.on("message", ({ number, galley }: Order) => {
  process.send?.(deliveryOf(number, galley));
  // What was laid out goes with objects so small that their time would come after hundreds of documents.
  globalThis.gc?.();
});
process.on("disconnect", () => process.exit());
// It ends with the server, which first finishes what it was asked for.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});

function deliveryOf(number: number, galley: Order["galley"]): Delivery {
  try {
    return { number, pdf: compile(galley) };
  } catch (error) {
    // The compiler quotes the text that it refuses; what people wrote is in no log.
    return { number, refused: String(error).replace(/`[^`]*`/g, "`…`") };
  }
}
