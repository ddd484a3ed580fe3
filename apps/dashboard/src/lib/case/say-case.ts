import type { CaseView, ReplyClock } from '@mingdu/schema'
import type { DaySpeech } from '@mingdu/schema/plain'
import type { Say } from '../words/speak.ts'

/** The sentence over the strip: what counts, what is due, what is waited for. `*so*` is set strong. */
export function sayCase(view: CaseView, say: Say, day: DaySpeech): string {
  const parts = partsOf(view, say, day)
  if (view.clock?.provisional && view.clock.legal) parts.push(say('case.say.provisional'))
  const text = parts.join(say('rich.comma')) + say('rich.stop')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function partsOf(view: CaseView, say: Say, day: DaySpeech): string[] {
  const { summary, clock } = view
  const ended = summary.endedOn ? day.due(summary.endedOn) : ''
  switch (summary.phase) {
    case 'void':
      return [say('case.say.void')]
    case 'unconfirmed':
      return [say('case.say.unconfirmed', { day: day.due(summary.arrivedOn) })]
    case 'answered':
      return [say('case.say.answered', { day: ended }), ...verdict(view, say, day)]
    case 'forwarded':
      return [say('case.say.forwarded')]
    case 'withdrawn':
      return [say('case.say.withdrawn', { day: ended })]
    case 'discontinued':
      return [say('case.say.discontinued', { day: ended })]
    case 'lapsed':
      return [say('case.say.lapsed', { day: ended })]
    case 'awaitingCorrection':
      return [say('case.say.waitCorrection'), ...awaited(view, say, day)]
    case 'awaitingPayment':
      return [say('case.say.waitPayment'), ...awaited(view, say, day)]
    case 'handling':
    case 'decided':
      return clock ? [...counted(clock, say), ...due(view, clock, say, day)] : []
  }
}

function counted(clock: ReplyClock, say: Say): string[] {
  const excluded = clock.cells.filter((c) => c.kind === 'excluded')
  const overlap = excluded.reduce((sum, c) => sum + (c.consultations?.length ?? 1) - 1, 0)
  const extension = Number(clock.lines.find((l) => l.event === 'legalDue')?.about?.extension ?? 0)
  return [
    clock.counted > 0 ? say('case.say.counted', { n: clock.counted }) : say('case.say.notYet'),
    ...(excluded.length === 0
      ? []
      : overlap > 0
        ? [say('case.say.excludedUnion', { n: clock.excluded, overlap })]
        : [say('case.say.excluded', { n: clock.excluded })]),
    ...(extension > 0 ? [say('case.say.extended', { n: extension })] : [])
  ]
}

function due(view: CaseView, clock: ReplyClock, say: Say, day: DaySpeech): string[] {
  if (!clock.legal) return []
  const legal = day.due(clock.legal)
  if (clock.legal < view.today) return [say('case.say.late', { day: legal })]
  const by = view.summary.phase === 'decided' ? say('case.say.sendBy', { day: legal }) : say('case.say.replyBy', { day: legal })
  return clock.strict && clock.strict < clock.legal ? [by, say('case.say.safer', { day: day.due(clock.strict) })] : [by]
}

function awaited({ deadlines, clock }: CaseView, say: Say, day: DaySpeech): string[] {
  const term = deadlines.find((d) => (d.term === 'correction' || d.term === 'payment') && d.onWhom === 'applicant')
  const until = term?.legal ? say('case.say.waitUntil', { day: day.due(term.legal) }) : say('case.say.noticeNotReceived')
  return clock?.strict ? [until, say('case.say.strictRuns', { day: day.due(clock.strict) })] : [until]
}

function verdict({ deadlines }: CaseView, say: Say, day: DaySpeech): string[] {
  const reply = deadlines.find((d) => d.term === 'reply' && d.legal !== null)
  if (!reply?.legal) return []
  return [say(reply.state === 'metLate' ? 'case.say.metLate' : 'case.say.met', { day: day.due(reply.legal) })]
}
