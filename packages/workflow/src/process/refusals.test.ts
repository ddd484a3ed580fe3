import { day, RefusalCode } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { everyFact, freedonia, given, say } from '../testing/index.ts'
import { refusalsOfDisputes } from '../testing/refusals/of-disputes.ts'
import { refusalsOfFees } from '../testing/refusals/of-fees.ts'
import { refusalsOfTheLaw } from '../testing/refusals/of-the-law.ts'
import { refusalsOfTheOffice } from '../testing/refusals/of-the-office.ts'
import { refusalsOfTheOrder } from '../testing/refusals/of-the-order.ts'
import { refusalsOfWhatLiesThere } from '../testing/refusals/of-what-lies-there.ts'
import { asked, at, chained, fee, heard, pages, received, type Told } from '../testing/refusals/told.ts'

/** These are the door's own: they are about officers, organs and settings, not about one case. */
const byTheDoor = [
  'unknownOrgan',
  'unknownLevel',
  'lastAdministrator',
  'accountAlready',
  'notYetInForce',
  'notPermitted',
  'notInTheForm',
  'correctedMeanwhile',
  'numberInUse',
  'tooManyFiles',
  'caseErased',
  'yearClosed',
  'yearNotReady',
  'figuresMoved',
  'booksHaveTheYear'
] as const satisfies readonly RefusalCode[]

/** Total over the refusals that the rules give: a new code without a story does not compile. */
const stories: Record<Exclude<RefusalCode, (typeof byTheDoor)[number] | `notice${string}`>, Told[]> = {
  ...refusalsOfTheOrder,
  ...refusalsOfTheLaw,
  ...refusalsOfFees,
  ...refusalsOfTheOffice,
  ...refusalsOfWhatLiesThere,
  ...refusalsOfDisputes
}

describe.each(Object.entries(stories))('%s', (code, told) => {
  test.each(told.map((t) => [t.because, t] as const))('%s', (_, story) => {
    given(...story.given, story.scene ?? at('2101-05-20'))
      .when(story.when)
      .thenItIs({ refused: code as RefusalCode, ...story.is })
  })
})

describe('refusals in general', () => {
  test('a refused fact leaves the case as it was', () => {
    const before = given(received, at('2101-05-20'))
    const after = before.when(say.sentOut('2101-04-05'))
    expect([after.log, after.now]).toEqual([before.log, before.now])
  })

  test('no fact of any kind lies in the future', () => {
    for (const fact of [...everyFact(freedonia, day('2101-04-05')), say.struckOut('2101-04-05', 1)]) {
      given(received, at('2101-04-04')).when(fact).thenItIs({ refused: 'inTheFuture' })
    }
  })

  test('every refusal is told by a story or is the door’s own', () => {
    const notices = RefusalCode.options.filter((code) => code.startsWith('notice'))
    expect([...Object.keys(stories), ...byTheDoor, ...notices].sort()).toEqual([...RefusalCode.options].sort())
  })

  test('what would make it possible then is possible', () => {
    given(received, at('2101-05-20'))
      .when(say.feeNotified('2101-04-06', 3, 5_00))
      .thenItIs({ phase: 'awaitingPayment' })
    given(received, at('2101-05-20', { itemsThisMonth: 4 }))
      .when(say.feeNotified('2101-04-06', 3, 21_00, 4))
      .thenItIs({ phase: 'awaitingPayment' })
    given(received, at('2101-05-20'))
      .when(say.feeNotified('2101-04-06', pages(8, 2), 2_00))
      .thenItIs({ phase: 'awaitingPayment' })
    // All beyond the free items: nothing of it has to be answered without payment.
    given(received, say.feeNotified('2101-04-06', 1, fee, 2), say.feeNoticeReceived('2101-04-07'), at('2101-05-20'))
      .when(say.lapsed('2101-05-10', 'payment'))
      .thenItIs({ phase: 'lapsed' })
    // And the free items are answered: in turn once the term has passed, out of turn before.
    const unpaid = given(received, say.feeNotified('2101-04-06', 3, fee), say.feeNoticeReceived('2101-04-07'), at('2101-05-20'))
    unpaid.when(say.decided('2101-05-10', 'granted')).thenItIs({ phase: 'decided', irregular: [] })
    unpaid.when(say.decided('2101-04-08', 'granted')).thenItIs({ phase: 'decided', irregular: ['decidedWhileAwaiting'] })
    given(received, asked, heard, at('2101-05-20')).when(say.lapsed('2101-04-22')).thenItIs({ phase: 'lapsed', irregular: [] })
    given(received, asked, heard, say.corrected('2101-04-12'), at('2101-05-20'))
      .when(say.struckOut('2101-04-14', 2, 3, 4))
      .thenItIs({ phase: 'handling', legal: '2101-04-18' })
    given(received, say.drafted('2101-04-05', 'granted'), say.reviewed('2101-04-06'), chained())
      .when(say.decided('2101-04-08', 'granted'))
      .thenItIs({ phase: 'decided' })
    // Returned, drafted anew and passed; the chain of another decision is not asked.
    const returned = [
      say.drafted('2101-04-05', 'granted'),
      say.reviewed('2101-04-06', 'legal', 'returned'),
      say.drafted('2101-04-07', 'refused')
    ]
    given(received, ...returned, say.reviewed('2101-04-07'), chained({ granted: ['leader'] }))
      .when(say.decided('2101-04-08', 'refused'))
      .thenItIs({ phase: 'decided' })
    given(received, say.drafted('2101-04-05', 'granted'), chained({ granted: [] }))
      .when(say.decided('2101-04-08', 'granted'))
      .thenItIs({ phase: 'decided' })
    // By another's hand, where the own one is barred.
    const others = at('2101-05-20', {
      by: { drafted: 'chen', reviewed: 'wu', decided: 'li' },
      policies: { selfApproval: 'barred', approvalChain: { all: ['legal'] } }
    })
    given(received, say.drafted('2101-04-05', 'granted'), say.reviewed('2101-04-06'), others)
      .when(say.decided('2101-04-08', 'granted'))
      .thenItIs({ phase: 'decided' })
    given(received, say.assigned('2101-04-05', 'chen'), at('2101-05-20', { by: 'li', policies: { selfApproval: 'barred' } }))
      .when(say.extended('2101-04-08', 2))
      .thenItIs({ refused: null })
  })

  test('an organ that chose nothing signs without draft or review, and its one clerk by himself', () => {
    given(received, at('2101-05-20', { by: 'chen' }))
      .when(say.decided('2101-04-08', 'granted'))
      .thenItIs({ phase: 'decided' })
    given(received, say.drafted('2101-04-05', 'refused'), say.reviewed('2101-04-06', 'legal', 'returned'), at('2101-05-20', { by: 'chen' }))
      .when(say.decided('2101-04-08', 'granted'))
      .thenItIs({ phase: 'decided' })
  })

  test('the call that confirms may be noted though it came before the day that counts as receipt', () => {
    given(say.received('2101-04-04', 'fax'), say.confirmed('2101-04-06'), at('2101-05-20'))
      .when(say.called('2101-04-05', 'confirmation'))
      .thenItIs({ refused: null })
    given(say.received('2101-04-04', 'fax'), say.confirmed('2101-04-06'), at('2101-05-20'))
      .when(say.called('2101-04-03', 'confirmation'))
      .thenItIs({ refused: 'beforeReceipt' })
  })
})
