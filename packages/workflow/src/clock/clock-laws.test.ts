import { addDays, day, type LocalDate, later } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawWith } from '../law.ts'
import { freedonia } from '../testing/index.ts'
import { bothReadings } from './both-readings.ts'
import type { ClockFacts, ConsultationSpan, Pause } from './clock-facts.ts'
import { excludedBetween, exclusionsOf } from './exclusions.ts'
import { replyClock } from './reply-clock.ts'
import { walk } from './walk.ts'

const law = lawWith(freedonia)
const today = day('2101-05-20')

/** Any clock an office could meet: late confirmations, pauses one after the other, consultations anywhere. */
const someFacts: fc.Arbitrary<ClockFacts> = fc
  .record({
    start: fc.nat(60),
    confirmedAfter: fc.oneof(fc.constant(0), fc.nat(6)),
    pauses: fc.array(
      fc.record({
        kind: fc.constantFrom('correction' as const, 'payment' as const),
        after: fc.nat(24),
        heard: fc.nat(4),
        lasts: fc.nat(20)
      }),
      { maxLength: 3 }
    ),
    open: fc.boolean(),
    extensions: fc.array(fc.record({ after: fc.nat(40), workingDays: fc.integer({ min: 1, max: 8 }) }), { maxLength: 2 }),
    delays: fc.array(fc.record({ after: fc.nat(40), workingDays: fc.integer({ min: 1, max: 8 }) }), { maxLength: 2 }),
    consultations: fc.array(
      fc.record({
        after: fc.nat(40),
        kind: fc.constantFrom('thirdParty' as const, 'coMaker' as const, 'otherOrgan' as const),
        heard: fc.option(fc.nat(8)),
        answered: fc.option(fc.nat(16)),
        returned: fc.boolean()
      }),
      { maxLength: 4 }
    )
  })
  .map((c) => {
    const arrival = addDays(day('2101-03-01'), c.start)
    const receipt = addDays(arrival, c.confirmedAfter)
    return {
      arrival,
      receipt,
      pauses: pausesAfter(receipt, c.pauses, c.open),
      extensions: grants(receipt, c.extensions),
      delays: grants(receipt, c.delays),
      consultations: c.consultations.map((s, i): ConsultationSpan => {
        const sent = addDays(receipt, s.after)
        const received = s.heard === null ? null : addDays(sent, s.heard)
        const ended = s.answered === null ? null : addDays(received ?? sent, s.answered)
        return { number: i + 1, kind: s.kind, sent, received, ended, returned: s.returned && ended !== null }
      }),
      settledOn: null,
      settledBy: null
    }
  })

const grants = (receipt: LocalDate, planned: readonly { after: number; workingDays: number }[]) =>
  planned.map((g) => ({ on: addDays(receipt, g.after), workingDays: g.workingDays })).sort((a, b) => (a.on < b.on ? -1 : 1))

function pausesAfter(
  receipt: LocalDate,
  planned: readonly { kind: Pause['kind']; after: number; heard: number; lasts: number }[],
  open: boolean
): Pause[] {
  let from = receipt
  return planned.map((p, i) => {
    const asked = addDays(from, p.after)
    const ended = open && i === planned.length - 1 ? null : addDays(asked, p.lasts)
    from = ended ?? asked
    return { kind: p.kind, asked, noticeReceived: addDays(asked, Math.min(p.heard, p.lasts)), termWorkingDays: null, ended }
  })
}

const forAny = (check: (facts: ClockFacts) => void, numRuns = 150) =>
  fc.assert(
    fc.property(someFacts, (facts) => {
      check(facts)
    }),
    { numRuns }
  )

describe('laws of the two readings', () => {
  test('the strict date is the earliest that any combination of strict readings gives, else equal', () => {
    forAny((facts) => {
      const names = [
        'arrival',
        'noRestartAfterLateNotice',
        'exclusionFromReceipt',
        'noRestartAfterLateFee',
        'extensionEndsAtRestart'
      ] as const
      const dates = Array.from({ length: 32 }, (_, bits) => {
        const reading = Object.fromEntries(names.map((n, i) => [n, ((bits >> i) & 1) === 1])) as Record<(typeof names)[number], boolean>
        return walk(facts, law, reading).due
      }).filter((due) => due !== null)
      const { legal, strict } = bothReadings(facts, law)
      expect(strict).toBe(dates.length === 0 ? null : dates.sort()[0])
      if (legal.due !== null) expect(strict !== null && strict <= legal.due).toBe(true)
    })
  })

  test('readings are named exactly where the two dates differ', () => {
    forAny((facts) => {
      const { legal, strict, strictBy } = bothReadings(facts, law)
      expect(strictBy.length > 0).toBe(strict !== legal.due)
    })
  })

  test('while the applicant’s turn lasts there is no legal date', () => {
    forAny((facts) => expect(bothReadings(facts, law).legal.due === null).toBe(facts.pauses.at(-1)?.ended === null))
  })

  test('one consultation more never brings the date nearer', () => {
    forAny((facts) => {
      // Of two delays the later in time counts, and a longer term may let in a later, shorter one: so one at most.
      const granted = { ...facts, extensions: [], delays: facts.delays.slice(0, 1) }
      const [less, more] = [{ ...granted, consultations: facts.consultations.slice(1) }, granted].map((f) => bothReadings(f, law))
      expect((more?.legal.due ?? '') >= (less?.legal.due ?? '')).toBe(true)
    })
  })
})

describe('laws of exclusion', () => {
  test('the excluded days are the working days that lie in any consultation, each once', () => {
    forAny((facts) => {
      for (const strict of [false, true]) {
        const exclusions = exclusionsOf(facts.consultations, law, strict)
        const until = addDays(facts.receipt, 90)
        let byHand = 0
        for (let d = addDays(facts.receipt, 1); d <= until; d = addDays(d, 1)) {
          if (law.days.isWorking(d) && exclusions.some((e) => e.after < d && d <= e.until)) byHand += 1
        }
        expect(excludedBetween(facts.receipt, until, exclusions, law)).toBe(byHand)
      }
    })
  })
})

describe('laws of the strip and the ledger', () => {
  test('the strip has every working day from receipt on exactly once', () => {
    forAny((facts) => {
      const { cells } = replyClock(facts, law, today)
      cells.reduce((before, cell) => {
        expect(cell.day).toBe(law.days.add(before, 1))
        return cell.day
      }, facts.receipt)
    })
  })

  test('the ledger’s lines add up to the due date', () => {
    forAny((facts) => {
      const { lines, legal, total } = replyClock(facts, law, today)
      const due = lines.find((l) => l.event === 'legalDue')
      expect(due?.to ?? null).toBe(legal)
      if (!due) return
      const body = lines.filter((l) => l.event !== 'legalDue' && l.event !== 'strictDue')
      const restart = body.findLastIndex((l) => l.event.startsWith('restart'))
      const since = body.slice(restart + 1)
      expect(since.reduce((n, l) => n + l.counted, 0)).toBe(total)
      expect(since.reduce((n, l) => n + l.excluded, 0)).toBe(due.excluded)
      expect(body.at(-1)?.running).toBe(total)
    })
  })

  test('running totals never fall but at a restart', () => {
    forAny((facts) => {
      const { lines } = replyClock(facts, law, today)
      lines.reduce((before, line) => {
        if (line.event.startsWith('restart')) expect(line.running).toBe(0)
        else if (line.event !== 'strictDue') expect(line.running).toBeGreaterThanOrEqual(before)
        return line.running
      }, 0)
    })
  })

  test('lines follow each other in time, and each says what was counted in it', () => {
    forAny((facts) => {
      const body = replyClock(facts, law, today).lines.filter((l) => l.event !== 'legalDue' && l.event !== 'strictDue')
      body.reduce((before, line) => {
        expect(line.from <= line.to && before <= line.to).toBe(true)
        return later(before, line.to)
      }, facts.arrival)
    })
  })

  test('strip and ledger say the same', () => {
    forAny((facts) => {
      const { cells, lines } = replyClock(facts, law, today)
      const body = lines.filter((l) => l.event !== 'legalDue' && l.event !== 'strictDue')
      expect(body.reduce((n, l) => n + l.excluded, 0)).toBe(cells.filter((c) => c.consultations !== undefined).length)
      expect(body.reduce((n, l) => n + l.counted, 0)).toBe(
        cells.filter((c) => !c.consultations && (c.kind === 'counted' || c.kind === 'void')).length
      )
    })
  })
})
