import { defineConfig } from 'vitest/config'

// Nothing asserts wall time, so the limits only end what hangs; two cores may be shared with others.
const patient = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    maxWorkers: 2,
    projects: [
      // Pure functions share a process: none leaves anything behind.
      { extends: true, test: { ...patient, name: 'packages', include: ['packages/*/src/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          ...patient,
          name: 'api',
          include: ['apps/api/{src,e2e}/**/*.test.ts'],
          globalSetup: ['apps/api/src/log/testing/filled-once.ts']
        }
      },
      {
        // Components need the compiler that the pages are built with.
        extends: './apps/dashboard/vite.config.ts',
        root: './apps/dashboard',
        test: { ...patient, name: 'dashboard', include: ['src/**/*.test.ts', '*.test.ts'] }
      },
      { extends: true, test: { ...patient, name: 'house', include: ['test/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['apps/dashboard/e2e/**/*.e2e.ts'],
          globalSetup: ['apps/dashboard/e2e/harness/demo-folder.ts'],
          // After the others: each journey has a server and a browser of its own, and two share the machine.
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 240_000
        }
      }
    ]
  }
})
