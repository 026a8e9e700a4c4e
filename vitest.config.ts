import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{unit,integration}/**/*.test.ts"],
    globalSetup: "tests/support/database-template.ts",
    setupFiles: "tests/support/database.ts",
    env: { TZ: "America/Cayenne" },
  },
});
