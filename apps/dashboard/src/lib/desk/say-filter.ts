import type { CaseSignalId, Channel, Holder, LocalDate, Phase, Seeks, Timeliness, WithWhom } from '@mingdu/schema'
import type { LawSpeech } from '../law/speak-law.ts'
import type { Voice } from '../words/voice.ts'
import type { DeskFilter, DeskQuery } from './desk-query.ts'

type Speaker = Pick<Voice, 'say' | 'day' | 'label'> & { law: LawSpeech; organNames: Readonly<Record<string, string>> }

/** A filter in words, as its crumb says it; null where it is not set or stands elsewhere. */
export function sayFilter(name: DeskFilter, query: DeskQuery, { say, day, label, law, organNames }: Speaker): string | null {
  const value = query[name]
  if (value === '') return null
  const short = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? day.short(text as LocalDate) : text)
  const words = {
    q: () => say('desk.crumb.q', { q: value }),
    organ: () => organNames[value] ?? value,
    below: () => (value === 'true' && query.organ ? say('desk.crumb.below') : null),
    phase: () => say(`phase.${value as Phase}`),
    withWhom: () => say('desk.crumb.hands', { who: say(`with.${value as WithWhom}`) }),
    holder: () => say('desk.crumb.hands', { who: say(`holder.${value as Holder}`) }),
    mine: () => (value === 'true' ? say('desk.crumb.mine') : null),
    channel: () => {
      const rule = law.lexicon.receipt[value as Channel]
      return rule ? label(rule.label) : value
    },
    applicantKind: () => law.kind(value),
    outcome: () => law.outcome(value),
    seeks: () => say(`seeks.${value as Seeks}`),
    irregular: () => say(value === 'true' ? 'desk.crumb.irregular' : 'desk.crumb.regular'),
    receiptFrom: () => say('desk.crumb.from', { day: short(value) }),
    receiptTo: () => say('desk.crumb.to', { day: short(value) }),
    year: () => say('desk.crumb.year', { year: value }),
    endedFrom: () => say('desk.crumb.endedFrom', { day: short(value) }),
    endedTo: () => say('desk.crumb.endedTo', { day: short(value) }),
    dueFrom: () => say('desk.crumb.dueFrom', { day: short(value) }),
    dueTo: () => say('desk.crumb.dueTo', { day: short(value) }),
    timeliness: () => say(`desk.crumb.timeliness.${value as Timeliness}`),
    extended: () => say(value === 'true' ? 'desk.crumb.extended' : 'desk.crumb.notExtended'),
    corrected: () => say(value === 'true' ? 'desk.crumb.corrected' : 'desk.crumb.notCorrected'),
    atRisk: () => (value === 'true' ? say('desk.crumb.atRisk') : null),
    signal: () => say(`desk.crumb.signal.${value as CaseSignalId}`)
  } satisfies Record<DeskFilter, () => string | null>
  return words[name]()
}
