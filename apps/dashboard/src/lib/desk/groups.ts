import type { CaseTab, ListedCase } from '@mingdu/schema'

export type DeskGroup = {
  name: 'mine' | 'colleagues' | 'organ' | 'waiting' | 'finishing' | 'late' | 'soon' | 'disputed' | 'ended' | 'all'
  cases: readonly ListedCase[]
  whole: boolean
}

/**
 * The list under its headings. `mine`: what awaits the officer who looks, apart from what awaits colleagues. `handy`: cases of which only one small fact is left to record; those that
 * stand elsewhere on the page already are not said twice.
 */
export function groupsOf(
  tab: CaseTab,
  cases: readonly ListedCase[],
  handy: readonly ListedCase[],
  mine: readonly ListedCase[] = []
): DeskGroup[] {
  if (tab !== 'open') return cases.length > 0 ? [{ name: tab === 'due' ? 'organ' : tab, cases, whole: true }] : []
  const own = new Set(mine.map((c) => c.id))
  const at = (stand: ListedCase['stand']) => cases.filter((c) => c.stand === stand && !own.has(c.id))
  const rest = at('rest')
  const shown = new Set([...mine, ...cases].map((c) => c.id))
  const groups: DeskGroup[] = [
    { name: 'mine', cases: mine, whole: false },
    { name: mine.length > 0 ? 'colleagues' : 'organ', cases: at('due'), whole: false },
    { name: 'waiting', cases: at('waiting'), whole: false },
    { name: 'finishing', cases: [...rest, ...handy.filter((c) => !shown.has(c.id))], whole: false }
  ]
  return groups.filter((g) => g.cases.length > 0)
}
