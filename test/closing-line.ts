import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

/**
 * Prints, as the very last line of a run, `N passed, N failed` (and `, N skipped` where there are any):
 * tests, not files. What failed outside a test (a file that does not load, a hook, a stray rejection)
 * counts as one failed test, or a broken run could read "0 failed".
 */
export default class ClosingLine implements Reporter {
  onInit() {
    // Vitest's own summary, and its word on a hanging process, come after onTestRunEnd.
    process.once('exit', (code) => {
      if (code !== 0 && this.count.failed === 0) this.count.failed = 1
      process.stdout.write(`${closingLine(this.count)}\n`)
    })
  }

  count: Count = { passed: 0, failed: 0, skipped: 0 }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]) {
    this.count = countTests(modules, unhandledErrors)
  }
}

type Count = { passed: number; failed: number; skipped: number }

function closingLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function countTests(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): Count {
  const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
  for (const module of modules) {
    for (const test of module.children.allTests()) count[stateOf(test)] += 1
    count.failed += [module, ...module.children.allSuites()].filter(brokeOutsideItsTests).length
  }
  return count
}

function stateOf(test: TestCase): keyof Count {
  const state = test.result().state
  return state === 'passed' || state === 'failed' ? state : 'skipped'
}

function brokeOutsideItsTests(suite: TestModule | TestSuite): boolean {
  return suite.errors().length > 0
}
