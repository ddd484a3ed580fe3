import { clock, given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

/**
 * 依申请〔2026〕68 号, worked by hand against the holiday notice of 2026 (中秋 09-25..27; 国庆 10-01..07;
 * Sunday 09-20 and Saturday 10-10 are worked): a correction, two consultations that overlap, an extension.
 */
const facts = [
  say.received('2026-09-14', 'webForm'),
  say.correctionRequested('2026-09-18', 15),
  say.correctionNoticeReceived('2026-09-18'),
  say.corrected('2026-09-28'),
  say.consulted('2026-10-13', 1, 'thirdParty'),
  say.consultationReceived('2026-10-15', 1),
  say.consulted('2026-10-22', 2, 'coMaker'),
  say.consultationReceived('2026-10-22', 2),
  say.consultationEnded('2026-10-29', 1, 'objected'),
  say.consultationEnded('2026-11-05', 2),
  say.extended('2026-11-19', 10)
]
const story = given(...facts, { statute: cn, today: '2026-11-23' })

describe('a case with a correction, two consultations and an extension', () => {
  test('on 23 November 19 working days are counted and 17 excluded; due on 8 December, more safely on the 4th', () => {
    story.thenItIs({
      phase: 'handling',
      counted: 19,
      excluded: 17,
      legal: '2026-12-08',
      strict: '2026-12-04',
      strictBy: ['exclusionFromReceipt'],
      daysLeft: 9,
      state: 'onTrack',
      provisional: false,
      withWhom: 'organ'
    })
  })

  test('nothing about it is irregular', () => {
    expect(story.now.file.facts.flatMap((f) => f.irregular)).toEqual([])
  })

  test('the ledger explains both dates day by day', () => {
    const lines = clock(story).lines.map(
      (l) => `${l.from.slice(5)} ${l.to.slice(5)} ${l.event} +${l.counted} -${l.excluded} ${l.running}/${l.total} ${l.article}`
    )
    expect(lines).toEqual([
      '09-14 09-14 receipt +0 -0 0/20 reg31',
      '09-15 09-18 handling +4 -0 4/20 reg33p2',
      '09-18 09-18 correctionRequested +0 -0 4/20 reg30',
      '09-20 09-28 awaitingCorrection +0 -0 4/20 reg30',
      '09-28 09-28 restartByCorrection +0 -0 0/20 reg30',
      '09-29 10-13 handling +7 -0 7/20 reg33p2',
      '10-14 10-22 consultation +0 -7 7/20 reg33p3',
      '10-23 10-29 consultation +0 -5 7/20 reg33p3',
      '10-30 11-05 consultation +0 -5 7/20 reg33p3',
      '11-06 11-19 handling +10 -0 17/20 reg33p2',
      '11-19 11-19 extension +0 -0 17/30 reg33p2',
      '11-20 11-23 handling +2 -0 19/30 reg33p2',
      '11-24 12-08 ahead +11 -0 30/30 reg33p2',
      '12-08 12-08 legalDue +30 -17 30/30 reg33p2',
      '12-04 12-04 strictDue +30 -15 30/30 reg33p2'
    ])
  })

  test('the notice went out on the fourth working day of seven, and says so', () => {
    expect(clock(story).lines.find((l) => l.event === 'correctionRequested')?.about).toEqual({ nth: 4, limit: 7 })
  })

  test('the third party cost 12 days, the co-maker 10, five of them at once', () => {
    const cells = clock(story).cells
    const of = (n: number) => cells.filter((c) => c.consultations?.includes(n)).length
    const both = cells.filter((c) => c.consultations?.length === 2).map((c) => c.day)
    expect([of(1), of(2)]).toEqual([12, 10])
    expect(both).toEqual(['2026-10-23', '2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29'])
  })

  test('four days were voided by the correction, ten are the extension’s', () => {
    const cells = clock(story).cells
    expect(cells.filter((c) => c.kind === 'void').map((c) => [c.day, c.number])).toEqual([
      ['2026-09-15', 1],
      ['2026-09-16', 2],
      ['2026-09-17', 3],
      ['2026-09-18', 4]
    ])
    expect(cells.filter((c) => c.extension).map((c) => c.number)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30])
    expect(cells.filter((c) => c.worked).map((c) => c.day)).toEqual(['2026-09-20', '2026-10-10'])
  })

  test('before the extension it was due on 24 November', () => {
    given(...facts.slice(0, -1), { statute: cn, today: '2026-11-18' }).thenItIs({ legal: '2026-11-24', counted: 16 })
  })

  test('posted on 8 December it is in time, on the 9th late by one day', () => {
    const signed = given(...facts, say.decided('2026-12-03', 'partlyProvided'), { statute: cn, today: '2026-12-31' })
    signed.when(say.sentOut('2026-12-08')).thenItIs({ irregular: [], endedOn: '2026-12-08', outcome: 'partlyProvided' })
    signed.when(say.sentOut('2026-12-09')).thenItIs({ irregular: ['replyLate'], about: { due: '2026-12-08', on: '2026-12-09', days: 1 } })
  })
})
