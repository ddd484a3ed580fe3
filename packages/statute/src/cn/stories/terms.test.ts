import { day } from '@mingdu/schema'
import { lawWith } from '@mingdu/workflow'
import { clock, given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

const on = (today: string) => ({ statute: cn, today })
const law = lawWith(cn)
const after = (from: string, n: number) => law.days.add(day(from), n)

describe('terms by the holiday notices (条例 arts 30, 33)', () => {
  // Worked with the notices of the years; 7 = notice to correct, 20 = reply, 40 = reply when extended by 20.
  test.each([
    ['2026-01-05', 7, '2026-01-14', 'a plain week'],
    ['2026-01-05', 20, '2026-02-02', 'and four'],
    ['2026-01-05', 40, '2026-03-06', 'over the Spring Festival, whose Saturdays 02-14 and 02-28 are worked'],
    ['2026-02-10', 7, '2026-02-26', 'across the Spring Festival 02-15..02-23'],
    ['2026-02-10', 20, '2026-03-16', 'likewise'],
    ['2026-04-27', 7, '2026-05-09', 'ends on a Saturday that is worked for Labour Day'],
    ['2026-04-27', 20, '2026-05-27', 'likewise begun'],
    ['2026-09-14', 7, '2026-09-22', 'Sunday 09-20 is worked'],
    ['2026-09-14', 15, '2026-10-10', 'Mid-Autumn, National Day, and a worked Saturday at the end'],
    ['2026-09-14', 20, '2026-10-16', 'likewise'],
    ['2025-01-20', 20, '2025-02-21', 'the Spring Festival of 2025'],
    ['2020-01-20', 7, '2020-02-06', 'the Spring Festival of 2020, lengthened to 02-02'],
    ['2020-01-20', 20, '2020-02-25', 'likewise'],
    ['2022-09-30', 20, '2022-11-02', 'as a court in 连云港 counted it']
  ])('from %s the %ith working day is %s: %s', (from, n, until) => {
    expect(after(from, n)).toBe(until)
  })

  test('what is signed for on a holiday is received on that day; its term runs from the first working day after', () => {
    // 2026-10-03 lies in the National Day week; 10-08, 09, 10 (Sat), 12..16, 19..23, 26..30, 11-02, 03.
    given(say.received('2026-10-03', 'signedMail'), on('2026-10-08')).thenItIs({ receipt: '2026-10-03', legal: '2026-11-03', counted: 1 })
    given(say.received('2026-09-30', 'signedMail'), on('2026-10-08')).thenItIs({ legal: '2026-11-03' })
  })
})

describe('what day counts as receipt (条例 art. 31; reading 3)', () => {
  test.each([
    ['inPerson', 'reg31p1'],
    ['signedMail', 'reg31p2'],
    ['webForm', 'case26']
  ] as const)('%s: the day it arrived', (channel, article) => {
    given(say.received('2026-03-02', channel), on('2026-03-02')).thenItIs({ receipt: '2026-03-02', phase: 'handling', strictBy: [] })
    expect(cn.receipt[channel].article).toBe(article)
  })

  test.each(['ordinaryMail', 'email', 'fax', 'webFormWithException'] as const)(
    '%s: the day both sides confirmed, and more safely the day it arrived',
    (channel) => {
      given(say.received('2026-03-02', channel), on('2026-03-05')).thenItIs({
        receipt: null,
        phase: 'unconfirmed',
        next: 'organ confirmation 2026-03-02 / 2026-03-02'
      })
      given(say.received('2026-03-02', channel), say.confirmed('2026-03-05'), on('2026-03-05')).thenItIs({
        receipt: '2026-03-05',
        legal: '2026-04-02',
        strict: '2026-03-30',
        strictBy: ['arrival']
      })
    }
  )

  test('confirmed later than it arrived is irregular: art. 31 asks for the same day', () => {
    given(say.received('2026-03-02', 'ordinaryMail'), on('2026-03-05'))
      .when(say.confirmed('2026-03-03'))
      .thenItIs({ irregular: ['confirmedAfterArrival'], article: 'reg31', effect: ['strictDateStays'] })
  })
})

describe('correction (条例 art. 30; reading 4)', () => {
  const received = say.received('2026-09-14')

  test('asked on the seventh working day, Tuesday 22 September, it is in time', () => {
    given(received, on('2026-12-31')).when(say.correctionRequested('2026-09-22', 15)).thenItIs({ irregular: [], legal: null, strict: null })
  })

  test('asked on the eighth it is recorded and marked; the legal term restarts, the strict one stays', () => {
    const late = given(received, on('2026-12-31')).when(say.correctionRequested('2026-09-23', 15))
    late.thenItIs({ irregular: ['correctionNoticeLate'], article: 'reg30', about: { nth: 8, limit: 7 }, legal: null, strict: '2026-10-16' })
    late.when(say.corrected('2026-09-28')).thenItIs({ legal: '2026-10-30', strict: '2026-10-16', strictBy: ['noRestartAfterLateNotice'] })
  })

  test('a correction posted within the term is in time though it arrives after it', () => {
    // Notice received 09-22: ten working days are 23, 24, 28, 29, 30, 10-08, 09, 10, 12, 13.
    const asked = given(received, say.correctionRequested('2026-09-22', 10), say.correctionNoticeReceived('2026-09-22'), on('2026-12-31'))
    asked.thenItIs({ next: 'applicant correction 2026-10-13 / 2026-10-13' })
    asked.when(say.corrected('2026-10-15', '2026-10-13')).thenItIs({ irregular: [] })
    asked.when(say.corrected('2026-10-15')).thenItIs({ irregular: ['correctedLate'], about: { due: '2026-10-13', on: '2026-10-15' } })
  })

  test('two rounds are usual, the third is marked', () => {
    const twice = [
      say.correctionRequested('2026-09-15'),
      say.corrected('2026-09-16'),
      say.correctionRequested('2026-09-17'),
      say.corrected('2026-09-18')
    ]
    given(received, ...twice.slice(0, 2), on('2026-12-31'))
      .when(say.correctionRequested('2026-09-17'))
      .thenItIs({ irregular: [] })
    given(received, ...twice, on('2026-12-31'))
      .when(say.correctionRequested('2026-09-20'))
      .thenItIs({ irregular: ['correctionRoundBeyond'], about: { round: 3, limit: 2 } })
  })

  test('a lapse is confirmed by a person, at best five working days after the term for the post’s sake (reading 5)', () => {
    // The term ends 10-13; grace 14, 15, 16, 19, 20.
    const asked = given(received, say.correctionRequested('2026-09-22', 10), say.correctionNoticeReceived('2026-09-22'), on('2026-12-31'))
    asked.when(say.lapsed('2026-10-13')).thenItIs({ refused: 'termNotPassed', about: { ground: 'correction', due: '2026-10-13' } })
    asked.when(say.lapsed('2026-10-20')).thenItIs({ irregular: ['lapsedWithinGrace'], outcome: 'correctionLapsed', endedOn: '2026-10-20' })
    asked.when(say.lapsed('2026-10-21')).thenItIs({ irregular: [], outcome: 'correctionLapsed', endedOn: '2026-10-21' })
  })
})

describe('extension (条例 art. 33; reading 8)', () => {
  const received = say.received('2026-03-02')

  test('noticed by 30 March, the last day, it counts; of 25 days 20 count', () => {
    given(received, on('2026-12-31')).when(say.extended('2026-03-30', 20)).thenItIs({ irregular: [], legal: '2026-04-28' })
    given(received, on('2026-12-31'))
      .when(say.extended('2026-03-30', 25))
      .thenItIs({ irregular: ['extensionOverLimit'], legal: '2026-04-28', article: 'reg33p2' })
  })

  test('on 31 March it comes too late and changes nothing', () => {
    given(received, on('2026-12-31'))
      .when(say.extended('2026-03-31', 20))
      .thenItIs({ irregular: ['extensionLate'], legal: '2026-03-30' })
  })
})

describe('others asked (条例 arts 32, 33(3), 34; reading 6)', () => {
  const received = say.received('2026-03-02')

  test('ten working days asked, ten days later: from 30 March to 14 April', () => {
    given(
      received,
      say.consulted('2026-03-06'),
      say.consultationReceived('2026-03-06'),
      say.consultationEnded('2026-03-20'),
      on('2026-03-20')
    ).thenItIs({
      excluded: 10,
      legal: '2026-04-14'
    })
  })

  test.each(['thirdParty', 'coMaker', 'otherOrgan'] as const)(
    'a silent %s excludes fifteen working days from its receipt, and the days of transit',
    (kind) => {
      // Sent 03-04, received 03-06: 05, 06, then fifteen until 03-27.
      given(received, say.consulted('2026-03-04', 1, kind), say.consultationReceived('2026-03-06'), on('2026-03-09')).thenItIs({
        excluded: 17,
        legal: '2026-04-23',
        strict: '2026-04-21',
        next: `consulted ${kind} 2026-03-27 / 2026-03-27`
      })
    }
  )

  test('a letter that came back excludes until it came back, and more safely nothing', () => {
    given(received, say.consulted('2026-03-04'), say.consultationEnded('2026-03-11', 1, 'returned'), on('2026-03-12')).thenItIs({
      excluded: 5,
      legal: '2026-04-07',
      strict: '2026-03-30'
    })
  })
})

describe('a year without a notice (decision 6; reading 14)', () => {
  const received = say.received('2026-12-10')

  test('a term that runs into it is provisional, found with the statutory days and nothing made up', () => {
    // 11; 14..18; 21..25; 28..31 make fifteen; Friday 2027-01-01 is off; 4..8 January.
    given(received, on('2026-12-11')).thenItIs({ legal: '2027-01-08', provisional: true })
    given(say.received('2026-12-02'), on('2026-12-11')).thenItIs({ legal: '2026-12-30', provisional: false })
  })

  test('the Spring Festival of 2027 begins on the eve, Friday 5 February, as the almanac has it', () => {
    expect(['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09'].map((d) => law.days.isWorking(day(d)))).toEqual([
      true,
      false,
      false,
      true
    ])
  })

  test('when the notice is loaded the date moves and is certain (decisions 5, 16)', () => {
    const notice = {
      year: 2027,
      status: 'published' as const,
      notice: { title: '关于2027年部分节假日安排的通知（测试用）', source: 'invented for this test' },
      holidays: [{ name: '元旦', from: day('2027-01-01'), to: day('2027-01-04') }],
      workedDays: [day('2027-01-09')]
    }
    // 5, 6, 7, 8 and the worked Saturday 9.
    const told = given(received, on('2026-12-11'))
    const loaded = clock({ ...told, law: lawWith(cn, {}, [notice]) })
    expect([loaded.legal, loaded.provisional]).toEqual(['2027-01-09', false])
  })
})
