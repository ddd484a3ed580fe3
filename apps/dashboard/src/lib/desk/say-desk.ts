import type { CaseListView } from '@mingdu/schema'
import type { DaySpeech } from '@mingdu/schema/plain'
import { alarmDay } from '../clock/small-strip.ts'
import type { Say } from '../words/speak.ts'

/**
 * The sentence on top: what to do first today, from the open cases, the most urgent of which are listed. Who
 * handles none of them (`looks`) is told how they stand, and not what to do.
 */
export function sayDesk({ cases, counts }: Pick<CaseListView, 'cases' | 'counts'>, say: Say, day: DaySpeech, looks = false): string {
  const ours = cases.flatMap((c) => (c.deadline && c.deadline.onWhom === 'organ' ? [c.deadline] : []))
  const today = ours.filter((d) => d.state === 'today').length
  if (counts.late > 0) {
    const days = Math.max(1, ...ours.map((d) => -(d.daysLeft ?? 0)))
    if (today > 0) return say(looks ? 'desk.see.lateToday' : 'desk.say.lateToday', { n: counts.late, days, today })
    return say(looks ? 'desk.see.late' : 'desk.say.late', { n: counts.late, days })
  }
  if (today > 0) return say(looks ? 'desk.see.today' : 'desk.say.today', { n: today })
  if (counts.soon > 0) {
    const next = ours.map(alarmDay).find((d) => d !== null)
    if (next) return say('desk.say.soon', { n: counts.soon, day: day.due(next) })
  }
  return counts.open > 0 ? say('desk.say.calm', { n: counts.open }) : say(looks ? 'desk.see.none' : 'desk.say.none')
}
