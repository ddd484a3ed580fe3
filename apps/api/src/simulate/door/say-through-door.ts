import type { CaseId } from '@mingdu/schema'
import type { Dice, FactStep } from '@mingdu/workflow/simulate'
import { v7 } from 'uuid'
import type { Answer, CaseEntry, Recorded } from '../../door/act.ts'
import { Amiss, must } from './amiss.ts'
import { allRounder, organOf } from './county.ts'
import type { County } from './open-county.ts'
import { requestOf } from './request-of.ts'
import { type Heard, heard, heardOfTwo } from './troubles.ts'

/** Where the cases of a play stand behind the door: under which id, how long each log is. */
export type Standing = Map<number, { id: CaseId; version: number }>

/** One step of the play said through the door, with trouble on the way: the answer must be what the rules alone answered. */
export async function sayThroughDoor(county: County, step: FactStep, standing: Standing, dice: Dice): Promise<Heard['trouble']> {
  const at = standing.get(step.case.number)
  const act = (reason?: string): CaseEntry[] => [
    {
      ...{ organ: organOf(step.office.number), caseId: at?.id ?? null, expected: at?.version ?? 0 },
      facts: [requestOf(step.fact, reason)]
    }
  ]
  const record = (key: string, entries: CaseEntry[]) => county.door.record(allRounder, key, entries)
  if (!step.answer.admitted) {
    must('refusedAlike', codeOf(await record(v7(), act())), step.answer.refusal.code)
    return 'none'
  }
  const codes = step.answer.irregularities.map((i) => i.code)
  if (codes.length > 0) must('irregularAlike', codesOf(await record(v7(), act())), codes)
  const [key, entries] = [v7(), act(codes.length > 0 ? '演练' : undefined)]
  const { answer, trouble } =
    at && dice.chance(0.1) ? await heardOfTwo(record, key, entries) : await heard(county, record, key, entries, dice)
  if (answer.is !== 'recorded') throw new Amiss('admittedAlike', answer)
  const [kept] = answer.recorded as [Recorded]
  must('nothingLost', kept.version, step.case.log.length)
  if (at) must('sameCase', kept.id, at.id)
  standing.set(step.case.number, kept)
  if (dice.chance(0.1)) must('saidTwice', await record(key, entries), { ...answer, again: true })
  if (dice.chance(0.05)) must('keyReused', (await record(key, act('另一个说法'))).is, 'keyReused')
  return trouble
}

const codeOf = (answer: Answer<unknown>): unknown => (answer.is === 'refused' ? answer.refusal.code : answer)
const codesOf = (answer: Answer<unknown>): unknown => (answer.is === 'irregular' ? answer.irregularities.map((i) => i.code) : answer)
