import zh from 'virtual:words/zh'
import { day, type ReplyClock } from '@mingdu/schema'
import { circled } from '@mingdu/workflow/ledger-text'
import { freedonia, given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { sampleCase } from '../testing/sample-case.ts'
import { voiceOf } from '../words/voice.ts'
import { foldedWeeks } from './folded-weeks.ts'
import { leans, lookOf } from './look.ts'
import { edgeOf, placeCells } from './place-cells.ts'
import { axisAround, smallStrip, xOf } from './small-strip.ts'
import { stripBrackets } from './strip-brackets.ts'
import { stripLabels } from './strip-labels.ts'
import { stripText } from './strip-text.ts'

const at = (today: string) => ({ statute: freedonia, today })
const today = day('2101-04-12')
const voice = voiceOf('zh', zh, today)
const { say: words, day: speech } = voice

// Received on Monday 4 April; two overlapping consultations; then an extension. Monday the 18th is a holiday.
const long = given(
  say.received('2101-04-04'),
  say.consulted('2101-04-05', 1, 'thirdParty'),
  say.consulted('2101-04-06', 2, 'otherOrgan'),
  say.consultationEnded('2101-04-08', 1),
  say.consultationEnded('2101-04-11', 2),
  say.extended('2101-04-12', 5),
  at('2101-04-12')
)
const restarted = given(
  say.received('2101-04-04'),
  say.correctionRequested('2101-04-06'),
  say.correctionNoticeReceived('2101-04-07'),
  say.corrected('2101-04-11'),
  at('2101-04-12')
)
const clockOf = (story: typeof long) => sampleCase(story).clock as ReplyClock

describe('the large strip', () => {
  test('draws every cell of the clock once, in order, inside its width', () => {
    for (const story of [long, restarted]) {
      const clock = clockOf(story)
      for (const width of [500, 900, 1240]) {
        const placed = placeCells(clock, today, width)
        expect(placed.cells.map((c) => c.cell)).toEqual(clock.cells)
        const xs = placed.cells.map((c) => c.x)
        expect(xs).toEqual([...xs].sort((a, b) => a - b))
        expect(placed.end).toBeLessThanOrEqual(width)
      }
    }
  })

  test('leaves a gap for each weekend and holiday, and a break where the clock began anew', () => {
    const kinds = placeCells(clockOf(restarted), today, 1240).gaps.map((g) => g.kind)
    expect(kinds.filter((k) => k === 'restart')).toHaveLength(1)
    const gaps = placeCells(clockOf(long), today, 1240).gaps
    expect(gaps.every((g) => g.from <= g.to)).toBe(true)
    expect(gaps.some((g) => g.kind === 'weekend')).toBe(true)
  })

  test('no two of its labels touch, and no pole runs through words', () => {
    for (const story of [long, restarted]) {
      const clock = clockOf(story)
      for (const width of [500, 700, 900, 1240]) {
        const labels = stripLabels(clock, placeCells(clock, today, width), today, width, words, speech)
        expect(labels.find((l) => l.kind === 'legal')).toBeDefined()
        for (const [i, a] of labels.entries())
          for (const b of labels.slice(i + 1)) {
            if (a.lane === b.lane) expect(a.x + a.width < b.x || b.x + b.width < a.x, `${width}: ${a.text} / ${b.text}`).toBe(true)
            const [upper, lower] = a.lane < b.lane ? [a, b] : [b, a]
            if (a.lane !== b.lane && upper.kind !== 'receipt' && upper.kind !== 'restart')
              expect(upper.at < lower.x || upper.at > lower.x + lower.width, `${width}: ${upper.text} | ${lower.text}`).toBe(true)
          }
      }
    }
  })

  test('has no flag where it ends before the due day: an answered case, and one whose strict date lies ahead while it waits', () => {
    const answered = given(say.received('2101-04-04'), say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-06'), at('2101-04-06'))
    const waiting = given(say.received('2101-04-04'), say.correctionRequested('2101-04-11'), at('2101-04-12'))
    for (const story of [answered, waiting]) {
      const clock = clockOf(story)
      expect([clock.legal, clock.strict].some((due) => due !== null && due > today)).toBe(true)
      const kinds = stripLabels(clock, placeCells(clock, today, 1240), today, 1240, words, speech).map((l) => l.kind)
      expect(kinds.filter((k) => k === 'legal' || k === 'strict')).toEqual([])
    }
  })

  test('the flag stands at the right edge of the due day', () => {
    const clock = clockOf(long)
    const placed = placeCells(clock, today, 1240)
    const due = placed.cells.find((c) => c.cell.day === clock.legal)
    expect(edgeOf(placed, clock.legal as NonNullable<typeof clock.legal>)).toBe((due?.x ?? Number.NaN) + placed.cellWidth)
  })

  test('brackets: each consultation with its own days, the union with the days counted once', () => {
    const clock = clockOf(long)
    const found = stripBrackets(clock, placeCells(clock, today, 1240), 1240, { 1: '第三方', 2: '其他机关' }, voice)
    const texts = found.map((b) => b.text)
    const count = (n: number) => clock.cells.filter((c) => c.kind === 'excluded' && c.consultations?.includes(n)).length
    const union = clock.cells.filter((c) => c.kind === 'excluded').length
    expect(texts).toContain(`① 第三方 扣 ${count(1)} 天`)
    expect(texts).toContain(`② 其他机关 扣 ${count(2)} 天`)
    expect(texts).toContain(`合并扣除 ${union} 个工作日（重叠 ${count(1) + count(2) - union} 天只扣一次）`)
    expect(texts).toContain('延期 5 天')
    expect(found.find((b) => b.strong)?.text).toContain('合并扣除')
  })

  test('reads as text: the whole chain of dates, from the ledger’s own lines', () => {
    const text = stripText(clockOf(long), voice)
    expect(text).toMatch(/^4月4日 收到申请；/)
    expect(text).toContain('4月12日 告知延期')
    expect(text).toContain('法定期限')
  })
})

describe('the small strip', () => {
  const axis = axisAround(today)

  test('has one axis for all rows: the Monday three weeks back, seven weeks', () => {
    expect([axis.first, axis.weeks]).toEqual(['2101-03-21', 7])
    expect(xOf(axis, day('2101-04-11')) - xOf(axis, day('2101-04-04'))).toBe(23)
  })

  test('fills the flag of the nearest date that is ours, outlines the others’ and the later reply', () => {
    const waiting = sampleCase(given(say.received('2101-04-04'), say.consulted('2101-04-05'), at('2101-04-06')))
    const theirs = smallStrip(waiting.clock, waiting.summary.deadline, axisAround(waiting.today))
    expect(theirs.flags.every((f) => !f.filled)).toBe(true)
    // Confirmed two days after arrival: the strict date comes first, the legal one later.
    const mine = sampleCase(given(say.received('2101-04-04', 'fax'), at('2101-04-06')).when(say.confirmed('2101-04-06')))
    expect(smallStrip(mine.clock, mine.summary.deadline, axisAround(mine.today)).flags.map((f) => f.filled)).toEqual([true, false])
  })

  test('a due day beyond the axis is a chevron and no flag', () => {
    const view = sampleCase(given(say.received('2101-04-04'), at('2101-04-06')))
    const early = axisAround(day('2101-03-07'))
    expect(smallStrip(view.clock, view.summary.deadline, early)).toMatchObject({ flags: [], beyond: true })
  })

  test('excluded days are one hatch a week', () => {
    const strip = smallStrip(clockOf(long), null, axis)
    expect(strip.hatches.length).toBeGreaterThan(0)
    expect(strip.hatches.length).toBeLessThan(clockOf(long).cells.filter((c) => c.kind === 'excluded').length)
  })
})

describe('the folded strip', () => {
  test('has a row for each week with all its cells, and the due day as the week’s word', () => {
    const clock = clockOf(long)
    const weeks = foldedWeeks(clock, today, voice)
    expect(weeks.every((w) => w.days.length === 7)).toBe(true)
    expect(weeks.flatMap((w) => w.days.flatMap((d) => d.cell ?? []))).toEqual(clock.cells)
    expect(weeks.find((w) => w.event?.tone === 'legal')?.days.some((d) => d.day === clock.legal)).toBe(true)
  })
})

test('consultations are numbered ①, ②, and hatch in turn to the right and to the left', () => {
  expect([1, 2, 20, 21].map(circled)).toEqual(['①', '②', '⑳', '(21)'])
  expect(leans([1, 2])).toEqual({ right: true, left: true })
  expect(leans([4])).toEqual({ right: false, left: true })
})

test('a counted day is drawn by whether it has come, and provisional where holidays are not published', () => {
  const cell = { day: today, kind: 'counted', number: 3 } as const
  expect(lookOf(cell, today)).toBe('done')
  expect(lookOf(cell, day('2101-04-11'))).toBe('next')
  expect(lookOf({ ...cell, extension: true }, day('2101-04-11'))).toBe('extension')
  expect(lookOf({ ...cell, provisional: true }, day('2101-04-11'))).toBe('provisional')
})
