import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{unit,integration}/**/*.test.ts"],
    globalSetup: "tests/support/database-template.ts",
    setupFiles: "tests/support/database.ts",
    // Property tests take their time on a small machine that does something else as well.
    testTimeout: 30_000,
    env: { TZ: "America/Cayenne", LOG_LEVEL: "silent" },
  },
});
