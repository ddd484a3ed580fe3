import type { RegisterLine, RegisterView } from '@mingdu/schema'
import { createBooks } from '#lib/api/books.ts'
import { organOf } from '#lib/register/organ-of.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const { me } = await parent()
  const organ = organOf(me, url.searchParams.get('organ'))
  const said = (name: string) => url.searchParams.get(name) ?? ''
  const query = {
    from: said('from') || `${me.today.slice(0, 7)}-01`,
    to: said('to') || me.today,
    names: said('names') === 'true' ? 'true' : 'false'
  }
  const all = said('all') === 'true'
  const shown = { organ, query, all }
  if (!organ) return { ...shown, view: null, wrong: null }
  const api = createBooks(fetch)
  const answer = await api.register(organ.id, { ...query, after: said('after') || undefined })
  if (!answer.ok && answer.problem.code === 'notOfTheSchema')
    return { ...shown, view: null, wrong: answer.problem.fields?.[0]?.message ?? answer.problem.detail }
  const first = must(answer, url)
  if (!all) return { ...shown, view: first, wrong: null }
  const lines: RegisterLine[] = [...first.lines]
  const officers = { ...first.officers }
  let { next }: RegisterView = first
  // A whole book for print, page by page; what no printer should be sent stays on its pages.
  while (next && lines.length < WHOLE_BOOK) {
    const more = must(await api.register(organ.id, { ...query, after: next }), url)
    lines.push(...more.lines)
    Object.assign(officers, more.officers)
    next = more.next
  }
  return { ...shown, view: { ...first, lines, officers, next }, wrong: null }
}

const WHOLE_BOOK = 3000
