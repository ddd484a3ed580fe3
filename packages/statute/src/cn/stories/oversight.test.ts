import { day, type Fact, SignalId } from '@mingdu/schema'
import { caseMarks, signalsOf } from '@mingdu/workflow'
import { given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

/** Received on Monday 2026-11-02: the seventh working day is Wednesday 11-11, the twentieth Monday 11-30. */
const received = say.received('2026-11-02')
const played = (...facts: Fact[]) => facts.reduce((story, fact) => story.when(fact), given({ statute: cn, today: '2026-12-31' }))
const signals = (...facts: Fact[]) => {
  const { now, law } = played(...facts)
  return signalsOf(now.file, law, (seq) => (seq === 1 ? day('2026-11-04') : null)).map((s) => `${s.signal} ${s.days}`)
}
const marks = (...facts: Fact[]) => {
  const { now, law } = played(...facts)
  return caseMarks(now.file, law, day('2026-12-31'))
}

describe('signals by the regulation', () => {
  test('art. 33: an extension noticed on the twentieth working day or after it', () => {
    expect(signals(received, say.extended('2026-11-27', 20))).toEqual([])
    expect(signals(received, say.extended('2026-11-30', 20))).toEqual(['lastDayExtension 0'])
    expect(signals(received, say.extended('2026-12-01', 20))).toEqual(['lastDayExtension -1'])
  })

  test('art. 30: a notice to correct on the seventh working day', () => {
    expect(signals(received, say.correctionRequested('2026-11-10'))).toEqual([])
    expect(signals(received, say.correctionRequested('2026-11-11'))).toEqual(['lastDayCorrection 7'])
  })

  test('art. 32: third parties asked on the fifteenth working day, 11-23', () => {
    expect(signals(received, say.consulted('2026-11-20'))).toEqual([])
    expect(signals(received, say.consulted('2026-11-23'))).toEqual(['lateConsultation 15'])
  })

  test('art. 31: confirmed three working days after it arrived; recorded within two it is no signal', () => {
    const byMail = say.received('2026-11-02', 'email')
    expect(signals(byMail, say.confirmed('2026-11-04'))).toEqual([])
    expect(signals(byMail, say.confirmed('2026-11-05'))).toEqual(['lateConfirmation 3'])
  })
})

describe('what is counted of a case', () => {
  test('a reply on the twentieth day is in time and took 20; on the day after it is late and took 21', () => {
    expect(marks(received, say.decided('2026-11-30', 'provided'), say.sentOut('2026-11-30'))).toMatchObject({
      timeliness: 'onTime',
      replyDays: 20
    })
    expect(marks(received, say.decided('2026-11-30', 'provided'), say.sentOut('2026-12-01'))).toMatchObject({
      timeliness: 'late',
      replyDays: 21
    })
  })

  test('time spent asking third parties is not counted', () => {
    const asked = [say.consulted('2026-11-03'), say.consultationReceived('2026-11-03'), say.consultationEnded('2026-11-06')]
    // 11-04, 05 and 06 are left out of the twenty days of the first case.
    expect(marks(received, ...asked, say.decided('2026-11-30', 'provided'), say.sentOut('2026-11-30'))).toMatchObject({ replyDays: 17 })
  })

  test('what was withdrawn was neither in time nor late', () => {
    expect(marks(received, say.withdrawn('2026-12-10'))).toMatchObject({ timeliness: null, replyDays: null })
  })
})

test('no signal says that it is law, and each says its threshold', () => {
  for (const id of SignalId.options) {
    const { source, means } = cn.oversight.signals[id]
    expect(source.kind, id).not.toBe('law')
    expect(means.zh.includes('{n}') && means.en.includes('{n}'), id).toBe(true)
  }
})
