import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A golden that is missing or differs is for a person to look at: `npm run accept`, then read the diff.
    update: "none",
    testTimeout: 60_000,
    // By default one fewer than there are cores, which of two leaves one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
