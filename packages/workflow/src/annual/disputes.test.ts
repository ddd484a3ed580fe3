import { addDays, day, type Form, yearOf } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawWith } from '../law.ts'
import { type LoggedFact, replay } from '../process/replay.ts'
import { anyLog, freedonia, given, packed, postingsOf, say } from '../testing/index.ts'
import { cellQuery } from './cell.ts'
import { disputeCells } from './dispute-entries.ts'
import { checkIdentities } from './identities.ts'
import { type Entry, entriesOf } from './postings.ts'
import { tabulateDisputes } from './roll-up.ts'
import { tabulate } from './tabulate.ts'

const law = lawWith(freedonia)
const form = freedonia.forms[0] as Form
const at = { statute: freedonia, today: '2104-12-30' }
const answered = [say.received('2101-04-04'), say.decided('2101-04-11', 'granted'), say.sentOut('2101-04-12')]
/** kept, changed, running, all; of the council, then of the court. */
const table = (log: readonly LoggedFact[], year: number) =>
  tabulateDisputes(form, year, packed(entriesOf(replay(log, freedonia).file, law)))

describe('which year a dispute counts in (domain.md, reading 13)', () => {
  const filed = say.disputeFiled('2101-11-07', 1, 'suit')
  const judged = say.disputeDecided('2102-12-20', 'changed', 1, { effect: 'appealableJudgment' })
  const appealed = say.disputeAppealed('2102-12-27', 'organ')
  const final = say.disputeDecided('2103-06-13', 'kept')

  test('what is pending at the end of a year is pending in it, year by year, and ended once', () => {
    const { log } = given(...answered, filed, judged, appealed, final, at)
    expect([2101, 2102, 2103, 2104].map((year) => table(log, year).slice(4))).toEqual([
      [0, 0, 1, 1],
      // Judged in 2102, and open to appeal on its last day.
      [0, 0, 1, 1],
      [1, 0, 0, 1],
      [0, 0, 0, 0]
    ])
  })

  test('a judgment that nobody appeals counts in the year in which it took effect', () => {
    const { log } = given(...answered, filed, judged, say.disputeTookEffect('2103-01-05'), at)
    expect([2102, 2103].map((year) => table(log, year).slice(4))).toEqual([
      [0, 0, 1, 1],
      [0, 1, 0, 1]
    ])
  })

  test('a review holds when it is served; the suit after it is a dispute of its own', () => {
    const review = [say.disputeFiled('2101-05-09'), say.disputeDecided('2101-07-04', 'kept')]
    const suit = say.disputeFiled('2101-07-11', 2, 'suit', { afterReview: true })
    const { log } = given(...answered, ...review, suit, at)
    expect(table(log, 2101)).toEqual([1, 0, 0, 1, 0, 0, 1, 1])
  })

  test('a reply given anew moves no year: neither the request’s nor the dispute’s', () => {
    const redo = { redo: { value: 4, unit: 'workingDays', flaw: 'substance' } } as const
    const before = given(...answered, say.disputeFiled('2101-05-09'), say.disputeDecided('2101-07-04', 'changed', 1, redo), at)
    const after = before.when(say.redone('2102-02-06'))
    expect(after.answer?.admitted).toBe(true)
    expect(entriesOf(after.now.file, law)).toEqual(entriesOf(before.now.file, law))
  })

  test('the books of one dispute, line by line', () => {
    given(...answered, filed, judged, appealed, final, at).thenItIs({
      books: [
        '2101-04-04 new +1',
        '2101-04-04 open +1',
        '2101-04-12 outcome:granted +1',
        '2101-04-12 open -1',
        '2101-11-07 dispute:suitDirect.open +1',
        '2103-06-13 dispute:suitDirect.kept +1',
        '2103-06-13 dispute:suitDirect.open -1'
      ]
    })
  })
})

describe('laws of table 四, for any history of disputes', () => {
  const from = day('2101-01-10')
  const years = [2101, 2102, 2103, 2104]
  const drawn = fc.record({
    apart: fc.integer({ min: 1, max: 90 }),
    choices: fc.array(fc.nat(), { minLength: 4, maxLength: 24 }),
    late: fc.nat(300)
  })
  const logOf = ({ apart, choices }: { apart: number; choices: number[] }) =>
    anyLog({ statute: freedonia, first: from, apart, choices, disputes: true })
  const ofDispute = (what: string) => what.startsWith('dispute:')

  test('the draw has disputes of every kind, ended and not', () => {
    const samples = fc.sample(drawn, { numRuns: 150, seed: 7 }).map(logOf)
    const disputes = samples.flatMap((log) => replay(log, freedonia).file.disputes)
    expect(new Set(disputes.map((d) => d.standing)).size).toBeGreaterThanOrEqual(3)
    expect(disputes.filter((d) => d.effectiveOn !== null).length).toBeGreaterThan(10)
  })

  test('every identity holds, and what a year leaves pending and the next brings is what that one ends and leaves', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 6 }), (all) => {
        const files = all.map((d) => replay(logOf(d), freedonia).file)
        const counts = packed(files.flatMap((f) => entriesOf(f, law)))
        for (const year of years) {
          const line = tabulateDisputes(form, year, counts)
          const broken = checkIdentities(form, tabulate(form, year, counts), line).filter((i) => i.difference !== 0)
          expect(broken).toEqual([])
          const [, , pendingNow = 0, totalNow = 0] = line
          const pendingBefore = tabulateDisputes(form, year - 1, counts)[2] ?? 0
          const filed = files.flatMap((f) => f.disputes).filter((d) => d.way === 'review' && yearOf(d.filed.fact.on) === year).length
          expect(totalNow).toBe(pendingBefore + filed)
          expect(pendingNow).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 60 }
    )
  })

  test('a table as known on a day is the table of the log cut at that day, strikes and all', () => {
    fc.assert(
      fc.property(drawn, fc.boolean(), (d, struck) => {
        const whole = logOf(d)
        const last = whole.at(-1) as LoggedFact
        const log = struck ? [...whole, { seq: last.seq + 1, fact: say.struckOut(addDays(last.fact.on, d.apart), last.seq) }] : whole
        const recorded = (l: LoggedFact) => addDays(l.fact.on, d.late)
        for (const year of years)
          for (const knownOn of [`${year}-06-30`, `${year}-12-31`]) {
            const books: Entry[] = postingsOf(log, law, recorded).filter((p) => p.recordedDay <= knownOn)
            const cut = log.filter((l) => recorded(l) <= knownOn)
            expect(tabulateDisputes(form, year, packed(books))).toEqual(table(cut, year))
          }
      }),
      { numRuns: 40 }
    )
  })

  test('a dispute struck out leaves nothing in the books', () => {
    const story = given(...answered, say.disputeFiled('2101-05-09'), say.disputeDecided('2101-07-04', 'kept'), at)
    const after = story.when(say.struckOut('2101-07-05', 4, 5))
    expect(after.answer?.admitted).toBe(true)
    const left = packed(postingsOf(after.log, law, (l) => l.fact.on))
    expect(years.map((year) => tabulateDisputes(form, year, left))).toEqual(years.map(() => [0, 0, 0, 0, 0, 0, 0, 0]))
    given(...answered, say.disputeFiled('2101-05-09'), say.disputeDecided('2101-07-04', 'kept'), at)
      .when(say.struckOut('2101-07-05', 4))
      .thenItIs({ refused: 'othersHangOnIt', about: { seqs: [5] } })
  })

  test('what the cells open is their figure, and where a dispute says it stands', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 5 }), (all) => {
        const files = all.map((d) => replay(logOf(d), freedonia).file)
        const entries = files.flatMap((f) => entriesOf(f, law)).filter((e) => ofDispute(e.what))
        const standing = files.flatMap((f) => f.disputes.flatMap((d) => disputeCells(d, law, 2104)))
        for (const year of years) {
          const columns = form.disputes.flatMap((b) => b.columns.map((c) => ({ block: b.code, ...c })))
          const opened = columns.map(({ block, code }) =>
            (cellQuery(form, block, code, year) ?? []).reduce(
              (n, q) =>
                n +
                entries
                  .filter((e) => q.what.includes(e.what) && q.from <= e.legalDay && e.legalDay <= q.to)
                  .reduce((sum, e) => sum + e.delta, 0),
              0
            )
          )
          const line = tabulateDisputes(form, year, packed(entries))
          expect(opened).toEqual(line)
          const own = columns.map(
            ({ block, code }) => standing.filter((c) => c.year === year && c.row === block && c.column === code).length
          )
          expect(own.filter((_, i) => !columns[i]?.sum)).toEqual(line.filter((_, i) => !columns[i]?.sum))
        }
      }),
      { numRuns: 40 }
    )
  })
})
