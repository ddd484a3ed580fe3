import { Statute } from '@mingdu/schema'
import { freedoniaContents } from './freedonia-contents.ts'
import { freedoniaForm } from './freedonia-form.ts'
import { freedoniaDisputeResults, freedoniaLevels, freedoniaRemedies, freedoniaReportDays } from './freedonia-organs.ts'
import { freedoniaOversight } from './freedonia-oversight.ts'
import { freedoniaPeriods } from './freedonia-periods.ts'
import { freedoniaWay } from './freedonia-way.ts'

/** The plain form in which the statute is written, before parsing brands its names and days. */
type Written = (typeof Statute)['_zod']['input']

/** Everything in Freedonia is invented, and says so. */
const invented = { kind: 'inference', cite: '虚构：弗里多尼亚《索阅条例》' } as const
const SINCE = '2101-01-01'

const articles = (
  [
    ['receipt', '第一条', '收到之日', 'Which day counts as receipt'],
    ['correction', '第二条', '三个工作日内告知补正，收到补正重新计算', 'Notice to correct within 3 working days; the term begins anew'],
    ['reply', '第三条', '十个工作日内答复，可延长五个工作日', 'Reply within 10 working days, extension by at most 5'],
    ['asking', '第四条', '征求他人意见的时间不计', 'Time spent asking others does not count'],
    ['fees', '第五条', '超过两件收费，七个工作日内缴清', 'A fee beyond two items, payable within 7 working days'],
    ['answers', '第六条', '答复的种类', 'Kinds of reply'],
    ['yearbook', '第七条', '年册', 'The yearbook'],
    ['quarrels', '第八条', '议事会与法院', 'Council and court']
  ] as const
).map(([id, article, zh, en]) => ({ id, law: '弗里多尼亚《索阅条例》', article, gist: { zh, en }, source: invented }))

type Cited = (typeof articles)[number]['id']

const arriving = (zh: string, en: string) => ({ starts: 'arrival', article: 'receipt', label: { zh, en }, source: invented }) as const
const confirming = (zh: string, en: string) => ({ ...arriving(zh, en), starts: 'confirmation' }) as const

/** Other channels than in China wait for confirmation: nothing in the rules may know the Chinese list. */
const receipt = {
  inPerson: arriving('当面提交', 'Handed in'),
  signedMail: arriving('签收邮件', 'Signed-for mail'),
  ordinaryMail: arriving('平信', 'Ordinary letter'),
  webForm: confirming('网上', 'Web form'),
  webFormWithException: confirming('网上（例外）', 'Web form with an exception'),
  email: arriving('电子邮件', 'E-mail'),
  fax: confirming('传真', 'Fax')
} satisfies Written['receipt']

const consultation = {
  thirdParty: { period: 'thirdParty', silence: 'organDecides', article: 'asking', label: { zh: '第三方', en: 'Third party' } },
  coMaker: { period: 'coMaker', silence: 'consent', article: 'asking', label: { zh: '共同制作者', en: 'Co-maker' } },
  otherOrgan: { period: 'otherOrgan', silence: 'organDecides', article: 'asking', label: { zh: '其他机关', en: 'Other organ' } }
} satisfies Written['consultation']

const applicantKinds = [
  { id: 'naturalPerson', label: { zh: '市民', en: 'Citizen' }, natural: true, source: invented },
  { id: 'company', label: { zh: '行会', en: 'Guild' }, natural: false, source: invented },
  { id: 'press', label: { zh: '报社', en: 'Newspaper' }, natural: false, source: invented }
]

const outcome = (
  id: string,
  zh: string,
  en: string,
  route: Written['outcomes'][number]['route'],
  remedy: 'reviewFirst' | 'either' | 'none'
) => ({
  id,
  label: { zh, en },
  route,
  articles: ['answers' satisfies Cited],
  remedy,
  since: SINCE,
  source: invented
})

const outcomes = [
  outcome('granted', '准予索阅', 'Granted', 'decision', 'either'),
  outcome('refused', '不准索阅', 'Refused', 'decision', 'reviewFirst'),
  outcome('unknownHere', '本处不存', 'Not held here', 'decision', 'either'),
  outcome('tooMany', '索阅过多，不再办理', 'Too many asked for', 'decision', 'either'),
  outcome('withdrawn', '撤回', 'Withdrawn', 'withdrawal', 'none'),
  outcome('uncorrected', '逾期不补正', 'Not corrected', 'lapseOfCorrection', 'either'),
  outcome('unpaid', '逾期不缴费', 'Not paid', 'lapseOfPayment', 'either'),
  outcome('noOneLeft', '无人可答', 'Nobody left to answer', 'discontinuance', 'none'),
  { ...outcome('amended', '已改正', 'Amended', 'decision', 'either'), seeks: 'rectification' as const }
]

/** In dollars of a hundred fen: two items a month free, the 3rd to 5th 5 each, from the 6th 8, then 2 more for each further three. By page: four free, the 5th to 10th 1 each, from the 11th 3. */
const tariffs: Written['tariffs'] = [
  {
    id: 'freedonia2101',
    basis: 'perItem',
    since: SINCE,
    brackets: [
      { from: 1, fen: 0 },
      { from: 3, fen: 5_00 },
      { from: 6, fen: 8_00 }
    ],
    beyond: { step: 3, stepFen: 2_00 },
    article: 'fees',
    source: invented
  },
  {
    id: 'freedonia2101Pages',
    basis: 'perPage',
    since: SINCE,
    brackets: [
      { from: 1, fen: 0 },
      { from: 5, fen: 1_00 },
      { from: 11, fen: 3_00 }
    ],
    article: 'fees',
    source: invented
  }
]

const notice = (year: number) => ({ title: `弗里多尼亚${year}年休假令（虚构）`, source: invented.cite })

/** Two years with notices; whatever lies beyond them is provisional. */
const calendar: Written['calendar'] = [
  {
    year: 2101,
    status: 'published',
    notice: notice(2101),
    holidays: [
      { name: '新年', from: '2101-01-01', to: '2101-01-03' },
      { name: '萤火节', from: '2101-03-16', to: '2101-03-18' },
      { name: '收获节', from: '2101-06-10', to: '2101-06-10' }
    ],
    workedDays: ['2101-03-12', '2101-03-20']
  },
  {
    year: 2102,
    status: 'published',
    notice: notice(2102),
    // The new year of 2102 begins in 2101, as its notice and not last year's says.
    holidays: [
      { name: '新年', from: '2101-12-30', to: '2102-01-02' },
      { name: '萤火节', from: '2102-03-15', to: '2102-03-17' }
    ],
    workedDays: ['2101-12-24', '2102-03-11']
  }
]

/** The new year falls on 1 January; the fireflies choose their own days. */
const statutoryHolidays: Written['statutoryHolidays'] = [
  { name: '新年', days: 2, fixed: ['01-01'], since: SINCE, article: 'yearbook', source: invented },
  { name: '萤火', days: 3, since: SINCE, article: 'yearbook', source: invented }
]

const rules: Record<string, Cited> = {
  ...{ beforeReceipt: 'receipt', beforeTheLaw: 'receipt', unknownOutcome: 'answers', outcomeNotByDecision: 'answers' },
  ...{ unknownApplicantKind: 'yearbook', amountDiffers: 'fees', noTariff: 'fees', feeNotDue: 'fees', unpaidInFull: 'fees' },
  ...{ feeByOtherBasis: 'fees', waivedBeyondFee: 'fees', freeItemsRemain: 'fees', oralUnconfirmed: 'receipt' },
  ...{ unknownConsultation: 'asking', termNotPassed: 'correction', confirmedAfterArrival: 'receipt', correctionNoticeLate: 'correction' },
  ...{ correctionRoundBeyond: 'correction', correctedLate: 'correction', extensionLate: 'reply', extensionAgain: 'reply' },
  ...{
    extensionOverLimit: 'reply',
    delayLate: 'reply',
    feeNotifiedLate: 'fees',
    paidLate: 'fees',
    decidedUnasked: 'answers',
    decidedWhileAwaiting: 'correction'
  },
  ...{
    decidedAfterLapse: 'correction',
    replyLate: 'reply',
    lapsedWithinGrace: 'correction',
    disputeAnswerLate: 'quarrels',
    appealLate: 'quarrels',
    redoneLate: 'quarrels',
    redoneAlike: 'quarrels',
    legalDue: 'reply',
    strictDue: 'reply'
  }
}

/**
 * An invented small statute: the rules run it as they run a real one, which shows that no Chinese
 * number, list or name is in them; and it is the template for the statute of another country.
 */
export const freedonia: Statute = Statute.parse({
  id: 'freedonia',
  label: { zh: '弗里多尼亚《索阅条例》（虚构）', en: 'Freedonia Letters Act (invented)' },
  articles,
  periods: freedoniaPeriods,
  receipt,
  contents: freedoniaContents,
  consultation,
  applicantKinds,
  soleTrader: { label: { zh: '摊贩', en: 'Stallholder' }, kinds: ['naturalPerson', 'company'], source: invented },
  levels: freedoniaLevels,
  reportDays: freedoniaReportDays,
  outcomes,
  disputeResults: freedoniaDisputeResults,
  way: freedoniaWay,
  remedies: freedoniaRemedies,
  oversight: freedoniaOversight,
  forms: [freedoniaForm],
  tariffs,
  calendar,
  statutoryHolidays,
  rules
} satisfies Written)
