import { day, type Fact, type Figures, type Form, type OutcomeId, type Statute, yearOf } from '@mingdu/schema'
import {
  type CaseFile,
  checkCarryOver,
  checkedStatute,
  checkIdentities,
  countKey,
  entriesOf,
  faultsOf,
  formOf,
  lawWith,
  tabulate,
  tabulateDisputes
} from '@mingdu/workflow'
import { given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

const law = lawWith(cn)
const scene = { statute: cn, today: '2026-12-31' }
const noDisputes = Array.from({ length: 15 }, () => 0)

/**
 * Row of the 2021 form in which each ending is counted, by articles and printed titles, written here once
 * more by hand. An outcome added later lands in one row too; which one, its form says.
 */
const rowOf: Record<string, string> = {
  ...{
    provided: '3.1',
    alreadyPublic: '3.1',
    partlyProvided: '3.2',
    stateSecret: '3.3.1',
    forbiddenByLaw: '3.3.2',
    threeSecurities: '3.3.3'
  },
  ...{
    thirdPartyRights: '3.3.4',
    internalAffairs: '3.3.5',
    processInformation: '3.3.6',
    enforcementFile: '3.3.7',
    administrativeQuery: '3.3.8'
  },
  ...{ notHeld: '3.4.1', otherOrganResponsible: '3.4.1', archived: '3.4.1', needsMaking: '3.4.2', stillUnclear: '3.4.3' },
  ...{ petition: '3.5.1', repeated: '3.5.2', publication: '3.5.3', excessive: '3.5.4', reissue: '3.5.5' },
  ...{
    correctionLapsed: '3.6.1',
    paymentLapsed: '3.6.2',
    withdrawn: '3.6.3',
    nonGovernment: '3.6.3',
    consultationOnly: '3.6.3',
    ended: '3.6.3'
  }
}

const of2024 = cn.outcomes.filter((o) => o.seeks === undefined && o.since < '2024-03-01' && (o.until ?? '9999') > '2024-06-01')

/** A case of 2024, ended in the way that leads to this outcome. */
function endedBy(outcome: Statute['outcomes'][number], kind = 'naturalPerson'): CaseFile {
  const received = say.received('2024-03-04', 'inPerson', kind)
  const asked = [
    say.correctionRequested('2024-03-06', 10),
    say.correctionNoticeReceived('2024-03-06'),
    say.lapsed('2024-04-10', 'correction')
  ]
  const fee = [say.feeNotified('2024-03-06', 1, 100_00, 10), say.feeNoticeReceived('2024-03-06'), say.lapsed('2024-05-10', 'payment')]
  const ways: Record<typeof outcome.route, Fact[]> = {
    decision: [say.decided('2024-03-20', outcome.id), say.sentOut('2024-03-21')],
    withdrawal: [say.withdrawn('2024-03-20')],
    lapseOfCorrection: asked,
    lapseOfPayment: fee,
    discontinuance: [say.discontinued('2024-03-20')]
  }
  return given(received, ...ways[outcome.route], scene).now.file
}

describe('every ending lands in its row of the national form', () => {
  test.each(of2024.map((o) => [o.label.zh, o] as const))('%s', (_, outcome) => {
    const table = tableOf([endedBy(outcome)], 2024)
    const counted = Object.entries(table).filter(([row, figures]) => figures[0] === 1 && row.startsWith('3.') && row !== '3.7')
    expect(counted.length).toBe(1)
    if (rowOf[outcome.id]) expect(counted[0]?.[0]).toBe(rowOf[outcome.id])
    expect([table['1']?.[6], table['3.7']?.[6], table['4']?.[6]]).toEqual([1, 1, 0])
  })

  test('all at once: the total has every case, the rows of the form hold them, every identity holds', () => {
    const table = tableOf(
      of2024.map((o) => endedBy(o)),
      2024
    )
    expect(of2024.length).toBeGreaterThanOrEqual(27)
    expect(table['3.7']?.[0]).toBe(of2024.length)
    expect(Object.entries(table).filter(([row, f]) => /^3\.\d/.test(row) && row !== '3.7' && (f[0] ?? 0) > 0).length).toBe(21)
    expect(checkIdentities(form(2024), table, noDisputes).filter((i) => i.difference !== 0)).toEqual([])
  })

  test('42 identities are held: two in each of 7 columns, one in each of 25 rows, one in each of 3 blocks of table 四', () => {
    const held = checkIdentities(form(2024), tableOf([], 2024), noDisputes)
    expect(held.length).toBe(2 * 7 + 25 + 3)
    expect(held.slice(-3).map((i) => i.at)).toEqual(['review', 'suitDirect', 'suitAfterReview'])
  })

  test('each kind of applicant stands in its own column and in the total', () => {
    const granted = cn.outcomes[0] as Statute['outcomes'][number]
    const table = tableOf(
      cn.applicantKinds.map((k) => endedBy(granted, k.id)),
      2024
    )
    expect(table['3.1']).toEqual([1, 1, 1, 1, 1, 1, 6])
  })
})

describe('years', () => {
  // Received 2024-12-20; a correction awaited on 31 December is carried over (reading 9).
  const pending = given(
    say.received('2024-12-20'),
    say.correctionRequested('2024-12-25', 15),
    say.correctionNoticeReceived('2024-12-26'),
    say.corrected('2025-01-10'),
    say.decided('2025-02-05', 'partlyProvided'),
    say.sentOut('2025-02-06'),
    scene
  ).now.file

  test('pending on 31 December it is carried out of one year and into the next, and ends there', () => {
    expect(['1', '2', '3.2', '4'].map((row) => tableOf([pending], 2024)[row]?.[0])).toEqual([1, 0, 0, 1])
    expect(['1', '2', '3.2', '4'].map((row) => tableOf([pending], 2025)[row]?.[0])).toEqual([0, 1, 1, 0])
    expect(carryOver([pending], 2025).filter((i) => i.difference !== 0)).toEqual([])
  })

  test('signed in one year and sent in the next, it counts in the next; by 落款日期 where the organ so chose', () => {
    const late = given(say.received('2024-12-02'), say.decided('2024-12-30', 'provided'), say.sentOut('2025-01-02'), scene).now.file
    expect([2024, 2025].map((y) => tableOf([late], y)['3.1']?.[0])).toEqual([0, 1])
    const bySigning = lawWith(cn, { resultDay: 'decided' })
    expect([2024, 2025].map((y) => tableOf([late], y, bySigning)['3.1']?.[0])).toEqual([1, 0])
  })

  test('the reports of 2019 and 2020 are on the trial form, whose one row holds the three other endings', () => {
    const others = cn.outcomes.filter((o) => ['correctionLapsed', 'paymentLapsed', 'withdrawn'].includes(o.id))
    const cases = [...others.filter((o) => o.route !== 'lapseOfPayment').map(in2020), in2020(cn.outcomes[0] as Statute['outcomes'][number])]
    expect(form(2020).id).toBe('2019')
    expect([tableOf(cases, 2020)['3.6']?.[0], tableOf(cases, 2020)['3.1']?.[0], tableOf(cases, 2020)['3.7']?.[0]]).toEqual([2, 1, 3])
    expect(checkIdentities(form(2020), tableOf(cases, 2020), noDisputes).filter((i) => i.difference !== 0)).toEqual([])
  })

  test('from the trial form to the form of 2021 what was carried out is carried in', () => {
    const open = given(say.received('2020-12-25'), say.decided('2021-01-15', 'provided'), say.sentOut('2021-01-15'), scene).now.file
    expect([form(2020).id, form(2021).id]).toEqual(['2019', '2021'])
    expect(carryOver([open], 2021).map((i) => [i.left, i.right])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 1]
    ])
  })

  function in2020(outcome: Statute['outcomes'][number]): CaseFile {
    const asked = [say.correctionRequested('2020-03-06', 10), say.correctionNoticeReceived('2020-03-06'), say.lapsed('2020-04-10')]
    const way =
      outcome.route === 'lapseOfCorrection'
        ? asked
        : outcome.route === 'withdrawal'
          ? [say.withdrawn('2020-03-06')]
          : [say.decided('2020-03-20', outcome.id), say.sentOut('2020-03-20')]
    return given(say.received('2020-03-04'), ...way, scene).now.file
  }
})

describe('an organ’s recorded choice of row', () => {
  test('where practice counts party affairs under 3.4.1, the count moves there and the total stays', () => {
    const file = endedBy(cn.outcomes.find((o) => o.id === 'nonGovernment') as Statute['outcomes'][number])
    const chosen = lawWith(cn, { outcomeRow: { nonGovernment: '3.4.1' } as Record<OutcomeId, string> })
    const [printed, moved] = [tableOf([file], 2024), tableOf([file], 2024, chosen)]
    expect([printed['3.6.3']?.[0], printed['3.4.1']?.[0], printed['3.7']?.[0]]).toEqual([1, 0, 1])
    expect([moved['3.6.3']?.[0], moved['3.4.1']?.[0], moved['3.7']?.[0]]).toEqual([0, 1, 1])
  })

  test('a row that only the form of 2021 has is no row of the trial form: there the printed one counts', () => {
    const chosen = lawWith(cn, { outcomeRow: { notHeld: '3.6.3' } as Record<OutcomeId, string> })
    const file = given(say.received('2020-03-04'), say.decided('2020-03-20', 'notHeld'), say.sentOut('2020-03-20'), scene).now.file
    expect([tableOf([file], 2020, chosen)['3.4.1']?.[0], tableOf([file], 2020, chosen)['3.7']?.[0]]).toEqual([1, 1])
  })
})

describe('adding an outcome', () => {
  const extra = { ...(cn.outcomes[0] as Statute['outcomes'][number]), id: 'passedOn' as OutcomeId, since: day('2026-01-01') }
  const inForm = (f: Form): Form => ({
    ...f,
    applications: {
      ...f.applications,
      rows: f.applications.rows.map((r) => (r.code === '3.4.1' ? { ...r, counts: [...(r.counts ?? []), { outcome: extra.id }] } : r))
    }
  })
  const answer = { id: 'passedOn', label: extra.label, leadsTo: { outcome: extra.id }, articles: [] }
  const onTheWay = { ...cn.way, questions: cn.way.questions.map((q) => (q.id === 'whose' ? { ...q, answers: [...q.answers, answer] } : q)) }
  const added: Statute = {
    ...cn,
    outcomes: [...cn.outcomes, extra],
    way: onTheWay,
    forms: cn.forms.map((f) => (f.id === '2021' ? inForm(f) : f))
  }

  test('takes a line among the outcomes, one in the form and an answer on the way to it: it is decided and counted', () => {
    expect(checkedStatute(added)).toBe(added)
    const file = given(say.received('2026-03-02'), say.decided('2026-03-09', 'passedOn'), say.sentOut('2026-03-09'), {
      ...scene,
      statute: added
    }).now.file
    const counts = new Map([
      [2026, Object.fromEntries(entriesOf(file, lawWith(added)).map((e) => [countKey(e.what, e.applicantKind), e.delta]))]
    ])
    const table = tabulate(added.forms.find((f) => f.id === '2021') as Form, 2026, counts)
    expect([table['3.4.1']?.[0], table['3.7']?.[0]]).toEqual([1, 1])
  })

  test('forgotten in the form, the program does not start; the form it is too young for need not have it', () => {
    expect(faultsOf({ ...added, forms: cn.forms })).toEqual(['form 2021: outcome passedOn lands in 0 rows (none)'])
    expect(() => checkedStatute({ ...added, forms: cn.forms })).toThrow('passedOn')
  })

  test('forgotten on the way, nobody would come to it, and the program does not start', () => {
    expect(faultsOf({ ...added, way: cn.way })).toEqual(['way: no answers lead to passedOn'])
  })
})

describe('table 四', () => {
  test('each block counts its own disputes and totals them', () => {
    const counts = new Map([[2024, { 'dispute:review.maintained|naturalPerson': 3, 'dispute:suitAfterReview.annulled|business': 2 }]])
    expect(tabulateDisputes(form(2024), 2024, counts)).toEqual([3, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 2, 0, 0, 2])
  })
})

describe('the statute as loaded', () => {
  test('is without fault by the check that stops the program', () => {
    expect(checkedStatute(cn)).toBe(cn)
  })
})

function form(year: number): Form {
  const found = formOf(cn, year)
  if (!found) throw new Error(`no form for ${year}`)
  return found
}

function tableOf(cases: readonly CaseFile[], year: number, by = law): Figures {
  const counts = new Map<number, Record<string, number>>()
  for (const e of cases.flatMap((c) => entriesOf(c, by))) {
    const packed = counts.get(yearOf(e.legalDay)) ?? {}
    const key = countKey(e.what, e.applicantKind)
    counts.set(yearOf(e.legalDay), { ...packed, [key]: (packed[key] ?? 0) + e.delta })
  }
  return tabulate(form(year), year, counts, by.policies.outcomeRow)
}

function carryOver(cases: readonly CaseFile[], year: number) {
  return checkCarryOver(form(year), tableOf(cases, year), form(year - 1), tableOf(cases, year - 1))
}
