import type { CasePreview, CaseView, Fact } from '@mingdu/schema'
import { createApi } from '../api/client.ts'

/** Typing is waited out; what was asked for an older fact is broken off and never shown. */
const WAIT_MS = 250

/** What recording the fact in the form would do; `null` while there is no whole fact, or no answer to it yet. */
class Preview {
  answer = $state.raw<CasePreview | null>(null)
  asking = $state(false)
  unreachable = $state(false)
}

/**
 * Asks the API whenever the fact itself changes: its day, figures and choices, as canonical text. What is
 * written beside it moves no date and asks nothing.
 */
export function previewOf(factText: () => string | null, view: () => CaseView): Preview {
  const preview = new Preview()
  $effect(() => {
    const said = factText()
    // A colleague's fact changes the answer too: the newer view asks anew.
    const { organ, id } = view().summary
    preview.asking = said !== null
    if (said === null) {
      preview.answer = null
      return
    }
    const broken = new AbortController()
    const late = setTimeout(async () => {
      const answer = await createApi(fetch).preview(organ, id, JSON.parse(said) as Fact, broken.signal)
      if (broken.signal.aborted) return
      preview.asking = false
      preview.answer = answer.ok ? answer.value : null
      // What is not of the schema the form says when it is sent.
      preview.unreachable = !answer.ok && answer.problem.status >= 500
    }, WAIT_MS)
    return () => {
      clearTimeout(late)
      broken.abort()
    }
  })
  return preview
}
