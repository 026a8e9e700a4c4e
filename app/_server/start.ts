import { enableCompileCache, registerHooks } from "node:module";
import { join } from "node:path";

// What makes a cold start short, before anything else is loaded.

// What was compiled at the last start need not be again.
enableCompileCache(join(import.meta.dirname, "..", "..", "node_modules", ".cache", "node"));

// For each of its hundred files, Node would read drizzle-orm's package.json (180 kB) only to learn that it is a module.
registerHooks({
  resolve: (specifier, context, nextResolve) => {
    const parent = context.parentURL ?? "";
    if (!specifier.startsWith(".") || !parent.includes("/node_modules/drizzle-orm/") || !parent.endsWith(".js"))
      return nextResolve(specifier, context);
    return { url: new URL(specifier, parent).href, format: "module", shortCircuit: true };
  },
});

await import("./main.ts");
