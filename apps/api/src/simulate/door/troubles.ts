import type { Dice } from '@mingdu/workflow/simulate'
import { v7 } from 'uuid'
import type { Answer, CaseEntry, Recorded } from '../../door/act.ts'
import { Amiss, must } from './amiss.ts'
import { Cut } from './cut-store.ts'
import type { County } from './open-county.ts'

/** An act's answer in the end, and what befell it on the way. */
export type Heard = { answer: Answer<Recorded[]>; trouble: 'none' | 'atOnce' | 'beforeKept' | 'beforeAnswered' }
type Record = (key: string, entries: CaseEntry[]) => Promise<Answer<Recorded[]>>

/** Now and then the machine stops before or after the act was kept; who sent it repeats it with its key. */
export async function heard(county: County, record: Record, key: string, entries: CaseEntry[], dice: Dice): Promise<Heard> {
  const trouble = dice.weighted({ none: 18, beforeKept: 1, beforeAnswered: 1 })
  if (trouble === 'none') return { answer: await record(key, entries), trouble }
  county.cutNext(trouble)
  const first = await record(key, entries).catch((thrown) => thrown)
  if (!(first instanceof Cut)) throw new Amiss('cutIsNoAnswer', first)
  const answer = await record(key, entries)
  if (answer.is === 'recorded') must('repeatedAfterCut', answer.again, trouble === 'beforeAnswered')
  return { answer, trouble }
}

/** Two officers record on the case as both saw it: one wins, the other is told how it stands now. */
export async function heardOfTwo(record: Record, key: string, entries: CaseEntry[]): Promise<Heard> {
  const [answer, other] = await Promise.all([record(key, entries), record(v7(), entries)])
  if (answer.is !== 'recorded') throw new Amiss('firstWins', answer)
  const [{ organ, id, version }] = answer.recorded as [Recorded]
  must('secondIsToldTheNewer', other, { is: 'changed', organ, id, version })
  return { answer, trouble: 'atOnce' }
}
