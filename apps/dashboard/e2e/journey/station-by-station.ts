import { afterEach, beforeEach } from 'vitest'

/** The tests of a file are stations of one journey: after one that failed, the others are not tried. */
export function stationByStation(): void {
  let broken: string | null = null
  beforeEach(({ skip }) => {
    if (broken !== null) skip(`an earlier station failed: ${broken}`)
  })
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') broken ??= task.name
  })
}
