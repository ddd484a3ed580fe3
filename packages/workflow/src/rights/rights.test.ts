import { type FactType, factTypes, Review, type Role, roles } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { say } from '../testing/index.ts'
import { mayRecordFact, mayRecordSetting, mayRecordThis, permits, seesApplicant, sight, sightOfCases, sightOfTables } from './rights.ts'

const recorders = (fact: FactType): readonly Role[] => mayRecordFact[fact]
const factsOf = (...held: Role[]) => factTypes.filter((fact) => permits(recorders(fact), held))
const office = roles.filter((r) => r !== 'administrator' && r !== 'supervisor')

describe('who may record what', () => {
  test('one person who holds every role of a small organ may record every fact', () => {
    expect(factsOf(...office)).toEqual([...factTypes])
  })

  test('every fact has somebody who may record it, and every setting too', () => {
    expect(factTypes.filter((fact) => recorders(fact).length === 0)).toEqual([])
    expect(Object.values<readonly Role[]>(mayRecordSetting).filter((r) => r.length === 0)).toEqual([])
  })

  test('the consent of the head makes an extension: nobody else records one', () => {
    expect(recorders('extended')).toEqual(['head'])
    expect(factsOf('handler', 'registrar', 'clerk', 'signer')).not.toContain('extended')
  })

  test('only who signs decides, and signing gives no other right but to note a call and to add a file', () => {
    expect(factsOf('signer')).toEqual(['decided', 'called', 'fileAdded'])
    expect(roles.filter((r) => factsOf(r).includes('decided'))).toEqual(['signer'])
  })

  test('a lapse and a strike are the head’s', () => {
    expect([recorders('lapsed'), recorders('struckOut')]).toEqual([['head'], ['head']])
  })

  test('a registrar takes in what arrives and gives it to a handler, and takes no step of the organ but to send', () => {
    const taken = factsOf('registrar')
    expect(taken).toEqual([
      ...[
        'received',
        'arrivedAgain',
        'forwarded',
        'confirmed',
        'correctionNoticeReceived',
        'corrected',
        'consultationReceived',
        'consultationEnded'
      ],
      ...['feeNoticeReceived', 'sentOut', 'delivered', 'withdrawn', 'assigned', 'called', 'linked'],
      ...['returned', 'sentAgain', 'unitAnswered', 'archived', 'fileAdded'],
      ...['disputeFiled', 'disputeCopyReceived', 'disputeTurned', 'disputeDecided']
    ])
  })

  test('who handles drafts, who reviews reviews, who leads looks as the leader: nobody does two of these by one role', () => {
    expect(roles.filter((r) => factsOf(r).includes('drafted'))).toEqual(['handler'])
    expect(factsOf('reviewer')).toEqual(['reviewed', 'called', 'fileAdded'])
    const mine = (role: Role) => Review.options.filter((review) => mayRecordThis(say.reviewed('2101-04-05', review), [role]))
    expect(roles.filter((r) => mine(r).length > 0).map((r) => [r, mine(r)])).toEqual([
      ['head', ['leader']],
      ['reviewer', ['legal', 'secrecy']]
    ])
  })

  test('a case is given out by who registers or leads, not by who would be given it', () => {
    expect(recorders('assigned')).toEqual(['registrar', 'head'])
  })

  test('statisticians, supervisors and administrators record nothing about a case', () => {
    for (const role of ['statistician', 'supervisor', 'administrator'] as const) expect(factsOf(role), role).toEqual([])
  })

  test('settings are the administrators’, who have no part in cases; table 二 and the report’s words are the statistician’s', () => {
    const {
      proactiveReported,
      narrativeWritten,
      numberVoided,
      yearHandedIn,
      yearReturned,
      yearAccepted,
      yearPublished,
      yearCorrected,
      orderIssued,
      orderAnswered,
      orderReturned,
      orderWrittenOff,
      yearImported,
      ...settings
    } = mayRecordSetting
    for (const fromAbove of [orderIssued, orderReturned, orderWrittenOff]) expect(fromAbove).toEqual(['supervisor'])
    expect(orderAnswered).toEqual(['handler', 'head', 'supervisor'])
    for (const allowed of Object.values(settings)) expect(allowed).toEqual(['administrator'])
    for (const own of [proactiveReported, narrativeWritten, yearHandedIn, yearPublished, yearCorrected, yearImported])
      expect(own).toEqual(['statistician'])
    for (const fromAbove of [yearReturned, yearAccepted]) expect(fromAbove).toEqual(['supervisor'])
    // Nobody numbers papers who takes no part in cases.
    expect(numberVoided).toEqual(['registrar', 'handler', 'clerk', 'head'])
  })

  test('who holds no role may do nothing', () => {
    expect(factsOf()).toEqual([])
    expect(permits(['head'], [])).toBe(false)
  })
})

describe('who sees what', () => {
  test('whoever may record a fact of a case sees the case and its applicant', () => {
    for (const role of roles.filter((r) => factsOf(r).length > 0)) {
      expect([role, sightOfCases[role], seesApplicant[role]]).toEqual([role, 'own', true])
    }
  })

  test('who looks on from above sees the cases below, and no applicant’s name', () => {
    for (const role of roles.filter((r) => sightOfCases[r] === 'below')) expect([role, seesApplicant[role]]).toEqual([role, false])
    expect(roles.filter((r) => sightOfCases[r] === 'below')).toEqual(['statistician', 'supervisor'])
  })

  test('an administrator sees neither cases nor applicants', () => {
    expect([sightOfCases.administrator, sightOfTables.administrator, seesApplicant.administrator]).toEqual(['none', 'none', false])
  })

  test('of several roles the farthest sight counts', () => {
    expect(sight(sightOfCases, ['handler', 'supervisor'])).toBe('below')
    expect(sight(sightOfCases, ['handler', 'administrator'])).toBe('own')
    expect(sight(sightOfCases, ['administrator'])).toBe('none')
    expect(sight(sightOfCases, [])).toBe('none')
  })
})
