import zh from 'virtual:words/zh'
import { RefusalCode } from '@mingdu/schema'
import { daySpeech } from '@mingdu/schema/plain'
import { freedonia, given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { sampleCase } from '../testing/sample-case.ts'
import { left, stateOf } from '../ui/tone.ts'
import { voiceOf } from '../words/voice.ts'
import { sayAbout } from './say-about.ts'
import { sayCase } from './say-case.ts'

const voice = voiceOf('zh', zh, null)
const words = voice.say
const at = (today: string) => ({ statute: freedonia, today })
const received = say.received('2101-04-04')

function sentence(story: Parameters<typeof sampleCase>[0]): string {
  const view = sampleCase(story)
  return sayCase(view, words, daySpeech('zh', view.today))
}

describe('the sentence over the strip says', () => {
  test('on the day of receipt that the term begins on the next', () => {
    expect(sentence(given(received, at('2101-04-04')))).toMatch(/^期限从收到次日起算，请在 \*.+\*前答复。$/)
  })

  test('what counts, what is taken off once, what was added, and the date', () => {
    const story = given(
      received,
      say.consulted('2101-04-05', 1),
      say.consulted('2101-04-05', 2),
      say.consultationEnded('2101-04-07', 1),
      say.consultationEnded('2101-04-08', 2),
      say.extended('2101-04-11', 5),
      at('2101-04-12')
    )
    expect(sentence(story)).toMatch(/^已计 \*3\* 个工作日，另有征求意见 \*3\* 天不计（重叠 2 天，只扣一次），已延期 \*5\* 天，请在 /)
  })

  test('what is waited for, and that a term without a received notice does not run', () => {
    const asked = given(received, say.correctionRequested('2101-04-05'), at('2101-04-06'))
    expect(sentence(asked)).toContain('还没有登记申请人收到通知的日期')
    expect(sentence(asked.when(say.correctionNoticeReceived('2101-04-06')))).toContain('最迟等到')
  })

  test('that an unconfirmed application has no day of receipt yet', () => {
    expect(sentence(given(say.received('2101-04-04', 'fax'), at('2101-04-04')))).toContain('确认之日才是收到申请之日')
  })

  test('whether the answer was in time', () => {
    const decided = given(received, say.decided('2101-04-06', 'granted'), at('2101-05-30'))
    expect(sentence(decided.when(say.sentOut('2101-04-07')))).toMatch(/送出答复，法定期限 .+，按时。$/)
    const late = given(received, say.decided('2101-05-20', 'granted'), say.sentOut('2101-05-20'), at('2101-05-30'))
    expect(sentence(late)).toMatch(/超期。$/)
    expect(sentence(given(received, at('2101-05-30')))).toContain('已过，请尽快答复')
  })

  test('how else a case ended', () => {
    expect(sentence(given(received, say.withdrawn('2101-04-05'), at('2101-04-06')))).toBe('申请人 *4月5日（周二）*撤回，案件办结。')
  })
})

describe('the state of a case', () => {
  const state = (story: Parameters<typeof sampleCase>[0]) => stateOf(sampleCase(story).summary, voice)

  test('is never late while it waits for others', () => {
    expect(
      state(given(received, say.correctionRequested('2101-04-05'), say.correctionNoticeReceived('2101-04-05'), at('2101-07-01')))
    ).toEqual({
      tone: 'wait',
      words: '等申请人补正'
    })
    expect(state(given(received, say.consulted('2101-04-05'), at('2101-04-06')))).toEqual({ tone: 'wait', words: '征求意见中' })
  })

  test('says in words what its colour says', () => {
    expect(state(given(received, at('2101-05-30'))).tone).toBe('late')
    expect(state(given(received, at('2101-05-30'))).words).toMatch(/^已超期 \d+ 个工作日$/)
  })

  test('names the term where it is not the reply’s', () => {
    const deadline = sampleCase(given(received, at('2101-04-06'))).deadlines.find((d) => d.term === 'correctionNotice')
    expect(deadline && left(deadline, voice)).toMatch(/^补正告知期限还剩 \d 天$/)
  })
})

test('every refusal can be said, with and without its figures', () => {
  const day = daySpeech('zh', null)
  const about = {
    receipt: '2101-04-04',
    cause: 'decided',
    causeOn: '2101-04-05',
    phase: 'handling',
    amount: 500,
    paid: 300,
    alreadyThisMonth: 2,
    basis: 'perItem',
    notifiedOn: '2101-04-06',
    waived: 700,
    free: 2,
    due: '2101-04-08',
    seqs: [2, 3]
  }
  for (const code of RefusalCode.options) {
    expect(sayAbout({ code, about }, words, day)).not.toMatch(/undefined|NaN|\{/)
    if (code !== 'beforeReceipt' && code !== 'beforeItsCause' && code !== 'unpaidInFull')
      expect(sayAbout({ code }, words, day)).not.toMatch(/undefined|NaN|\{/)
  }
  expect(sayAbout({ code: 'beforeItsCause', about }, words, day)).toBe('签发决定是 2101年4月5日（周二）。'.replace('2101年', ''))
})
