import { yearOf } from '@mingdu/schema'
import { createBooks } from '#lib/api/books.ts'
import { organOf } from '#lib/register/organ-of.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const { me } = await parent()
  const organ = organOf(me, url.searchParams.get('organ'))
  const now = yearOf(me.today)
  const said = Number(url.searchParams.get('year') ?? now)
  const year = Number.isInteger(said) && said >= 2019 && said <= now ? said : now
  const years = Array.from({ length: now - 2019 + 1 }, (_, i) => now - i)
  return { organ, year, years, view: organ ? must(await createBooks(fetch).numbers(organ.id, year), url) : null }
}
