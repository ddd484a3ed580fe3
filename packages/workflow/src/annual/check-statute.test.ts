import type { Statute } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { freedonia } from '../testing/index.ts'
import { checkedStatute, faultsOf } from './check-statute.ts'

type Changed = (statute: Statute) => unknown

/** The statute with one thing in it changed. */
const but = (change: Changed): string[] => {
  const copy = JSON.parse(JSON.stringify(freedonia)) as Statute
  return faultsOf(change(copy))
}
const form = (s: Statute) => s.forms[0] as Statute['forms'][number]
const level = (s: Statute, id: string) => s.levels.find((l) => l.id === id) as Statute['levels'][number]
const alternative = (s: Statute) => form(s).applications.alternatives?.[0] as object
const row = (s: Statute, code: string) => form(s).applications.rows.find((r) => r.code === code) as { counts: unknown[] }

describe('a statute is checked before the program starts (decision 8)', () => {
  test('the invented one is without fault', () => {
    expect(faultsOf(freedonia)).toEqual([])
    expect(checkedStatute(freedonia)).toBe(freedonia)
  })

  test.each<[string, (s: Statute) => void, string[]]>([
    [
      'an outcome that no row counts',
      (s) => {
        row(s, '3.3').counts = [{ outcome: 'refused' }, { outcome: 'tooMany' }]
        row(s, '3.2').counts = []
      },
      ['form yearbook2101: outcome unknownHere lands in 0 rows (none)']
    ],
    [
      'an outcome that two rows count',
      (s) => row(s, '3.3').counts.push({ outcome: 'granted' }),
      ['form yearbook2101: outcome granted lands in 2 rows (3.1, 3.3)']
    ],
    [
      'a row that counts an outcome which does not exist',
      (s) => row(s, '3.3').counts.push({ outcome: 'grantd' }),
      ['form yearbook2101: row 3.3 counts grantd, which is no outcome']
    ],
    [
      'applicants whom no column counts',
      (s) => Object.assign(form(s).applications.columns[1] as object, { counts: ['company'] }),
      ['form yearbook2101: applicants press land in 0 columns']
    ],
    [
      'applicants whom two columns count',
      (s) => Object.assign(form(s).applications.columns[0] as object, { counts: ['naturalPerson', 'press'] }),
      ['form yearbook2101: applicants press land in 2 columns']
    ],
    [
      'a column of applicants who do not exist',
      (s) => Object.assign(form(s).applications.columns[0] as object, { counts: ['naturalPerson', 'ghosts'] }),
      ['form yearbook2101: column citizens counts ghosts, who are no applicants']
    ],
    [
      'an identity that names a row which is not there',
      (s) => form(s).identities[0]?.left.push('7'),
      ['form yearbook2101: identity intakeIsResults names 7']
    ],
    [
      'a sum of a row that is not there',
      (s) => Object.assign(row(s, '3.5').counts[0] as object, { sum: ['3.1', '3.9'] }),
      ['form yearbook2101: row 3.5 sums 3.9']
    ],
    [
      'an article cited by a period and not listed',
      (s) => Object.assign(s.periods.reply, { article: 'article99' }),
      ['article article99 is cited and not listed']
    ],
    [
      'an article cited by a kind of consultation and not listed',
      (s) => Object.assign(s.consultation.coMaker, { article: 'article98' }),
      ['article article98 is cited and not listed']
    ],
    [
      'an article cited by a rule and not listed',
      (s) => Object.assign(s.rules, { replyLate: 'article97' }),
      ['article article97 is cited and not listed']
    ],
    ['two forms from one year on', (s) => s.forms.push({ ...form(s), id: 'yearbook2101b' }), ['a form since 2101 is there twice']],
    [
      'a table in a part that the report does not have',
      (s) => Object.assign(form(s).partOf, { disputes: '9' }),
      ['form yearbook2101: table disputes stands in part 9']
    ],
    [
      'an alternative row that the form lacks',
      (s) => Object.assign(alternative(s), { row: '3.9' }),
      ['form yearbook2101: alternative row 3.9 of unknownHere is no row of results']
    ],
    [
      'an alternative row that counts no results',
      (s) => Object.assign(alternative(s), { row: '3.5' }),
      ['form yearbook2101: alternative row 3.5 of unknownHere is no row of results']
    ],
    [
      'an alternative that is the printed row',
      (s) => Object.assign(alternative(s), { row: '3.3' }),
      ['form yearbook2101: row 3.3 counts unknownHere already, and is no alternative']
    ],
    [
      'an alternative row for an outcome that does not exist',
      (s) => Object.assign(alternative(s), { outcome: 'grantd' }),
      ['form yearbook2101: an alternative row for grantd, which is no outcome']
    ],
    [
      'two tariffs by one basis on one day',
      (s) => s.tariffs.push({ ...(s.tariffs[0] as Statute['tariffs'][number]), id: 'freedonia2150', since: '2150-01-01' as never }),
      ['tariffs freedonia2101 and freedonia2150 overlap']
    ],
    [
      'brackets out of order',
      (s) => s.tariffs[0]?.brackets.reverse(),
      ['tariff freedonia2101: brackets do not rise from the first unit on']
    ],
    [
      'brackets that leave out the first unit',
      (s) => s.tariffs[0]?.brackets.shift(),
      ['tariff freedonia2101: brackets do not rise from the first unit on']
    ],
    [
      'no outcome for a withdrawal',
      (s) => Object.assign(s.outcomes.find((o) => o.id === 'withdrawn') as object, { route: 'decision' }),
      ['0 outcomes come by withdrawal, where there must be one', 'way: no answers lead to withdrawn']
    ],
    [
      'two outcomes for a lapse',
      (s) => Object.assign(s.outcomes.find((o) => o.id === 'granted') as object, { route: 'lapseOfPayment' }),
      ['2 outcomes come by lapseOfPayment, where there must be one', 'way: question read leads to granted, which is no decision']
    ],
    [
      'a level whose reviewer no article gives',
      (s) => Object.assign(level(s, 'bureau').review[0] as object, { article: undefined }),
      ['level bureau: review by sameLevelGovernment cites no article']
    ],
    [
      'a government reviewed as if it were a department',
      (s) => Object.assign(level(s, 'valley').review[0] as object, { by: 'sameLevelGovernment' }),
      ['level valley: a government is not reviewed by sameLevelGovernment']
    ],
    [
      'a department reviewed as if it were a government',
      (s) => Object.assign(level(s, 'bureau').review[0] as object, { by: 'higherGovernment' }),
      ['level bureau: higherGovernment is for governments']
    ],
    ['no government at all', (s) => s.levels.splice(0, 2), ['no level is a government, whom others are reviewed by']],
    ['a level named twice', (s) => s.levels.push(level(s, 'club')), ['level club is there twice']],
    [
      'an article cited by a level and not listed',
      (s) => Object.assign(level(s, 'bureau').court, { article: 'article96' }),
      ['article article96 is cited and not listed']
    ],
    [
      'an article cited by the remedies and not listed',
      (s) => Object.assign(s.remedies, { online: 'article95' }),
      ['article article95 is cited and not listed']
    ],
    [
      'an article cited by a report day and not listed',
      (s) => Object.assign(s.reportDays.government, { article: 'article94' }),
      ['article article94 is cited and not listed']
    ],
    [
      'a choice of remedy for an outcome that does not exist',
      (s) => s.remedies.disputed.outcomes.push('grantd' as never),
      ['remedies: grantd is disputed, which is no outcome']
    ],
    [
      'a choice of remedy where there is none',
      (s) => s.remedies.disputed.outcomes.push('withdrawn' as never),
      ['remedies: withdrawn is disputed, against which there is none']
    ],
    [
      'a sole trader entered as nobody',
      (s) => s.soleTrader.kinds.push('ghosts' as never),
      ['a sole trader is entered as ghosts, who are no applicants']
    ],
    ['an article named twice', (s) => s.articles.push(s.articles[0] as Statute['articles'][number]), ['article receipt is there twice']],
    ['a year with two calendars', (s) => s.calendar.push(s.calendar[0] as Statute['calendar'][number]), ['calendar of 2101 is there twice']]
  ])('%s is named', (_, change, faults) => {
    expect(
      but((s) => {
        change(s)
        return s
      })
    ).toEqual(faults)
  })

  test('a number without a source is named by where it stands', () => {
    const faults = but((s) => {
      Object.assign(s.periods.reply, { source: undefined })
      return s
    })
    expect(faults.length).toBe(1)
    expect(faults[0]).toMatch(/^periods\.reply\.source: /)
  })

  test('a level without a reviewer is named by where it stands', () => {
    const faults = but((s) => {
      level(s, 'ferry').review = []
      return s
    })
    expect(faults.length).toBe(1)
    expect(faults[0]).toMatch(/^levels\.3\.review: /)
  })

  test('a period that runs from no known fact or day is named by where it stands', () => {
    const faults = but((s) => {
      Object.assign(s.periods.reply, { from: 'recieved' })
      return s
    })
    expect(faults.length).toBe(1)
    expect(faults[0]).toMatch(/^periods\.reply\.from: /)
  })

  test('an outcome that ended before a form began need not be in it', () => {
    const old = (s: Statute) => ({ ...s, outcomes: [...s.outcomes, { ...s.outcomes[0], id: 'given', until: '2100-12-31' }] })
    expect(but(old)).toEqual([])
  })

  test('all faults are named at once, and such a statute cannot be used', () => {
    const broken = { ...freedonia, rules: { replyLate: 'article97' }, outcomes: freedonia.outcomes.filter((o) => o.id !== 'unpaid') }
    expect(faultsOf(broken).length).toBe(3)
    expect(() => checkedStatute(broken)).toThrow(/article97[\s\S]*lapseOfPayment/)
  })

  test('what is no statute at all is no statute', () => {
    expect(faultsOf({}).length).toBeGreaterThan(5)
    expect(() => checkedStatute(null)).toThrow('cannot be used')
  })
})
