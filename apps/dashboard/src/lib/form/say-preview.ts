import type { CaseCell, LocalDate, MovedTerm, Phase, PreviewedChange, PreviewedRemedies, SettledTerm } from '@mingdu/schema'
import { rowInFull } from '../law/row-in-full.ts'
import type { LawSpeech } from '../law/speak-law.ts'
import type { Voice } from '../words/voice.ts'

/** `counted`: the cells in which the case stands already. */
type Speaker = Pick<Voice, 'say' | 'day' | 'term'> & { lexicon: LawSpeech['lexicon']; counted?: readonly CaseCell[] }

/** What recording would change, a line each; `*so*` is set strong. */
export function sayPreview(change: PreviewedChange, speaker: Speaker): string[] {
  const { phase, terms, settled } = change
  const lines = [
    ...terms.flatMap((t) => sayTerm(t, phase.to, speaker)),
    ...settled.map((t) => saySettled(t, speaker)),
    ...(phase.from === phase.to
      ? []
      : [speaker.say('preview.phase', { from: speaker.say(`phase.${phase.from}`), to: speaker.say(`phase.${phase.to}`) })]),
    ...sayCell(change, speaker),
    ...(change.remedies && change.phase.to === 'decided' ? sayRemedies(change.remedies, speaker) : [])
  ]
  return lines.length > 0 ? lines : [speaker.say('preview.nothing')]
}

/** A chance or a wait that merely ends with the case needs no words; the reply's date always does. */
function sayTerm({ term, legal, strict, provisional }: MovedTerm, phase: Phase, { say, day, term: termName }: Speaker): string[] {
  const name = termName(term)
  const due = (on: LocalDate) => (provisional ? say('preview.provisional', { day: day.due(on) }) : day.due(on))
  const lines: string[] = []
  if (legal.from !== legal.to) {
    const from = legal.from ? day.short(legal.from) : null
    if (legal.to && from) lines.push(say('preview.term', { term: name, from, to: due(legal.to) }))
    else if (legal.to) lines.push(say('preview.begins', { term: name, to: due(legal.to) }))
    else if (from && term === 'reply') lines.push(say(waiting(phase) ? 'preview.waits' : 'preview.over', { term: name, from }))
  }
  const apart = legal.to !== strict.to || legal.from !== strict.from
  if (apart && strict.to && term === 'reply') {
    const to = due(strict.to)
    const from = strict.from ? day.short(strict.from) : say('preview.none')
    lines.push(strict.from === strict.to ? say('preview.strictStays', { to }) : say('preview.strict', { from, to }))
  }
  return lines
}

const waiting = (phase: Phase): boolean => phase === 'awaitingCorrection' || phase === 'awaitingPayment'

const saySettled = ({ term, on, legal, late }: SettledTerm, { say, day, term: termName }: Speaker): string =>
  say(late ? 'preview.keptLate' : 'preview.kept', { term: termName(term), day: day.short(legal ?? on) })

function sayCell({ cell, onceSentOut }: PreviewedChange, { say, lexicon, counted = [] }: Speaker): string[] {
  if (!cell || counted.some((c) => c.year === cell.year && c.row === cell.row && c.column === cell.column)) return []
  const form = lexicon.forms.find((f) => f.id === cell.form)
  const named = { year: cell.year, row: rowInFull(form, cell.row) || cell.row, column: form?.columns[cell.column] ?? cell.column }
  return [say(onceSentOut ? 'preview.cellOnceSent' : 'preview.cell', named)]
}

/** Who reviews and which court, as the letter will have to say; what is still to be written into the settings. */
function sayRemedies({ kind, review, court, missing }: PreviewedRemedies, { say }: Speaker): string[] {
  if (kind === 'none') return []
  const list = (words: string[]) => words.join(say('rich.list'))
  return [
    ...(review.length > 0 ? [say('way.reviewBy', { names: list(review) })] : []),
    ...(court ? [say('way.court', { name: court })] : []),
    ...(missing.length > 0 ? [say('way.unsaid', { what: list(missing.map((m) => say(`way.unsaid.${m}`))) })] : [])
  ]
}
