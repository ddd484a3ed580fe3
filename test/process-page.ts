import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zh } from '../apps/dashboard/src/lib/words/zh/index.ts'
import {
  type CaseView,
  day,
  disputeFactTypes,
  type Fact,
  type FactType,
  factTypes,
  fillText,
  IrregularityCode,
  Phase,
  RefusalCode
} from '../packages/schema/src/index.ts'
import { cn } from '../packages/statute/src/cn/index.ts'
import { caseProcess } from '../packages/workflow/src/process/case-process.ts'
import { disputeProcess } from '../packages/workflow/src/process/dispute-process.ts'
import { everyFact, given, say, type WalkedState, walkChart } from '../packages/workflow/src/testing/index.ts'
import { edgesOf } from './machine-edges.ts'
import { read, root } from './root.ts'

/** The process as a page, read off the charts: `npm run docs:process` writes it, a test holds it to what is committed. */
type Stood = CaseView['summary']['phase']
export const effects = (): Map<IrregularityCode, string> =>
  new Map(['unrecorded', ...phases].flatMap((p) => [...chartFacts].flatMap((f) => [...pairOf(p, f).irregular])))
type Answer = WalkedState['next'][number]
const word = (key: string): string =>
  fillText(
    (zh as Record<string, string>)[key] ??
      (() => {
        throw new Error(`no word for ${key}`)
      })(),
    Object.fromEntries(Object.entries(cn.periods).map(([id, p]) => [id, p.value]))
  )

export const phases = Phase.options.filter((p) => p !== 'void') as Stood[]
export const chartFacts = factTypes.filter((f) => f !== 'struckOut' && !(disputeFactTypes as readonly string[]).includes(f))

/** Two walks, of which one lets every term between its facts pass. A second consultation would show nothing more. */
const first = day('2024-01-02')
const events = everyFact(cn, first).filter((f) => !('consultation' in f && f.consultation > 1))
const walked = [40, 0].flatMap((apart) => walkChart(cn, first, apart, events))

/** What the shortest ways do not come to: a second extension, a third notice, more than the law gives. */
const on = { statute: cn, today: '2024-06-28' }
const received = say.received('2024-01-02')
const rounds = ['2024-01-04', '2024-01-05'].flatMap((d) => [say.correctionRequested(d), say.corrected(d)])
const beyond: { phase: string; fact: Fact; before: Fact[] }[] = [
  { phase: 'unrecorded', before: [], fact: { ...received, oral: { transcriptConfirmed: false } } },
  { phase: 'handling', before: [received, say.extended('2024-01-05', 5)], fact: say.extended('2024-01-08', 5) },
  { phase: 'handling', before: [received], fact: say.extended('2024-01-08', 99) },
  { phase: 'handling', before: [received], fact: say.decided('2024-01-08', 'excessive') },
  { phase: 'handling', before: [received, ...rounds], fact: say.correctionRequested('2024-01-08') },
  {
    phase: 'awaitingCorrection',
    before: [received, say.correctionRequested('2024-01-04', 5), say.correctionNoticeReceived('2024-01-05')],
    fact: say.lapsed('2024-01-15')
  }
]
const asides = beyond.map(({ phase, before, fact }) => ({ phase, fact, answer: given(...before, on).when(fact).answer }))

export type Pair = { can: boolean; admitted: boolean; irregular: Map<IrregularityCode, string>; refusals: Set<RefusalCode> }

/** What is known of a fact in a phase, over all the states of that phase. */
export function pairOf(phase: string, fact: FactType): Pair {
  const asked = walked.filter((s) => s.phase === phase).flatMap((s) => s.next.filter((n) => n.fact.type === fact))
  return {
    can: asked.some((n) => n.can),
    admitted: asked.some((n) => n.answer.admitted),
    irregular: new Map([...asked, ...asides.filter((a) => a.phase === phase && a.fact.type === fact)].flatMap(marksOf)),
    refusals: new Set(asked.flatMap((n) => (n.answer.admitted || !n.can ? [] : [n.answer.refusal.code])))
  }
}

const marksOf = ({ answer }: Pick<Answer, 'answer'> | { answer: null }): [IrregularityCode, string][] =>
  answer?.admitted ? answer.irregularities.map((i) => [i.code, i.effect]) : []

/** Regular, irregular as well, only after an earlier fact of the file, or not in this phase. */
const signOf = ({ can, admitted, irregular }: Pair): string => (!can ? '—' : !admitted ? '○' : irregular.size > 0 ? '◐' : '●')

function rowOf(fact: FactType): string {
  const pairs = phases.map((phase) => pairOf(phase, fact))
  const irregular = new Map(pairs.flatMap((p) => [...p.irregular]))
  const refusals = new Set(pairs.flatMap((p) => [...p.refusals]))
  const notes = [
    ...[...irregular].map(([code, effect]) => `不规范：${word(`irregular.${code}`)}（${word(`effect.${effect}`).replace(/。$/, '')}）`),
    ...[...refusals].map((code) => `不可能：${word(`refusal.${code}`)}（${word(`remedy.${code}`).replace(/。$/, '')}）`)
  ]
  const cells = [`${word(`fact.${fact}`)} \`${fact}\``, ...pairs.map(signOf), notes.sort().join('；') || ' ']
  return `| ${cells.join(' | ')} |`
}

/** The refusals that the rules of a case give, as their source has them; those of settings and of the door are not the process's. */
const PROCESS = 'packages/workflow/src/process'
const rules = readdirSync(join(root, PROCESS))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => read(`${PROCESS}/${file}`))
  .join('\n')
export const caseIrregularities = IrregularityCode.options.filter((code) => rules.includes(`'${code}'`))
const caseRefusals = RefusalCode.options.filter((code) => rules.includes(`'${code}'`))

const phaseWord = (phase: string): string => (phase === 'unrecorded' ? '（尚未登记）' : word(`phase.${phase}`))

function diagram(machine: Parameters<typeof edgesOf>[0], name: (state: string) => string): string[] {
  const edges = edgesOf(machine)
  const states = [...new Set(edges.flatMap((e) => [e.from, e.to]))]
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.map((s) => `  state "${name(s)}" as ${s}`),
    ...edges.map((e) => `  ${e.from} --> ${e.to}: ${e.facts.map((f) => word(`fact.${f}`)).join('、')}`),
    '```'
  ]
}

export function processPage(): string {
  return `${[
    '# 一件申请怎样走',
    '本页由 `npm run docs:process` 从办理过程图（`packages/workflow/src/process/case-process.ts`）生成，不要手改；测试核对它与图一致。',
    '## 图',
    diagram(caseProcess, phaseWord).join('\n'),
    '图上只画使案件换一个阶段的事实；其余的记在下表。期限届满不使案件换阶段：由人确认（domain.md，读法 5）。',
    '## 每个阶段、每件事实',
    [
      '- ● 能记，规范',
      '- ◐ 能记，视日期或者内容可能不规范：说明里写是哪种、法律后果是什么',
      '- ○ 这个阶段能发生，但要以另一件事实为前提：说明里写缺什么',
      `- — 不可能：${word('refusal.notAdmissible')}。${word('remedy.notAdmissible')}`
    ].join('\n'),
    '任何一件事实：日期在将来的、早于收到申请之日的、早于它的前提的，不可能。没有权限的岗位，不予记录。同一文号已经用过的，不规范。',
    [
      `| 事实 | ${['（尚未登记）', ...phases.map((p) => phaseWord(p))].slice(1).join(' | ')} | 说明 |`,
      `|---|${phases.map(() => ':-:').join('|')}|---|`,
      ...chartFacts.filter((f) => f !== 'received').map(rowOf)
    ].join('\n'),
    `“${word('fact.received')}”只在尚未登记时发生，是案件的第一件事实；“${word('fact.struckOut')}”在登记以后任何时候都能记，只要其余的记录仍然成立。`,
    '## 不规范情形',
    [
      '| 情形 | 法律后果 |',
      '|---|---|',
      ...[...effects()].map(([code, effect]) => `| ${word(`irregular.${code}`)} \`${code}\` | ${word(`effect.${effect}`)} |`)
    ].join('\n'),
    `此外，${caseIrregularities
      .filter((code) => !effects().has(code))
      .map((code) => word(`irregular.${code}`))
      .join('、')}：看别的案件、年度或者复议、诉讼才知道，不在上表。`,
    '## 不予记录的理由',
    [
      '| 理由 | 怎样才可能 |',
      '|---|---|',
      ...caseRefusals.map((code) => `| ${word(`refusal.${code}`)} \`${code}\` | ${word(`remedy.${code}`)} |`)
    ].join('\n'),
    '## 复议、诉讼',
    '每一件复议、诉讼有自己的图，不改变案件的阶段。',
    diagram(disputeProcess, (s) => (s === 'unfiled' ? '（尚未提起）' : word(`standing.${s}`))).join('\n')
  ].join('\n\n')}\n`
}

if (process.argv.includes('--write')) writeFileSync(join(root, 'docs/process.md'), processPage())
