import { describe, expect, test } from 'vitest'
import { RecordRequest } from './case-view.ts'
import { Fact, factTypes } from './fact.ts'
import { OutcomeId } from './id.ts'
import { Particulars, particularsOf, ReceivedParticulars } from './particulars.ts'
import { SettingFact } from './setting.ts'

const fields = (option: { shape: object }) => Object.keys(option.shape)

describe('facts (decision 1)', () => {
  test('every fact names its kind and the legal day on which it happened', () => {
    for (const option of Fact.options) expect(fields(option).slice(0, 2)).toEqual(['type', 'on'])
  })

  test('no two facts share a name', () => {
    expect(new Set(factTypes).size).toBe(factTypes.length)
  })

  test('no fact says when it was recorded or by whom: the door adds that', () => {
    const said = Fact.options.flatMap(fields)
    for (const field of ['by', 'at', 'recordedAt', 'seq', 'hash', 'organ', 'act']) expect(said).not.toContain(field)
  })

  test('a fact without its day, with a day that is none, or with a word too many is not of the schema', () => {
    const fact = { type: 'withdrawn', on: '2026-09-14' }
    expect(Fact.safeParse(fact).success).toBe(true)
    expect(Fact.safeParse({ type: 'withdrawn' }).success).toBe(false)
    expect(Fact.safeParse({ ...fact, on: '2026-09-31' }).success).toBe(false)
    expect(Fact.safeParse({ ...fact, reason: '不想要了' }).success).toBe(false)
    expect(Fact.safeParse({ ...fact, type: 'closed' }).success).toBe(false)
  })

  test('a lapse cannot be said without having looked in mail room, post and bank', () => {
    const lapsed = { type: 'lapsed', on: '2026-09-14', ground: 'correction' }
    expect(Fact.safeParse({ ...lapsed, checked: { mailRoom: true, post: true, bank: true } }).success).toBe(true)
    expect(Fact.safeParse({ ...lapsed, checked: { mailRoom: true, post: true, bank: false } }).success).toBe(false)
    expect(Fact.safeParse({ ...lapsed, checked: { mailRoom: true, post: true } }).success).toBe(false)
  })

  test('which outcomes exist is the law’s to say: any name is a word, only the statute knows whether it is one of its own', () => {
    expect(OutcomeId.safeParse('neverHeardOf').success).toBe(true)
    expect(['', 'With Space', '不予公开', "x'; drop table", 'A'.repeat(80)].some((name) => OutcomeId.safeParse(name).success)).toBe(false)
  })
})

describe('due dates are derived, never said (decision 5)', () => {
  test('no fact and no setting has a field for one', () => {
    const said = [...Fact.options, ...SettingFact.options].flatMap(fields)
    expect(said.filter((field) => /due|deadline|until|expires|end/i.test(field))).toEqual([])
  })
})

describe('personal data beside the log (decision 13)', () => {
  test('no fact has a field that its particulars have', () => {
    for (const option of Fact.options) {
      const type = option.shape.type.value
      const personal = fields(particularsOf[type])
      expect(fields(option).filter((field) => personal.includes(field))).toEqual([])
    }
  })

  test('no fact takes a name, number, address or free text', () => {
    const texts = Fact.options.flatMap(fields).filter((field) => /name|phone|mail|address|identity|note|reason|text|matter/i.test(field))
    // The mail room's own number of a letter says as little of the applicant as a document's.
    expect(texts.filter((field) => field !== 'mailNumber')).toEqual([])
  })

  test('every fact has its particulars, and takes no others', () => {
    expect(Object.keys(particularsOf).sort()).toEqual([...factTypes].sort())
    expect(ReceivedParticulars.safeParse({ applicantName: '宋某', matter: '补偿方案' }).success).toBe(true)
    expect(ReceivedParticulars.safeParse({ applicantName: '宋某', matter: '补偿方案', hobby: '钓鱼' }).success).toBe(false)
    expect(Particulars.safeParse({}).success).toBe(true)
  })

  test('a strike says why', () => {
    expect(particularsOf.struckOut.safeParse({}).success).toBe(false)
    expect(particularsOf.struckOut.safeParse({ reason: '误登另一案的来信' }).success).toBe(true)
  })
})

describe('what is sent to be recorded', () => {
  test('is a fact, its particulars, and the reason where it is irregular; nothing else', () => {
    const fact = { type: 'extended', on: '2026-09-14', workingDays: 10 }
    expect(RecordRequest.safeParse({ fact }).success).toBe(true)
    expect(RecordRequest.safeParse({ fact, irregularReason: '邮路中断' }).success).toBe(true)
    expect(RecordRequest.safeParse({ fact, irregularReason: ' ' }).success).toBe(false)
    expect(RecordRequest.safeParse({ fact, force: true }).success).toBe(false)
  })
})
