import { day } from '@mingdu/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freedonia, given, say } from '../testing/index.ts'
import { replay } from './replay.ts'

// Ten working days from the day after receipt: of 04-04 (a Monday) until 04-18, of 04-05 until 04-19, of 04-06 until 04-20.
const at = (today: string) => ({ statute: freedonia, today })
const letter = say.received('2101-04-06', 'signedMail')
const fax = say.received('2101-04-04', 'fax')

describe('the same application by a further channel', () => {
  test('is one case, received when it first was by the rule of its channel', () => {
    given(letter, say.arrivedAgain('2101-04-08', 'inPerson'), at('2101-04-08')).thenItIs({ receipt: '2101-04-06', legal: '2101-04-20' })
    given(letter, say.arrivedAgain('2101-04-05', 'inPerson'), at('2101-04-08')).thenItIs({ receipt: '2101-04-05', legal: '2101-04-19' })
  })

  test('is received by the letter where nobody confirmed the fax before it; more safely on the day of the fax', () => {
    given(fax, say.arrivedAgain('2101-04-06', 'signedMail'), at('2101-04-06')).thenItIs({
      phase: 'handling',
      receipt: '2101-04-06',
      legal: '2101-04-20',
      strict: '2101-04-18',
      strictBy: ['arrival'],
      next: 'organ reply 2101-04-20 / 2101-04-18'
    })
  })

  test('needs no confirmation any more once a letter has come, though somebody confirmed that one too', () => {
    given(fax, say.arrivedAgain('2101-04-05', 'signedMail', '2101-04-06'), at('2101-04-06'))
      .when(say.decided('2101-04-06', 'granted'))
      .thenItIs({ phase: 'decided', receipt: '2101-04-05', next: 'organ reply 2101-04-19 / 2101-04-18' })
  })

  test('is received by the confirmation of the fax where that came before the letter', () => {
    given(letter, say.arrivedAgain('2101-04-05', 'fax', '2101-04-05'), at('2101-04-08')).thenItIs({
      receipt: '2101-04-05',
      strict: '2101-04-19'
    })
    given(fax, say.confirmed('2101-04-05'), say.arrivedAgain('2101-04-06', 'signedMail'), at('2101-04-08')).thenItIs({
      receipt: '2101-04-05',
      legal: '2101-04-19',
      strict: '2101-04-18'
    })
  })

  test('still waits for a confirmation where neither channel does without', () => {
    given(fax, say.arrivedAgain('2101-04-05', 'fax'), at('2101-04-05'))
      .when(say.confirmed('2101-04-05'))
      .thenItIs({ receipt: '2101-04-05', phase: 'handling' })
    given(fax, say.arrivedAgain('2101-04-05', 'fax'), at('2101-04-05')).thenItIs({ phase: 'unconfirmed', receipt: null })
    given(fax, say.arrivedAgain('2101-04-04', 'fax', '2101-04-04'), at('2101-04-05')).thenItIs({ phase: 'handling', receipt: '2101-04-04' })
  })

  test('that was confirmed only later is marked, but only where that settles the receipt', () => {
    given(fax, at('2101-04-08'))
      .when(say.arrivedAgain('2101-04-04', 'fax', '2101-04-05'))
      .thenItIs({
        irregular: ['confirmedAfterArrival'],
        effect: ['strictDateStays'],
        about: { arrived: '2101-04-04', confirmed: '2101-04-05' }
      })
    given(letter, at('2101-04-08'))
      .when(say.arrivedAgain('2101-04-07', 'fax', '2101-04-08'))
      .thenItIs({ irregular: [], receipt: '2101-04-06' })
  })

  test('cannot be confirmed before it arrived, nor on a day to come', () => {
    given(letter, at('2101-04-08'))
      .when(say.arrivedAgain('2101-04-07', 'fax', '2101-04-06'))
      .thenItIs({ refused: 'beforeItsCause', about: { on: '2101-04-06', cause: 'arrivedAgain', causeOn: '2101-04-07' } })
    given(letter, at('2101-04-08'))
      .when(say.arrivedAgain('2101-04-07', 'fax', '2101-04-09'))
      .thenItIs({ refused: 'inTheFuture' })
    given(letter, at('2101-04-08')).when(say.arrivedAgain('2100-12-31', 'inPerson')).thenItIs({ refused: 'beforeTheLaw' })
  })

  test('moves the books to its day when it was first, and is counted once', () => {
    given(letter, say.arrivedAgain('2101-04-05', 'inPerson'), at('2101-04-08')).thenItIs({
      books: ['2101-04-05 new +1', '2101-04-05 open +1']
    })
  })

  test('ends nothing and begins nothing when the case is over', () => {
    const over = given(letter, say.decided('2101-04-07', 'granted'), say.sentOut('2101-04-07'), at('2101-04-08'))
    over.when(say.arrivedAgain('2101-04-08', 'inPerson')).thenItIs({ phase: 'answered', endedOn: '2101-04-07', receipt: '2101-04-06' })
  })

  test('whatever comes again, the receipt is never later, and striking it out brings the old one back', () => {
    const again = fc.record({
      on: fc.integer({ min: 3, max: 20 }),
      channel: fc.constantFrom('inPerson' as const, 'fax' as const, 'signedMail' as const),
      confirmedAfter: fc.option(fc.nat(3), { nil: undefined })
    })
    fc.assert(
      fc.property(fc.array(again, { maxLength: 4 }), (arrivals) => {
        const facts = [letter, ...arrivals.map((a) => say.arrivedAgain(april(a.on), a.channel, confirmed(a)))]
        const log = facts.map((fact, i) => ({ seq: i + 1, fact }))
        const { file } = replay(log, freedonia)
        expect(file.receipt !== null && file.receipt <= letter.on && file.arrival !== null && file.arrival <= file.receipt).toBe(true)
        const strikes = log.slice(1).map((row) => row.seq)
        if (strikes.length === 0) return
        const struck = replay([...log, { seq: log.length + 1, fact: say.struckOut('2101-04-28', ...strikes) }], freedonia)
        expect(struck.file.receipt).toBe(letter.on)
      })
    )
  })
})

const april = (n: number): string => day(`2101-04-${String(n).padStart(2, '0')}`)
const confirmed = (a: { on: number; confirmedAfter: number | undefined }) =>
  a.confirmedAfter === undefined ? undefined : april(a.on + a.confirmedAfter)
