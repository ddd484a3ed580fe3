import type { DisputeResult, Level, RemedyRules, ReportDay, ReportDayId } from '@mingdu/schema'

const invented = { kind: 'inference', cite: '虚构：弗里多尼亚《索阅条例》' } as const

type Written<S extends { _zod: { input: unknown } }> = S['_zod']['input']
type WrittenLevel = Written<typeof Level>

const level = (id: string, zh: string, en: string, by: WrittenLevel['review'][number]['by'], more: Partial<WrittenLevel> = {}) => ({
  id,
  label: { zh, en },
  government: false,
  inSumAbove: true,
  reportDay: 'department' as const,
  review: [{ by, article: 'quarrels', source: invented }],
  court: { level: 'basic' as const, article: 'quarrels' },
  source: invented,
  ...more
})

/** A crown, its valleys, their bureaus; a ferry led from elsewhere, and a club that nobody has placed. */
export const freedoniaLevels: WrittenLevel[] = [
  level('crown', '王室', 'Crown', 'itself', { government: true, court: { level: 'intermediate', article: 'quarrels' } }),
  level('valley', '谷政厅', 'Valley hall', 'higherGovernment', { government: true, reportDay: 'government' }),
  level('bureau', '谷属局', 'Bureau', 'sameLevelGovernment'),
  level('ferry', '渡船司', 'Ferry board', 'upperDepartment', { inSumAbove: false, reportDay: null }),
  level('club', '会社', 'Club', 'named', { review: [{ by: 'named', source: invented }] })
]

export const freedoniaReportDays: Record<ReportDayId, Written<typeof ReportDay>> = {
  department: { monthDay: '02-10', who: { zh: '各局交年册', en: 'Bureaus hand in' }, article: 'yearbook', source: invented },
  government: { monthDay: '04-01', who: { zh: '谷政厅刊布', en: 'Halls publish' }, article: 'yearbook', source: invented }
}

/** In Freedonia silence goes to review first, unlike in China. */
export const freedoniaRemedies: Written<typeof RemedyRules> = {
  since: '2101-01-01',
  kinds: { reviewFirst: ['quarrels'], either: ['quarrels'], none: [] },
  silence: { remedy: 'reviewFirst', from: 'replyDue', articles: ['quarrels'], source: invented },
  thirdParty: { remedy: 'either', from: 'overrideNoticeReceived', articles: ['quarrels'], source: invented },
  notAlone: { correctionRequested: 'correction', extended: 'reply', feeNotified: 'fees', formOfGiving: 'answers' },
  online: 'quarrels',
  disputed: { outcomes: ['unknownHere'], source: invented }
}

const ended = (id: string, zh: string, en: string, of: ('review' | 'suit')[]) => ({
  id,
  label: { zh, en },
  of,
  articles: ['quarrels'],
  source: invented
})

/** A suit can be dropped, a council keeps or changes. */
export const freedoniaDisputeResults: Written<typeof DisputeResult>[] = [
  ended('kept', '维持', 'Kept', ['review', 'suit']),
  ended('changed', '改变', 'Changed', ['review', 'suit']),
  ended('dropped', '撤诉', 'Dropped', ['suit'])
]
