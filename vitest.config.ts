import { defineConfig } from "vitest/config";

// What holds a program to seconds of its own is tried while nothing else is.
const alone = ["tests/unit/source/hostile.test.ts", "tests/unit/own-process.test.ts"];

export default defineConfig({
  test: {
    globalSetup: "tests/support/database-template.ts",
    setupFiles: "tests/support/database.ts",
    // Property tests take their time on a small machine that does something else as well.
    testTimeout: 30_000,
    env: { TZ: "America/Cayenne", LOG_LEVEL: "silent" },
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["tests/{unit,integration}/**/*.test.ts"],
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: "alone", include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
