import { createApi } from '#lib/api/client.ts'
import { oversight } from '#lib/api/oversight.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

/** The figures of one organ and all below it, of the year and quarter that the address names. */
export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const { me, oversees } = await parent()
  const organ = url.searchParams.get('organ') ?? oversees[0]?.id ?? me.organs[0]?.id
  if (!organ) return { found: null }
  const api = createApi(fetch)
  const year = Number(url.searchParams.get('year')) || Number(me.today.slice(0, 4))
  const quarter = [1, 2, 3, 4].find((q) => String(q) === url.searchParams.get('quarter'))
  const [view, years, statute, balance] = await Promise.all([
    oversight(fetch, organ, year, quarter),
    api.years(organ),
    api.statute(),
    api.balance(organ, year, { subtree: true })
  ])
  return {
    found: {
      view: must(view, url),
      years: must(years, url).years,
      rules: must(statute, url).oversight,
      // A year without a form has no tables that could balance.
      balance: balance.ok ? balance.value : null
    }
  }
}
