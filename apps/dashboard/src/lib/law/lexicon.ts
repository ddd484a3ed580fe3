import type {
  Article,
  ConsultedKind,
  DisputeForum,
  Label,
  OutcomeRoute,
  PeriodId,
  ReceiptRule,
  RemedyKind,
  RequiredContent,
  Seeks,
  Statute,
  Way
} from '@mingdu/schema'

/** What pages need of the statute: labels, articles and periods, without forms, calendars and sources. */
export type Lexicon = {
  outcomes: {
    id: string
    label: Label
    route: OutcomeRoute
    seeks: Seeks | null
    articles: string[]
    remedy: RemedyKind
    since: string
    until: string | null
  }[]
  kinds: { id: string; label: Label; natural: boolean }[]
  disputeResults: { id: string; label: Label; of: readonly DisputeForum[] }[]
  levels: { id: string; label: Label }[]
  soleTrader: { label: Label; kinds: string[] }
  /** What an application has to contain, in the law's order. */
  contents: Omit<RequiredContent, 'source'>[]
  articles: Record<string, Pick<Article, 'law' | 'article' | 'gist'>>
  periods: Record<PeriodId, number>
  receipt: Record<keyof Statute['receipt'], Pick<ReceiptRule, 'starts' | 'label'>>
  /** Titles of table 三, to say where a case stands; the row of each outcome, and the row that each row stands under. */
  forms: {
    id: string
    since: number
    rows: Record<string, string>
    columns: Record<string, string>
    outcomes: Record<string, string>
    groups: Record<string, string>
    /** Heads of the blocks of table 四, and the titles of their columns. */
    disputes: Record<string, { head: string; columns: Record<string, string> }>
  }[]
  way: Way
  consultation: Record<ConsultedKind, { label: Label; period: PeriodId; silence: 'organDecides' | 'consent' }>
}

export function lexiconOf(statute: Statute): Lexicon {
  return {
    outcomes: statute.outcomes.map((o) => ({
      id: o.id,
      label: o.label,
      route: o.route,
      seeks: o.seeks ?? null,
      articles: o.articles,
      remedy: o.remedy,
      since: o.since,
      until: o.until ?? null
    })),
    kinds: statute.applicantKinds.map((k) => ({ id: k.id, label: k.label, natural: k.natural })),
    disputeResults: statute.disputeResults.map((r) => ({ id: r.id, label: r.label, of: r.of })),
    levels: statute.levels.map((l) => ({ id: l.id, label: l.label })),
    soleTrader: { label: statute.soleTrader.label, kinds: statute.soleTrader.kinds },
    contents: statute.contents.map(({ source: _, ...content }) => content),
    articles: Object.fromEntries(statute.articles.map((a) => [a.id, { law: a.law, article: a.article, gist: a.gist }])),
    periods: each(statute.periods, (p) => p.value),
    receipt: each(statute.receipt, (r) => ({ starts: r.starts, label: r.label })),
    forms: statute.forms.map(formWords),
    way: statute.way,
    consultation: each(statute.consultation, (c) => ({ label: c.label, period: c.period, silence: c.silence }))
  }
}

const formWords = ({ id, since, disputes, applications: { rows, columns } }: Statute['forms'][number]): Lexicon['forms'][number] => ({
  id,
  since,
  rows: titles(rows),
  columns: titles(columns),
  outcomes: Object.fromEntries(rows.flatMap((r) => (r.counts ?? []).flatMap((c) => ('outcome' in c ? [[c.outcome, r.code]] : [])))),
  groups: Object.fromEntries(rows.flatMap((r) => (r.parent ? [[r.code, r.parent]] : []))),
  disputes: Object.fromEntries(disputes.map((b) => [b.code, { head: b.heads[b.heads.length - 1] ?? b.code, columns: titles(b.columns) }]))
})

const titles = (list: readonly { code: string; title: string }[]): Record<string, string> =>
  Object.fromEntries(list.map((x) => [x.code, x.title]))

const each = <K extends string, A, B>(record: Record<K, A>, map: (a: A) => B): Record<K, B> =>
  Object.fromEntries(Object.entries(record).map(([k, v]) => [k, map(v as A)])) as Record<K, B>
