/** What a sentence of the prose says about table 三 or 四: `of` names what was counted. */
export type Claim = { of: Claimed; n: number; said: string }
export type Claimed =
  | 'received'
  | 'carriedIn'
  | 'carriedOut'
  | 'handled'
  | 'provided'
  | 'partlyProvided'
  | 'givenInAll'
  | 'refused'
  | 'notPossible'
  | 'notHandled'
  | 'otherwise'
  | 'naturalPerson'
  | 'business'
  | 'reviews'
  | 'suits'

/**
 * The claims of a prose, the first of each kind: what follows is mostly a part of it. Only what is said
 * of this year and in one way is taken; a sentence that compares years says figures of both.
 */
export function claimsOf(prose: string): Claim[] {
  const clauses = prose
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^)]*\)/g, '')
    .split(/[。;!]/)
    .filter((sentence) => !OTHER_YEARS.test(sentence))
  const claims: Claim[] = []
  for (const [of, patterns] of Object.entries(PATTERNS) as [Claimed, RegExp[]][]) {
    const claim = first(clauses, of, patterns)
    if (claim) claims.push(claim)
  }
  const none = claims.some((claim) => claim.of === 'received') ? undefined : clauses.map((clause) => NONE.exec(clause)?.[0]).find(Boolean)
  return none === undefined ? claims : [...claims, { of: 'received', n: 0, said: none }]
}

function first(clauses: readonly string[], of: Claimed, patterns: readonly RegExp[]): Claim | null {
  for (const clause of clauses)
    for (const pattern of patterns) {
      const match = pattern.exec(clause)
      if (match?.groups?.n !== undefined && !NOT_OURS.test(match[0])) return { of, n: Number(match.groups.n), said: match[0].slice(0, 60) }
    }
  return null
}

const OTHER_YEARS = /同比|环比|去年同期|上年同期|历年|累计|相比|增长|减少|下降|增加/
/** Applications of other kinds are received too. */
const NOT_OURS = /复议申请|许可申请|登记申请|其中[^,]*(?:收到|受理)|行政审批/
const N = '(?<n>\\d{1,7})'
const UNIT = '(?:件|份|条|宗|起|例|个)'
const GAP = '[^,。:、\\d]{0,24}?'
const RECEIVE = '(?:收到|受理|接收|接到|新收)'

const NONE =
  /(?:未|没有|无)(?:收到|接到|受理|接收|有)(?:公民|法人|任何|过|到|相关|有关|其他|组织|社会|群众|单位|个人|提出|的|或|和|、|关于){0,12}(?:政府信息公开|依申请公开|信息公开|公开政府信息|公开信息)(?:的)?(?:政府信息)?(?:申请|事项|事宜)(?!.{0,4}(?:复议|诉讼|投诉|举报|费))/

const PATTERNS: Record<Claimed, RegExp[]> = {
  received: [
    new RegExp(`${RECEIVE}${GAP}(?:申请|依申请公开)(?:书|表|件)?(?:共计|总数|数量|共|数|总计|为|合计)?${N}${UNIT}`),
    new RegExp(`${RECEIVE}${GAP}${N}${UNIT}(?:政府信息公开|信息公开|依申请公开)?(?:的)?申请`)
  ],
  carriedIn: [
    new RegExp(`(?:含|加上|有)?上(?:一)?年度?结转(?:的)?(?:政府信息公开)?(?:申请)?${N}${UNIT}`),
    new RegExp(`结转上(?:一)?年度?(?:政府信息公开)?(?:申请)?${N}${UNIT}`)
  ],
  carriedOut: [
    new RegExp(`${N}${UNIT}(?:申请)?(?:结转|顺延)(?:至|到)?下`),
    new RegExp(`结转(?:至|到)?下(?:一)?年度?(?:继续)?(?:办理|答复)?(?:的)?(?:申请)?${N}${UNIT}`)
  ],
  handled: [new RegExp(`办结(?:政府信息公开|依申请公开|信息公开)?(?:的)?(?:申请)?${N}${UNIT}`)],
  givenInAll: [new RegExp(`予以公开["”]?[及和、与]["“]?部分公开["”]?(?:的)?${N}${UNIT}`)],
  provided: [new RegExp(`(?:予以公开|同意公开)["”]?(?:答复)?(?:的|数)?(?:有|为)?${N}${UNIT}`)],
  partlyProvided: [new RegExp(`(?<![及和、与]["“]?)(?:部分公开|区分处理后公开)["”]?(?:答复)?(?:的|数)?(?:有|为)?${N}${UNIT}`)],
  refused: [new RegExp(`不予公开["”]?(?:答复)?(?:的|数)?(?:有|为)?${N}${UNIT}`)],
  notPossible: [new RegExp(`无法提供["”]?(?:答复)?(?:的|数)?(?:有|为)?${N}${UNIT}`)],
  notHandled: [new RegExp(`不予处理["”]?(?:的|数)?(?:有|为)?${N}${UNIT}`)],
  otherwise: [new RegExp(`其他处理["”]?(?:的|数)?(?:有|为)?${N}${UNIT}`)],
  naturalPerson: [new RegExp(`(?:涉及|其中|来自)?自然人(?:提出)?(?:的)?(?:申请)?${N}${UNIT}`)],
  business: [new RegExp(`商业企业(?:提出)?(?:的)?(?:申请)?${N}${UNIT}`)],
  reviews: [new RegExp(`行政复议(?:案件|申请)?(?:共计|共)?${N}${UNIT}`)],
  suits: [new RegExp(`行政诉讼(?:案件)?(?:共计|共)?${N}${UNIT}`)]
}
