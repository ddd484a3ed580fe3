import type { Fact } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import type { Policies } from '../law.ts'
import { freedonia, given, type Scene, say } from '../testing/index.ts'
import { see } from '../testing/seen.ts'

// Freedonia works Monday to Friday; 2101-04-04 is a Monday.
const received = say.received('2101-04-04')
const at = (today: string, more: Partial<Scene> = {}): Scene => ({ statute: freedonia, today, by: { drafted: 'chen' }, ...more })
const chain = (...reviews: ('legal' | 'secrecy' | 'leader')[]): { policies: Partial<Policies> } => ({
  policies: { approvalChain: { all: reviews } }
})
const told = (...facts: Fact[]) => ({ on: (today: string, more?: Partial<Scene>) => given(received, ...facts, at(today, more)) })

const inHandOf = (story: ReturnType<typeof given>) => see(story, ['inHand']).inHand

describe('in whose hands a case lies', () => {
  test('a reply that came back is the clerk’s until it goes out again, is handed over, or the papers are put away', () => {
    const facts = [say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-06'), say.returned('2101-04-11', 'reply')]
    const back = told(...facts).on('2101-04-20')
    back.thenItIs({ inHand: 'clerk 2101-04-11 +7', withWhom: 'organ', endedOn: '2101-04-06' })
    expect(inHandOf(back.when(say.sentAgain('2101-04-12', 'reply')))).toMatch(/^nobody/)
    expect(inHandOf(back.when(say.delivered('2101-04-12')))).toMatch(/^nobody/)
    expect(inHandOf(back.when(say.archived('2101-04-12')))).toMatch(/^nobody/)
  })

  test('a notice that came back lies with the clerk until it goes out again; a case that was given back with the registrar', () => {
    const asked = given(say.received('2101-04-04'), say.correctionRequested('2101-04-06'), { statute: freedonia, today: '2101-04-20' })
    const back = asked.when(say.returned('2101-04-11'))
    expect(inHandOf(back)).toBe('clerk 2101-04-11 +7')
    expect(inHandOf(back.when(say.sentAgain('2101-04-12')))).toBe('applicant 2101-04-06 +10')
    const assigned = given(say.received('2101-04-04'), say.assigned('2101-04-05', 'chen'), { statute: freedonia, today: '2101-04-20' })
    expect(inHandOf(assigned.when(say.assignmentAnswered('2101-04-06')))).toBe('handler chen 2101-04-05 +11')
    const givenBack = assigned.when(say.assignmentAnswered('2101-04-06', false))
    expect(inHandOf(givenBack)).toBe('registrar 2101-04-06 +10')
    expect(inHandOf(givenBack.when(say.assigned('2101-04-07', 'wu')))).toBe('handler wu 2101-04-07 +9')
  })

  test('the registrar’s until it is given to somebody, so that it is never nobody’s', () => {
    told().on('2101-04-06').thenItIs({ inHand: 'registrar 2101-04-04 +2', withWhom: 'organ' })
    given(say.received('2101-04-04', 'fax'), at('2101-04-05')).thenItIs({ inHand: 'registrar 2101-04-04 +1', withWhom: 'organ' })
  })

  test('the handler’s by name from the day it was given, and the next one’s from the day it was handed over', () => {
    told(say.assigned('2101-04-05', 'chen')).on('2101-04-07').thenItIs({ inHand: 'handler chen 2101-04-05 +2' })
    told(say.assigned('2101-04-05', 'chen'), say.assigned('2101-04-07', 'wu'))
      .on('2101-04-07')
      .thenItIs({ inHand: 'handler wu 2101-04-07 +0' })
  })

  test('with the draft the signer’s where nothing else is demanded', () => {
    told(say.drafted('2101-04-06', 'granted')).on('2101-04-07').thenItIs({ inHand: 'signer 2101-04-06 +1' })
  })

  test('the reviewers’ while a demanded review is missing, the signer’s from the last that passed', () => {
    const drafted = [say.assigned('2101-04-05', 'chen'), say.drafted('2101-04-06', 'granted')]
    told(...drafted)
      .on('2101-04-07', chain('legal', 'secrecy'))
      .thenItIs({ inHand: 'reviewer legal secrecy 2101-04-06 +1' })
    told(...drafted, say.reviewed('2101-04-07', 'secrecy'))
      .on('2101-04-07', chain('legal', 'secrecy'))
      .thenItIs({ inHand: 'reviewer legal 2101-04-06 +1' })
    told(...drafted, say.reviewed('2101-04-07', 'secrecy'), say.reviewed('2101-04-08', 'legal'))
      .on('2101-04-11', chain('legal', 'secrecy'))
      .thenItIs({ inHand: 'signer 2101-04-08 +1' })
  })

  test('returned, the handler’s again; with a new draft the reviewers’ once more', () => {
    const returned = [
      say.assigned('2101-04-05', 'chen'),
      say.drafted('2101-04-05', 'granted'),
      say.reviewed('2101-04-06', 'legal', 'returned')
    ]
    told(...returned)
      .on('2101-04-07', chain('legal'))
      .thenItIs({ inHand: 'handler chen 2101-04-06 +1' })
    told(...returned, say.drafted('2101-04-07', 'refused'))
      .on('2101-04-07', chain('legal'))
      .thenItIs({ inHand: 'reviewer legal 2101-04-07 +0' })
  })

  test('returned to who drafted it, where it was given to nobody', () => {
    told(say.drafted('2101-04-05', 'granted'), say.reviewed('2101-04-06', 'legal', 'returned'))
      .on('2101-04-07')
      .thenItIs({ inHand: 'handler chen 2101-04-06 +1' })
  })

  test('the applicant’s while a correction or a payment is awaited, and the handler’s again when it came', () => {
    const asked = [say.assigned('2101-04-05', 'chen'), say.correctionRequested('2101-04-06')]
    told(...asked)
      .on('2101-04-08')
      .thenItIs({ inHand: 'applicant 2101-04-06 +2', withWhom: 'applicant' })
    told(...asked, say.corrected('2101-04-11'))
      .on('2101-04-12')
      .thenItIs({ inHand: 'handler chen 2101-04-11 +1' })
  })

  test('the asked party’s from the first of letters that run into each other, the organ’s when the last answered', () => {
    const letters = [say.consulted('2101-04-05', 1), say.consulted('2101-04-06', 2)]
    told(...letters, say.consultationEnded('2101-04-07', 1))
      .on('2101-04-07')
      .thenItIs({ inHand: 'consulted 2101-04-05 +2', withWhom: 'consulted' })
    told(...letters, say.consultationEnded('2101-04-07', 1), say.consultationEnded('2101-04-08', 2))
      .on('2101-04-11')
      .thenItIs({ inHand: 'registrar 2101-04-08 +1' })
  })

  test('what comes in after a draft is first the handler’s to read', () => {
    const facts = [say.assigned('2101-04-04', 'chen'), say.drafted('2101-04-05', 'granted'), say.consulted('2101-04-05', 1)]
    told(...facts, say.consultationEnded('2101-04-07', 1, 'objected'))
      .on('2101-04-08')
      .thenItIs({ inHand: 'handler chen 2101-04-07 +1' })
  })

  test('the clerk’s once it is signed, nobody’s once it went out', () => {
    told(say.decided('2101-04-06', 'granted')).on('2101-04-07').thenItIs({ inHand: 'clerk 2101-04-06 +1', withWhom: 'organ' })
    told(say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-07'))
      .on('2101-04-08')
      .thenItIs({ inHand: 'nobody 2101-04-07 +1', withWhom: 'nobody' })
  })

  test('moved back by striking out what moved it', () => {
    told(say.assigned('2101-04-05', 'chen'), say.struckOut('2101-04-06', 2))
      .on('2101-04-06')
      .thenItIs({ inHand: 'registrar 2101-04-04 +2' })
  })
})

test('none of it moves a date or a figure', () => {
  const process = [
    say.assigned('2101-04-05'),
    say.drafted('2101-04-06', 'granted'),
    say.reviewed('2101-04-06'),
    say.called('2101-04-06'),
    say.linked('2101-04-06')
  ]
  const plain = given(received, at('2101-04-06'))
  const full = given(received, ...process, at('2101-04-06'))
  const dates = (story: typeof plain) => ({ legal: legalOf(story), phase: story.now.file.phase })
  expect(dates(full)).toEqual(dates(plain))
})

const legalOf = (story: ReturnType<typeof given>) => see(story, ['legal', 'strict', 'counted', 'excluded', 'books', 'next'])
