import { describe, test } from 'vitest'
import { freedonia, given, say } from '../testing/index.ts'

/**
 * Freedonia: reply within 10 working days of receipt, notice to correct within 3. Received on Monday
 * 2101-04-04 the term ends on Monday 04-18; April and May 2101 have no holidays, so ten working days are
 * two weeks.
 */
const at = (today: string) => ({ statute: freedonia, today })
const received = say.received('2101-04-04')
const fee = 5_00

describe('the term for replying', () => {
  test('runs from the day after receipt, and where no reading differs both dates are one', () => {
    given(received, at('2101-04-06')).thenItIs({ legal: '2101-04-18', strict: '2101-04-18', strictBy: [], counted: 2 })
  })

  test('is provisional where it ends in a year without a notice, and only there', () => {
    given(say.received('2102-12-18'), at('2102-12-20')).thenItIs({ legal: '2103-01-01', provisional: true })
    given(say.received('2102-12-15'), at('2102-12-20')).thenItIs({ legal: '2102-12-29', provisional: false })
  })
})

describe('the strict reading: received on arrival, however late both sides confirmed', () => {
  const late = [say.received('2101-04-04', 'webForm'), say.confirmed('2101-04-07')]

  test('confirmed three days after arrival, the term runs from the confirmation, the strict one from arrival', () => {
    given(...late, at('2101-04-08')).thenItIs({
      receipt: '2101-04-07',
      legal: '2101-04-21',
      strict: '2101-04-18',
      strictBy: ['arrival']
    })
  })

  test('confirmed on the day of arrival there is one date', () => {
    given(say.received('2101-04-04', 'fax'), say.confirmed('2101-04-04'), at('2101-04-08')).thenItIs({
      legal: '2101-04-18',
      strict: '2101-04-18',
      strictBy: []
    })
  })

  test('a channel that needs no confirmation has no such reading', () => {
    given(say.received('2101-04-04', 'email'), at('2101-04-08')).thenItIs({ receipt: '2101-04-04', strictBy: [] })
  })
})

describe('the strict reading: a correction notice after its term restarts nothing', () => {
  const asked = (on: string) => [received, say.correctionRequested(on), say.correctionNoticeReceived('2101-04-12')]

  test('a notice on the last day for it restarts the term by both readings', () => {
    given(received, say.correctionRequested('2101-04-07'), say.corrected('2101-04-20'), at('2101-04-21')).thenItIs({
      legal: '2101-05-04',
      strict: '2101-05-04',
      strictBy: []
    })
  })

  test('a notice one day late restarts the legal term; the strict date stays', () => {
    given(received, say.correctionRequested('2101-04-08'), say.corrected('2101-04-20'), at('2101-04-21')).thenItIs({
      legal: '2101-05-04',
      strict: '2101-04-18',
      strictBy: ['noRestartAfterLateNotice']
    })
  })

  test('while a correction is awaited there is no reply date; after a late notice the strict one stays and is ours to keep', () => {
    given(received, say.correctionRequested('2101-04-07'), at('2101-04-12')).thenItIs({ legal: null, strict: null })
    given(...asked('2101-04-11'), at('2101-04-13')).thenItIs({
      legal: null,
      strict: '2101-04-18',
      next: 'organ reply — / 2101-04-18',
      daysLeft: 3
    })
  })

  test('a second notice counts its days from the first correction', () => {
    const once = [received, say.correctionRequested('2101-04-06'), say.corrected('2101-04-11')] as const
    // 04-14 is the third working day after 04-11, 04-15 the fourth.
    given(...once, say.correctionRequested('2101-04-14'), say.corrected('2101-04-20'), at('2101-04-21')).thenItIs({ strictBy: [] })
    given(...once, say.correctionRequested('2101-04-15'), say.corrected('2101-04-20'), at('2101-04-21')).thenItIs({
      legal: '2101-05-04',
      strict: '2101-04-25',
      strictBy: ['noRestartAfterLateNotice']
    })
  })
})

describe('the strict reading: consultations exclude only from the party’s receipt', () => {
  test('days of transit are excluded by the project’s reading and counted by the strict one', () => {
    // Sent 04-06, received 04-08, answered 04-13: 07, 08, 11, 12, 13 against 11, 12, 13.
    given(
      received,
      say.consulted('2101-04-06'),
      say.consultationReceived('2101-04-08'),
      say.consultationEnded('2101-04-13'),
      at('2101-04-14')
    ).thenItIs({
      legal: '2101-04-25',
      strict: '2101-04-21',
      strictBy: ['exclusionFromReceipt'],
      excluded: 5
    })
  })

  test('an undeliverable letter excludes until it comes back, and by the strict reading nothing', () => {
    given(received, say.consulted('2101-04-05'), say.consultationEnded('2101-04-11', 1, 'returned'), at('2101-04-12')).thenItIs({
      legal: '2101-04-22',
      strict: '2101-04-18',
      strictBy: ['exclusionFromReceipt'],
      excluded: 4
    })
  })

  test('receipt unknown is taken as the day sent, by both readings', () => {
    given(received, say.consulted('2101-04-05'), say.consultationEnded('2101-04-08'), at('2101-04-12')).thenItIs({
      legal: '2101-04-21',
      strict: '2101-04-21',
      strictBy: [],
      excluded: 3
    })
  })

  test('an extension in time only because of the excluded days has no effect by the strict reading', () => {
    const consulted = [say.consulted('2101-04-06'), say.consultationReceived('2101-04-08'), say.consultationEnded('2101-04-13')]
    given(received, ...consulted, say.extended('2101-04-22', 5), at('2101-04-22')).thenItIs({ legal: '2101-05-02', strict: '2101-04-21' })
    given(received, ...consulted, say.extended('2101-04-21', 5), at('2101-04-22')).thenItIs({ legal: '2101-05-02', strict: '2101-04-28' })
  })
})

describe('the strict reading: a fee notice after the term restarts nothing', () => {
  test('a notice on the last day restarts by both readings when paid', () => {
    given(received, say.feeNotified('2101-04-18', 3, fee), say.feePaid('2101-04-26', fee), at('2101-04-27')).thenItIs({
      legal: '2101-05-10',
      strict: '2101-05-10',
      strictBy: []
    })
  })

  test('a notice after the term starts the payment term, and the strict date stays where it was', () => {
    given(received, say.feeNotified('2101-04-20', 3, fee), at('2101-04-20')).thenItIs({ legal: null, strict: '2101-04-18' })
    given(received, say.feeNotified('2101-04-20', 3, fee), say.feePaid('2101-04-26', fee), at('2101-04-27')).thenItIs({
      legal: '2101-05-10',
      strict: '2101-04-18',
      strictBy: ['noRestartAfterLateFee']
    })
  })

  test('a fee notice in the extended term is in time', () => {
    given(received, say.extended('2101-04-15', 5), say.feeNotified('2101-04-20', 3, fee), at('2101-04-20')).thenItIs({
      legal: null,
      strict: null
    })
  })
})

describe('strict readings together', () => {
  test('two readings that each save days save them together', () => {
    // Arrived 04-04, confirmed 04-07; asked 04-08, heard 04-12, answered 04-13: excluded 11, 12, 13 or only 13.
    const consulted = [say.consulted('2101-04-08'), say.consultationReceived('2101-04-12'), say.consultationEnded('2101-04-13')]
    given(say.received('2101-04-04', 'webForm'), say.confirmed('2101-04-07'), ...consulted, at('2101-04-14')).thenItIs({
      legal: '2101-04-26',
      strict: '2101-04-19',
      strictBy: ['arrival', 'exclusionFromReceipt']
    })
  })

  test('a notice in time from the confirmation is late from the arrival: only both readings together find it', () => {
    const late = [say.received('2101-04-04', 'webForm'), say.confirmed('2101-04-07')]
    given(...late, say.correctionRequested('2101-04-11'), say.corrected('2101-04-20'), at('2101-04-21')).thenItIs({
      legal: '2101-05-04',
      strict: '2101-04-18',
      strictBy: ['arrival', 'noRestartAfterLateNotice']
    })
  })

  test('a reading that changes nothing is not named', () => {
    // Confirmed late, but the correction in time restarts the term whatever the receipt.
    const late = [say.received('2101-04-04', 'webForm'), say.confirmed('2101-04-05')]
    given(...late, say.correctionRequested('2101-04-06'), say.corrected('2101-04-20'), at('2101-04-21')).thenItIs({
      legal: '2101-05-04',
      strict: '2101-05-04',
      strictBy: []
    })
  })
})

describe('extension', () => {
  test('noticed on the last day it counts; on the day after it has no effect', () => {
    given(received, say.extended('2101-04-18', 5), at('2101-04-18')).thenItIs({ legal: '2101-04-25' })
    given(received, at('2101-04-19'))
      .when(say.extended('2101-04-19', 5))
      .thenItIs({ legal: '2101-04-18', irregular: ['extensionLate'] })
  })

  test('only the first counts', () => {
    given(received, say.extended('2101-04-11', 2), at('2101-04-19'))
      .when(say.extended('2101-04-19', 3))
      .thenItIs({ legal: '2101-04-20', irregular: ['extensionAgain'] })
  })

  test('of one that is too long the permitted days count', () => {
    given(received, at('2101-04-11'))
      .when(say.extended('2101-04-11', 9))
      .thenItIs({ legal: '2101-04-25', irregular: ['extensionOverLimit'], effect: ['onlyPartCounts'] })
  })

  test('days granted before a restart end with the old term, and none can be granted again', () => {
    const restarted = [received, say.extended('2101-04-05', 5), say.correctionRequested('2101-04-07'), say.corrected('2101-04-12')]
    given(...restarted, at('2101-04-15')).thenItIs({ legal: '2101-04-26' })
    given(...restarted, at('2101-04-15'))
      .when(say.extended('2101-04-15', 5))
      .thenItIs({ legal: '2101-04-26', irregular: ['extensionAgain'] })
  })

  test('an extension not used before a restart may still be granted', () => {
    given(
      received,
      say.correctionRequested('2101-04-07'),
      say.corrected('2101-04-12'),
      say.extended('2101-04-15', 5),
      at('2101-04-15')
    ).thenItIs({
      legal: '2101-05-03'
    })
  })

  test('it comes on top of the excluded days', () => {
    const consulted = [say.consulted('2101-04-06'), say.consultationReceived('2101-04-06'), say.consultationEnded('2101-04-13')]
    given(received, ...consulted, say.extended('2101-04-20', 5), at('2101-04-20')).thenItIs({ legal: '2101-05-02', excluded: 5 })
  })
})

describe('time excluded by consultations', () => {
  const asked = [say.consulted('2101-04-05'), say.consultationReceived('2101-04-05')]

  test('days of two at once are taken off once: the union, never the sum', () => {
    // 06, 07, 08, 11 and 08, 11, 12.
    const second = [say.consulted('2101-04-07', 2, 'coMaker'), say.consultationReceived('2101-04-07', 2)]
    given(
      received,
      ...asked,
      ...second,
      say.consultationEnded('2101-04-11'),
      say.consultationEnded('2101-04-12', 2),
      at('2101-04-12')
    ).thenItIs({
      legal: '2101-04-25',
      excluded: 5
    })
  })

  test('one that lies within another adds nothing', () => {
    const inner = [say.consulted('2101-04-06', 2), say.consultationReceived('2101-04-06', 2), say.consultationEnded('2101-04-07', 2)]
    given(received, ...asked, ...inner, say.consultationEnded('2101-04-11'), at('2101-04-12')).thenItIs({
      legal: '2101-04-22',
      excluded: 4
    })
  })

  test('while it is open the last possible day is assumed', () => {
    // Six working days from the party's receipt on 04-06 end on 04-14.
    given(received, say.consulted('2101-04-05'), say.consultationReceived('2101-04-06'), at('2101-04-07')).thenItIs({
      legal: '2101-04-27',
      excluded: 7
    })
    // Not heard of: from the day sent, until 04-13.
    given(received, say.consulted('2101-04-05'), at('2101-04-07')).thenItIs({ legal: '2101-04-26', excluded: 6 })
  })

  test('an answer after the party’s term excludes no more than its term', () => {
    given(received, ...asked, say.consultationEnded('2101-04-20'), at('2101-04-20')).thenItIs({ legal: '2101-04-26', excluded: 6 })
  })

  test('each kind of party has its own term', () => {
    // A co-maker has four working days: 07, 08, 11, 12; another organ five.
    given(received, say.consulted('2101-04-05', 1, 'coMaker'), say.consultationReceived('2101-04-06'), at('2101-04-07')).thenItIs({
      excluded: 5
    })
    given(received, say.consulted('2101-04-05', 1, 'otherOrgan'), say.consultationReceived('2101-04-06'), at('2101-04-07')).thenItIs({
      excluded: 6
    })
  })

  test('a made-up Saturday is taken off, a free one is not', () => {
    // Received 03-01, due 03-14; excluded 03-11, Saturday 03-12 (worked) and 03-14.
    given(say.received('2101-03-01'), say.consulted('2101-03-10'), say.consultationEnded('2101-03-14'), at('2101-03-14')).thenItIs({
      legal: '2101-03-21',
      excluded: 3
    })
  })

  test('one sent before a restart excludes from the new term only the days that lie in it', () => {
    given(
      received,
      ...asked,
      say.correctionRequested('2101-04-06'),
      say.corrected('2101-04-11'),
      say.consultationEnded('2101-04-13'),
      at('2101-04-13')
    ).thenItIs({
      legal: '2101-04-27',
      excluded: 2
    })
  })

  test('one answered on the day it was sent excludes nothing', () => {
    given(received, say.consulted('2101-04-05'), say.consultationEnded('2101-04-05'), at('2101-04-06')).thenItIs({
      legal: '2101-04-18',
      excluded: 0
    })
  })
})
