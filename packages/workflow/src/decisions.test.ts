import { addDays, Count, day, type Fact, factTypes, type HolidayYear, type LocalDate, Refusal, yearOf } from '@mingdu/schema'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { getStateNodes } from 'xstate/graph'
import { checkIdentities } from './annual/identities.ts'
import { type Entry, entriesOf, postingsBetween } from './annual/postings.ts'
import { countKey, tabulate, type YearCounts } from './annual/tabulate.ts'
import { clockFacts } from './clock/clock-facts.ts'
import { deadlinesOf } from './clock/deadlines.ts'
import { replyClock } from './clock/reply-clock.ts'
import { lawWith } from './law.ts'
import { admit } from './process/admit.ts'
import { caseProcess } from './process/case-process.ts'
import { mayRecord } from './process/may-record.ts'
import { replay } from './process/replay.ts'
import { anyLog, everyFact, freedonia, freedoniaForm, given, type Story, say } from './testing/index.ts'

// The decisions of the house that these floors carry; each test here would fail without its decision.

const at = (today: string) => ({ statute: freedonia, today })
const received = say.received('2101-04-04')
const law = lawWith(freedonia)

describe('decision 1: facts are recorded, and say what they said', () => {
  test('a fee notice keeps its amount when the month’s count turns out otherwise', () => {
    const notified = given(received, say.feeNotified('2101-04-06', 3, 5_00), { ...at('2101-04-08'), itemsThisMonth: 0 })
    const later = { ...notified.at, itemsThisMonth: 7 }
    expect(admit(notified.log, say.feePaid('2101-04-08', 5_00), later)).toMatchObject({ admitted: true })
    expect(admit(notified.log, say.feePaid('2101-04-08', 24_00), later)).toMatchObject({
      refusal: { code: 'unpaidInFull', about: { amount: 5_00 } }
    })
  })

  test('a tariff changed afterwards changes no notice', () => {
    const { log } = given(received, say.feeNotified('2101-04-06', 3, 5_00), at('2101-04-08'))
    const dearer = { ...freedonia, tariffs: freedonia.tariffs.map((t) => ({ ...t, brackets: [{ from: 1, fen: 99_00 }] })) }
    expect(replay(log, dearer).file.fees[0]?.notified.fact.amount).toBe(5_00)
  })
})

describe('decision 2: the log is the case', () => {
  test('stored as text and read again, it is the same case with the same dates', () => {
    const story = given(
      received,
      say.consulted('2101-04-05'),
      say.consultationEnded('2101-04-07'),
      say.extended('2101-04-11', 3),
      at('2101-04-12')
    )
    const { file } = replay(JSON.parse(JSON.stringify(story.log)), freedonia)
    expect(file).toEqual(story.now.file)
    expect(deadlinesOf(file, law, story.today)).toEqual(deadlinesOf(story.now.file, law, story.today))
  })

  test('time alone changes nothing: years later the case is where its last fact left it', () => {
    const told = [received, say.correctionRequested('2101-04-06'), say.correctionNoticeReceived('2101-04-07')] as const
    given(...told, at('2101-04-08')).thenItIs({ phase: 'awaitingCorrection', books: ['2101-04-04 new +1', '2101-04-04 open +1'] })
    given(...told, at('2150-04-08')).thenItIs({ phase: 'awaitingCorrection', books: ['2101-04-04 new +1', '2101-04-04 open +1'] })
  })
})

describe('decision 4: impossible, irregular, regular; no timers', () => {
  test('the same fact is one of the three by its day', () => {
    const decided = given(received, say.decided('2101-04-15', 'granted'), at('2101-04-25'))
    decided.when(say.sentOut('2101-04-14')).thenItIs({ refused: 'beforeItsCause' })
    decided.when(say.sentOut('2101-04-18')).thenItIs({ refused: null, irregular: [] })
    decided.when(say.sentOut('2101-04-19')).thenItIs({ refused: null, irregular: ['replyLate'] })
  })

  test('the chart has no timer, no invoked work and no transition that comes by itself', () => {
    const nodes = getStateNodes(caseProcess)
    expect(nodes.length).toBeGreaterThan(9)
    for (const node of nodes) expect([node.id, node.after, node.invoke, node.always ?? []]).toEqual([node.id, [], [], []])
  })
})

describe('decision 5: due dates are derived', () => {
  const notice: HolidayYear = {
    year: 2103,
    status: 'published',
    notice: { title: '弗里多尼亚二一〇三年休假令（虚构）', source: 'invented' },
    holidays: [{ name: '新年', from: day('2103-01-01'), to: day('2103-01-02') }],
    workedDays: [day('2102-12-30')]
  }
  const story = given(say.received('2102-12-22'), at('2102-12-23'))
  const clockWith = (notices: HolidayYear[]) => {
    const facts = clockFacts(story.now.file)
    if (!facts) throw new Error('no clock')
    return replyClock(facts, lawWith(freedonia, {}, notices), story.today)
  }

  test('when a notice is loaded every open case is right at once, with nothing written to it', () => {
    // Without: 25 to 29 December, then Monday 1 to Friday 5 January. With: Saturday 30 December is worked,
    // 1 and 2 January are off: 25 to 30 December make six, then 3, 4, 5 and Monday 8 January.
    expect(clockWith([])).toMatchObject({ legal: '2103-01-05', provisional: true })
    expect(clockWith([notice])).toMatchObject({ legal: '2103-01-08', provisional: false })
  })
})

describe('decision 7: a refusal is a value', () => {
  const anyCase = fc
    .array(fc.nat(), { maxLength: 10 })
    .map((choices) => anyLog({ statute: freedonia, first: day('2101-02-01'), apart: 9, choices }))
  const anyDay = fc.integer({ min: -400, max: 400 }).map((n) => addDays(day('2101-04-04'), n))
  const strike = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })

  test('whatever is said on whatever day of whatever case, the answer is yes or a refusal in words; nothing is thrown', () => {
    fc.assert(
      fc.property(anyCase, anyDay, anyDay, fc.nat(), strike, (log, on, today, pick, seqs) => {
        const facts: Fact[] = [...everyFact(freedonia, day('2101-04-04')), say.struckOut('2101-04-04', ...seqs)]
        const fact = { ...(facts[pick % facts.length] as Fact), on }
        const answer = admit(log, fact, { law, today, itemsThisMonth: null })
        if (!answer.admitted) expect(Refusal.safeParse(answer.refusal).success).toBe(true)
      }),
      { numRuns: 200 }
    )
  })

  test('nor by looking: buttons, dates and books exist for any case on any day', () => {
    fc.assert(
      fc.property(anyCase, anyDay, (log, today) => {
        const { file } = replay(log, freedonia)
        const facts = clockFacts(file)
        if (facts) replyClock(facts, law, today)
        deadlinesOf(file, law, today)
        entriesOf(file, law)
        expect(mayRecord(log, { law, today, itemsThisMonth: null }, () => true).length).toBe(factTypes.length - 1)
      })
    )
  })
})

describe('decision 9: rows say what they count', () => {
  test('a form made up here and now is tabulated and checked with no word of it in the code', () => {
    const form = {
      ...freedoniaForm,
      applications: {
        ...freedoniaForm.applications,
        rows: [
          { code: 'a', title: '来与去', kind: 'number' as const, counts: [{ intake: 'new' as const }, { outcome: 'withdrawn' as never }] },
          { code: 'b', title: '其余', kind: 'number' as const, counts: [{ outcome: 'granted' as never }, { outcome: 'refused' as never }] },
          { code: 'c', title: '一共', kind: 'number' as const, counts: [{ sum: ['a', 'b'] }] }
        ]
      },
      identities: [{ id: 'whole', scope: 'column' as const, left: ['c'], right: ['a', 'b'], label: '一共' }]
    }
    const counts: YearCounts = new Map([[2101, { 'new|press': 4, 'outcome:withdrawn|press': 1, 'outcome:refused|naturalPerson': 2 }]])
    const table = tabulate(form as never, 2101, counts)
    expect(table).toEqual({ a: [0, 5, 5], b: [2, 0, 2], c: [2, 5, 7] })
    expect(checkIdentities(form as never, table, []).map((i) => i.difference)).toEqual([0, 0, 0])
  })

  test('every count of the form is one of the tagged values', () => {
    const counts = freedonia.forms.flatMap((f) => f.applications.rows.flatMap((r) => r.counts ?? []))
    expect(counts.length).toBe(12)
    for (const count of counts) expect(Count.safeParse(count).success).toBe(true)
  })
})

describe('decision 10: a table as known on any past day is a sum of postings', () => {
  type Posting = Entry & { recordedOn: LocalDate }

  /** What the door would post, each with the day it was recorded. */
  function posted(...acts: [string, Fact][]): Posting[] {
    let story: Story = given(at('2102-12-31'))
    return acts.flatMap(([recordedOn, fact]) => {
      const before = entriesOf(story.now.file, law)
      story = story.when(fact)
      if (!story.answer?.admitted) throw new Error(`${fact.type} was refused`)
      return postingsBetween(before, entriesOf(story.now.file, law)).map((e) => ({ ...e, recordedOn: day(recordedOn) }))
    })
  }

  function knownOn(postings: readonly Posting[], on: string, row: string): number | undefined {
    const counts = new Map<number, Record<string, number>>()
    for (const p of postings.filter((p) => p.recordedOn <= on)) {
      const year = counts.get(yearOf(p.legalDay)) ?? {}
      const key = countKey(p.what, p.applicantKind)
      counts.set(yearOf(p.legalDay), { ...year, [key]: (year[key] ?? 0) + p.delta })
    }
    const form = freedonia.forms[0]
    return form && tabulate(form, 2101, counts)[row]?.[2]
  }

  test('a case recorded late, answered and then struck out reads on each day as it was known on that day', () => {
    const postings = posted(
      ['2101-04-08', received],
      ['2101-04-11', say.decided('2101-04-11', 'refused')],
      ['2101-04-12', say.sentOut('2101-04-11')],
      ['2101-05-02', say.struckOut('2101-05-02', 2, 3)],
      ['2101-05-03', say.decided('2101-04-11', 'granted')],
      ['2101-05-04', say.sentOut('2101-04-11')]
    )
    const days = ['2101-04-07', '2101-04-08', '2101-04-12', '2101-05-02', '2101-05-04']
    const series = (row: string) => days.map((on) => knownOn(postings, on, row))
    expect({ new: series('1'), granted: series('3.1'), refused: series('3.2'), open: series('4') }).toEqual({
      new: [0, 1, 1, 1, 1],
      granted: [0, 0, 0, 0, 1],
      refused: [0, 0, 1, 0, 0],
      open: [0, 1, 0, 1, 0]
    })
  })

  test('a choice of row is applied on reading: postings do not know it', () => {
    const story = given(received, say.decided('2101-04-06', 'unknownHere'), say.sentOut('2101-04-06'), at('2101-04-06'))
    const chosen = lawWith(freedonia, { outcomeRow: { unknownHere: '3.2' } as never })
    expect(entriesOf(story.now.file, chosen)).toEqual(entriesOf(story.now.file, law))
  })
})

describe('decision 12: the rules are pure, so the page may preview with them', () => {
  const story = () => given(received, say.consulted('2101-04-05'), say.extended('2101-04-11', 3), at('2101-04-12'))
  const everything = ({ log, at: circumstances, now, today }: Story) =>
    JSON.stringify([
      now.file,
      deadlinesOf(now.file, circumstances.law, today),
      replyClock(clockFacts(now.file) as never, circumstances.law, today),
      mayRecord(log, circumstances, () => true),
      entriesOf(now.file, circumstances.law)
    ])

  afterEach(() => {
    vi.useRealTimers()
  })

  test('whatever the clock of the machine says, the answers are the same', () => {
    const answers = [0, Date.UTC(1999, 11, 31), Date.UTC(2180, 5, 5)].map((instant) => {
      vi.useFakeTimers({ now: instant, toFake: ['Date'] })
      return everything(story())
    })
    expect(new Set(answers).size).toBe(1)
  })

  test('nothing that is given is changed: a frozen statute and a frozen log do as well', () => {
    const frozen = given(...story().log.map((row) => freeze(row.fact)), {
      ...at('2101-04-12'),
      statute: freeze(JSON.parse(JSON.stringify(freedonia)))
    })
    freeze(frozen.log)
    expect(everything(frozen)).toBe(everything(story()))
  })
})

function freeze<T>(value: T): T {
  if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}
