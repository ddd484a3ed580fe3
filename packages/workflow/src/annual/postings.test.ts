import { day, type Fact } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawWith } from '../law.ts'
import { replay } from '../process/replay.ts'
import { anyLog, freedonia, given, say } from '../testing/index.ts'
import { type Entry, entriesOf, postingsBetween } from './postings.ts'

const at = (today: string) => ({ statute: freedonia, today })
const received = say.received('2101-04-04')
const law = lawWith(freedonia)
const asText = (entries: readonly Entry[]) => entries.map((e) => `${e.legalDay} ${e.what} ${e.delta === 1 ? '+1' : '-1'}`)

/** What each recording posts, one line an act. */
function posted(...facts: Fact[]): string[][] {
  let story = given(at('2101-12-31'))
  return facts.map((fact) => {
    const before = entriesOf(story.now.file, story.law)
    story = story.when(fact)
    if (!story.answer?.admitted) throw new Error(`${fact.type} was refused`)
    return asText(postingsBetween(before, entriesOf(story.now.file, story.law)))
  })
}

describe('what a case puts into the books', () => {
  test('receipt makes it new and opens it; its result counts it and closes it', () => {
    expect(
      posted(
        received,
        say.extended('2101-04-05', 2),
        say.decided('2101-04-11', 'refused'),
        say.sentOut('2101-04-12'),
        say.delivered('2101-04-14')
      )
    ).toEqual([['2101-04-04 new +1', '2101-04-04 open +1'], [], [], ['2101-04-12 outcome:refused +1', '2101-04-12 open -1'], []])
  })

  test('where both sides confirm it is new on that day, and before that it is in no book', () => {
    expect(posted(say.received('2101-04-04', 'fax'), say.confirmed('2101-04-07'))).toEqual([
      [],
      ['2101-04-07 new +1', '2101-04-07 open +1']
    ])
    expect(posted(say.received('2101-04-04', 'fax'), say.withdrawn('2101-04-05'))).toEqual([[], []])
  })

  test('a withdrawal counts on the day it reached the organ, a lapse on the day a person confirmed it', () => {
    expect(posted(received, say.withdrawn('2101-04-06'))[1]).toEqual(['2101-04-06 outcome:withdrawn +1', '2101-04-06 open -1'])
    const asked = [say.correctionRequested('2101-04-06'), say.correctionNoticeReceived('2101-04-07')]
    expect(posted(received, ...asked, say.lapsed('2101-04-22')).at(-1)).toEqual(['2101-04-22 outcome:uncorrected +1', '2101-04-22 open -1'])
    const fee = [say.feeNotified('2101-04-06', 1, 5_00, 2), say.feeNoticeReceived('2101-04-07')]
    expect(posted(received, ...fee, say.lapsed('2101-04-22', 'payment')).at(-1)).toEqual([
      '2101-04-22 outcome:unpaid +1',
      '2101-04-22 open -1'
    ])
  })

  test('a signed decision that has not gone out counts nothing; withdrawn then, the case ends by withdrawal', () => {
    expect(posted(received, say.decided('2101-04-06', 'granted'), say.withdrawn('2101-04-07'))).toEqual([
      ['2101-04-04 new +1', '2101-04-04 open +1'],
      [],
      ['2101-04-07 outcome:withdrawn +1', '2101-04-07 open -1']
    ])
  })

  test('an organ may count a result by the day it was signed', () => {
    const story = given(received, say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-08'), {
      ...at('2101-04-08'),
      policies: { resultDay: 'decided' }
    })
    story.thenItIs({ endedOn: '2101-04-06' })
    expect(asText(entriesOf(story.now.file, story.law)).slice(2)).toEqual(['2101-04-06 outcome:granted +1', '2101-04-06 open -1'])
  })

  test('a decision after a confirmed lapse replaces it only when it goes out: the lapse is posted in reverse', () => {
    const asked = [say.correctionRequested('2101-04-06'), say.correctionNoticeReceived('2101-04-07')]
    const lines = posted(received, ...asked, say.lapsed('2101-04-22'), say.decided('2101-04-25', 'granted'), say.sentOut('2101-04-26'))
    expect(lines[4]).toEqual([])
    expect(lines[5]).toEqual([
      '2101-04-22 outcome:uncorrected -1',
      '2101-04-22 open +1',
      '2101-04-26 outcome:granted +1',
      '2101-04-26 open -1'
    ])
  })
})

describe('striking out in the books', () => {
  test('posts the reverse on the same legal days, and no entry is taken away', () => {
    expect(posted(received, say.withdrawn('2101-04-06'), say.struckOut('2101-04-07', 2))[2]).toEqual([
      '2101-04-06 outcome:withdrawn -1',
      '2101-04-06 open +1'
    ])
    expect(posted(received, say.struckOut('2101-04-07', 1))[1]).toEqual(['2101-04-04 new -1', '2101-04-04 open -1'])
  })

  test('recorded anew with another outcome, the books say the new one', () => {
    const first = [received, say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-06')]
    const lines = posted(
      ...first,
      say.struckOut('2101-04-07', 2, 3),
      say.decided('2101-04-07', 'refused'),
      say.sentOut('2101-04-07')
    ).flat()
    expect(balance(lines)).toEqual({ new: 1, 'outcome:refused': 1 })
  })

  test('a confirmation struck out and said rightly moves the receipt, not the number of cases', () => {
    const lines = posted(
      say.received('2101-04-04', 'fax'),
      say.confirmed('2101-04-07'),
      say.struckOut('2101-04-08', 2),
      say.confirmed('2101-04-05')
    ).flat()
    expect(balance(lines)).toEqual({ new: 1, open: 1 })
    expect(lines.filter((l) => l.includes('new'))).toEqual(['2101-04-07 new +1', '2101-04-07 new -1', '2101-04-05 new +1'])
  })
})

describe('laws of the books', () => {
  const anyEntries = fc
    .array(fc.nat(), { maxLength: 14 })
    .map((choices) => anyLog({ statute: freedonia, first: day('2101-01-10'), apart: 20, choices }))

  test('what is open is what was received less what ended', () => {
    fc.assert(
      fc.property(anyEntries, (log) => {
        const entries = entriesOf(replay(log, freedonia).file, law)
        const sum = (starts: string) => entries.filter((e) => e.what.startsWith(starts)).reduce((n, e) => n + e.delta, 0)
        expect(sum('open')).toBe(sum('new') - sum('outcome:'))
        expect([0, 1]).toContain(sum('open'))
      })
    )
  })

  test('posting by posting, the books come to what the case now is', () => {
    fc.assert(
      fc.property(anyEntries, (log) => {
        const books: string[] = []
        let before: Entry[] = []
        for (let n = 1; n <= log.length; n++) {
          const after = entriesOf(replay(log.slice(0, n), freedonia).file, law)
          books.push(...asText(postingsBetween(before, after)))
          before = after
        }
        expect(balance(books)).toEqual(balance(asText(before)))
      })
    )
  })

  test('nothing changed, nothing is posted; and posting back undoes posting', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (a, b) => {
        const [before, after] = [a, b].map((log) => entriesOf(replay(log, freedonia).file, law)) as [Entry[], Entry[]]
        expect(postingsBetween(before, before)).toEqual([])
        const there = [...postingsBetween(before, after), ...postingsBetween(after, before)]
        expect(balance(asText(there))).toEqual({})
      })
    )
  })
})

/** Sums of what is counted, whatever the day; what comes to nothing is left out. */
function balance(lines: readonly string[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const line of lines) {
    const [, what, delta] = line.split(' ') as [string, string, string]
    sums[what] = (sums[what] ?? 0) + Number(delta)
  }
  return Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0))
}
