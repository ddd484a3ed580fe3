import { describe, expect, test } from 'vitest'
import { caseProcess } from '../packages/workflow/src/process/case-process.ts'
import { edgesOf } from './machine-edges.ts'
import { caseIrregularities, chartFacts, effects, pairOf, phases, processPage } from './process-page.ts'
import { read } from './root.ts'

describe('the page of the process', () => {
  test('is what the charts say today; npm run docs:process writes it anew', () => {
    expect(read('docs/process.md')).toBe(processPage())
  })

  test('every phase is led to from the first, and every fact is possible in one of them', () => {
    const edges = edgesOf(caseProcess)
    const reached = new Set(['unrecorded'])
    for (const at of reached) for (const { from, to } of edges) if (from === at) reached.add(to)
    expect(phases.filter((p) => !reached.has(p))).toEqual([])
    expect(chartFacts.filter((f) => f !== 'received' && !phases.some((p) => pairOf(p, f).can))).toEqual([])
  })

  test('every irregularity of a case is come to, with its effect', () => {
    // These are seen from other cases or years, or belong to the chart of disputes.
    const elsewhere = /^(documentNumberTaken|yearClosed|dispute|appeal|redone)/
    expect(caseIrregularities.filter((code) => !elsewhere.test(code) && !effects().has(code))).toEqual([])
  })

  test('where a phase lets a fact through and the door refuses it in every state, a reason is named', () => {
    for (const phase of phases)
      for (const fact of chartFacts) {
        const { can, admitted, refusals } = pairOf(phase, fact)
        if (can && !admitted) expect(refusals.size, `${phase} ${fact}`).toBeGreaterThan(0)
      }
  })
})
