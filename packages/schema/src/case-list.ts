import { z } from 'zod'
import { CaseSummary, Holder, Phase, WithWhom } from './case-view.ts'
import { Channel } from './channel.ts'
import { ReplyClock } from './clock.ts'
import { ApplicantKindId, OfficerId, OrganId, OutcomeId } from './id.ts'
import { LocalDate } from './local-date.ts'
import { CaseSignalId, Timeliness } from './oversight.ts'
import { Seeks } from './seeks.ts'
import { text } from './text.ts'

/** Whose move it is, for the groups of the desk: the organ's, somebody else's, nobody's. */
export const Stand = z.enum(['due', 'waiting', 'rest']).meta({ id: 'Stand', description: '轮到谁动' })
export type Stand = z.infer<typeof Stand>

/** The one small fact that is all that is left to record now. */
export const Finishing = z
  .enum(['confirmed', 'sentOut', 'delivered', 'lapsed'])
  .meta({ id: 'Finishing', description: '随手可办：现在只差记录这一项' })
export type Finishing = z.infer<typeof Finishing>

export const CaseTab = z
  .enum(['open', 'due', 'waiting', 'finishing', 'late', 'soon', 'disputed', 'ended', 'all'])
  .meta({ id: 'CaseTab', description: '列表的分类' })
export type CaseTab = z.infer<typeof CaseTab>

export const CaseSort = z
  .enum(['urgent', 'recent', 'ended'])
  .meta({ id: 'CaseSort', description: '排序：最急的在前、最近到达的在前、最近办结的在前' })
export type CaseSort = z.infer<typeof CaseSort>

const flag = z.enum(['true', 'false'])

/** What every list of cases can be narrowed by; a file of the list takes the same. */
export const CaseFilter = z
  .object({
    state: CaseTab.default('open'),
    organ: OrganId.optional(),
    below: flag.optional().meta({ description: '所选机关是否连同下级' }),
    phase: Phase.optional(),
    withWhom: WithWhom.optional(),
    holder: Holder.optional().meta({ description: '在哪个岗位手里' }),
    handler: OfficerId.optional().meta({ description: '由谁承办' }),
    mine: flag.optional().meta({ description: '只列等我办的：以我的各个岗位，现在轮到我动手的' }),
    channel: Channel.optional(),
    applicantKind: ApplicantKindId.optional(),
    outcome: OutcomeId.optional(),
    seeks: Seeks.optional().meta({ description: '只列要求更正本人信息的' }),
    irregular: flag.optional().meta({ description: '是否有不规范的记录' }),
    receiptFrom: LocalDate.optional().meta({ description: '收到申请之日，自' }),
    receiptTo: LocalDate.optional().meta({ description: '收到申请之日，至' }),
    year: z.coerce.number().int().min(1950).max(2199).optional().meta({ description: '到达的年份' }),
    endedFrom: LocalDate.optional().meta({ description: '办结之日，自' }),
    endedTo: LocalDate.optional().meta({ description: '办结之日，至' }),
    dueFrom: LocalDate.optional().meta({ description: '答复期限届满之日，自' }),
    dueTo: LocalDate.optional().meta({ description: '答复期限届满之日，至' }),
    timeliness: Timeliness.optional().meta({ description: '答复按时还是超期' }),
    extended: flag.optional().meta({ description: '延期过没有' }),
    corrected: flag.optional().meta({ description: '要求补正过没有' }),
    atRisk: flag.optional().meta({ description: '只列可能超期的：按所在的环节，剩下的日子通常不够' }),
    signal: CaseSignalId.optional().meta({ description: '有哪种值得问一句的信号' }),
    q: text(60)
      .optional()
      .meta({ description: '编号、事项、文号、正文中的字；办案人员还可以查申请人和被征求意见人的名称。空格隔开的各段须都有' }),
    sort: CaseSort.optional()
  })
  .strict()
export type CaseFilter = z.infer<typeof CaseFilter>

export const CaseListQuery = CaseFilter.extend({
  after: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,400}$/)
    .optional()
    .meta({ description: '上一页返回的 next' })
}).strict()
export type CaseListQuery = z.infer<typeof CaseListQuery>

/** Where the words searched for stand: a piece of one text, cut into what was found and what lies around it. */
export const Excerpt = z
  .object({ field: z.string(), pieces: z.array(z.object({ text: z.string(), hit: z.boolean() }).strict()) })
  .strict()
  .meta({ id: 'Excerpt', description: '检索到的文字' })
export type Excerpt = z.infer<typeof Excerpt>

export const ListedCase = CaseSummary.extend({
  channel: Channel,
  stand: Stand,
  finishing: Finishing.nullable(),
  disputed: z.boolean().meta({ description: '有没有还没有完结的复议、诉讼' }),
  clock: ReplyClock.nullable(),
  excerpt: Excerpt.nullable()
})
  .strict()
  .meta({ id: 'ListedCase' })
export type ListedCase = z.infer<typeof ListedCase>

export const CaseListView = z
  .object({
    cases: z.array(ListedCase),
    /** Of the tab asked for. */
    total: z.int(),
    /** What to ask for the following page with; null on the last. */
    next: z.string().nullable(),
    counts: z.record(CaseTab, z.int())
  })
  .strict()
  .meta({ id: 'CaseListView' })
export type CaseListView = z.infer<typeof CaseListView>
