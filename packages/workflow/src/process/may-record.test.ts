import { factTypes } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { freedonia, given, type Story, say } from '../testing/index.ts'
import { mayRecord } from './may-record.ts'

const at = (today: string) => ({ statute: freedonia, today })
const received = say.received('2101-04-04')
const fee = 5_00
const buttons = (story: Story, permitted: Parameters<typeof mayRecord>[2] = () => true) => mayRecord(story.log, story.at, permitted)
const possible = (story: Story) =>
  buttons(story)
    .filter((b) => b.possible)
    .map((b) => b.fact)

describe('the buttons of a case', () => {
  test('every fact has one, but the receipt that began the case', () => {
    expect(buttons(given(received, at('2101-04-05'))).map((b) => b.fact)).toEqual(factTypes.filter((f) => f !== 'received'))
  })

  test.each<[string, Story, string[]]>([
    [
      'unconfirmed',
      given(say.received('2101-04-04', 'fax'), at('2101-04-05')),
      ['arrivedAgain', 'forwarded', 'confirmed', 'withdrawn', 'struckOut']
    ],
    [
      'handling',
      given(received, at('2101-04-05')),
      [
        'arrivedAgain',
        'forwarded',
        'correctionRequested',
        'consulted',
        'extended',
        'delayed',
        'feeNotified',
        'decided',
        'withdrawn',
        'struckOut'
      ]
    ],
    [
      'handling while a party is asked',
      given(received, say.consulted('2101-04-05'), at('2101-04-05')),
      [
        'arrivedAgain',
        'correctionRequested',
        'consulted',
        'consultationReceived',
        'consultationEnded',
        'extended',
        'delayed',
        'feeNotified',
        'decided',
        'withdrawn',
        'struckOut'
      ]
    ],
    [
      'awaiting a correction, the notice not yet received',
      given(received, say.correctionRequested('2101-04-06'), at('2101-05-20')),
      ['arrivedAgain', 'correctionNoticeReceived', 'corrected', 'consulted', 'decided', 'withdrawn', 'struckOut']
    ],
    [
      'awaiting a correction, the term running',
      given(received, say.correctionRequested('2101-04-06'), say.correctionNoticeReceived('2101-04-07'), at('2101-04-19')),
      ['arrivedAgain', 'corrected', 'consulted', 'decided', 'withdrawn', 'struckOut']
    ],
    [
      'awaiting a correction, the term passed',
      given(received, say.correctionRequested('2101-04-06'), say.correctionNoticeReceived('2101-04-07'), at('2101-04-20')),
      ['arrivedAgain', 'corrected', 'consulted', 'decided', 'withdrawn', 'lapsed', 'struckOut']
    ],
    [
      'awaiting payment, the term passed',
      given(received, say.feeNotified('2101-04-06', 1, fee, 2), say.feeNoticeReceived('2101-04-07'), at('2101-05-20')),
      ['arrivedAgain', 'consulted', 'feePaid', 'decided', 'withdrawn', 'lapsed', 'struckOut']
    ],
    [
      'decided',
      given(received, say.decided('2101-04-06', 'granted'), at('2101-04-06')),
      ['arrivedAgain', 'sentOut', 'withdrawn', 'struckOut']
    ],
    [
      'answered',
      given(received, say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-06'), at('2101-04-06')),
      ['arrivedAgain', 'delivered', 'struckOut']
    ],
    [
      'answered and delivered',
      given(received, say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-06'), say.delivered('2101-04-06'), at('2101-04-06')),
      ['arrivedAgain', 'struckOut']
    ],
    ['withdrawn', given(received, say.withdrawn('2101-04-05'), at('2101-04-06')), ['arrivedAgain', 'struckOut']],
    ['ended without a reply', given(received, say.discontinued('2101-04-05'), at('2101-04-06')), ['arrivedAgain', 'struckOut']],
    ['passed on', given(received, say.forwarded('2101-04-05'), at('2101-04-06')), ['arrivedAgain', 'struckOut']],
    [
      'lapsed',
      given(
        received,
        say.correctionRequested('2101-04-06'),
        say.correctionNoticeReceived('2101-04-07'),
        say.lapsed('2101-04-22'),
        at('2101-04-22')
      ),
      ['arrivedAgain', 'decided', 'struckOut']
    ],
    ['void', given(received, say.struckOut('2101-04-05', 1), at('2101-04-06')), []]
  ])('%s', (_, story, expected) => {
    const always = [
      'called',
      'disputeFiled',
      'linked',
      'fileAdded',
      ...(['withdrawn', 'discontinued', 'forwarded'].includes(story.now.file.phase) ? [] : ['assigned']),
      // What can be withdrawn and was not signed can end without a reply.
      ...(expected.includes('withdrawn') && story.now.file.phase !== 'decided' ? ['discontinued', 'merged'] : [])
    ]
    // Silence may be contested of any case.
    const all = story.now.file.phase === 'void' ? [] : [...always, ...beside(story), ...(expected.includes('decided') ? ['drafted'] : [])]
    expect(possible(story).sort()).toEqual([...expected, ...all].sort())
  })

  test('what is possible but irregular says so before it is pressed', () => {
    const late = buttons(given(received, at('2101-04-19')))
    expect(Object.fromEntries(late.filter((b) => b.irregular.length > 0).map((b) => [b.fact, b.irregular]))).toEqual({
      correctionRequested: ['correctionNoticeLate'],
      extended: ['extensionLate'],
      delayed: ['delayLate'],
      feeNotified: ['feeNotifiedLate']
    })
  })

  test('what is impossible says why and when it would be possible', () => {
    const story = given(received, say.correctionRequested('2101-04-06'), say.correctionNoticeReceived('2101-04-07'), at('2101-04-19'))
    const lapsed = buttons(story).find((b) => b.fact === 'lapsed')
    expect(lapsed).toMatchObject({
      possible: false,
      refusal: { code: 'termNotPassed', article: 'correction', about: { due: '2101-04-19' } }
    })
  })

  test('may and can are told apart: what is possible but not this officer’s to record', () => {
    const shown = buttons(given(received, at('2101-04-05')), (fact) => fact.type === 'withdrawn')
    expect(shown.filter((b) => b.possible && b.permitted).map((b) => b.fact)).toEqual(['withdrawn'])
    expect(shown.find((b) => b.fact === 'decided')).toMatchObject({ possible: true, permitted: false })
  })

  test('a fee may be asked of whoever has used up the free items, whatever the month’s count', () => {
    for (const itemsThisMonth of [0, 1, 5, 60]) {
      expect(possible(given(received, { ...at('2101-04-05'), itemsThisMonth }))).toContain('feeNotified')
    }
  })
})

/** What may be said beside the way itself, by where the case stands. */
function beside({ now: { file } }: Story): string[] {
  const asked = ['reasonsRequested', 'unitAsked']
  const noticed = file.rounds.at(-1)?.noticeReceived ?? file.fees.at(-1)?.noticeReceived
  const onItsWay = noticed || file.delivered ? [] : ['returned', 'sentAgain']
  switch (file.phase) {
    case 'handling':
      return asked
    case 'awaitingCorrection':
      return [...asked, ...onItsWay, 'correctionExtended']
    case 'awaitingPayment':
      return [...asked, ...onItsWay]
    case 'answered':
      return [...onItsWay, 'publicationProposed', 'archived']
    case 'withdrawn':
    case 'lapsed':
    case 'discontinued':
    case 'forwarded':
      return ['archived']
    default:
      return []
  }
}
