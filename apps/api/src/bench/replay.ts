import { cn } from '@mingdu/statute'
import { type ChartFact, caseProcess, initialSnapshot, replay } from '@mingdu/workflow'
import { transition } from 'xstate'
import { measure, type Row } from './harness.ts'
import { sampleFacts, sampleLog } from './sample-log.ts'

/** A whole case from its log, with admission asked at each fact, against the library's bare steps. */
export async function replayRow(): Promise<Row> {
  const times = 200
  const start = initialSnapshot(cn)
  const steps = sampleFacts as readonly ChartFact[]
  return measure(
    'replay',
    'per second',
    {
      run: () => {
        for (let i = 0; i < times; i++) replay(sampleLog, cn)
      }
    },
    {
      name: 'bare XState transition',
      run: () => {
        for (let i = 0; i < times; i++) steps.reduce((snapshot, fact) => transition(caseProcess, snapshot, fact)[0], start)
      }
    },
    { operations: times }
  )
}
