import { error } from '@sveltejs/kit'
import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import { cellAt } from '#lib/table/identities.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url, params }) => {
  const api = createApi(fetch)
  const { organ } = params
  const year = Number(params.year)
  if (!Number.isInteger(year)) error(404)
  const subtree = url.searchParams.get('subtree') === 'true'
  const knownOn = url.searchParams.get('knownOn') ?? undefined
  const at = cellAt(url.searchParams.get('cell'))
  const figureAt = cellAt(url.searchParams.get('figure'))
  const [tables, balance, income, years, statute, cell, figure] = await Promise.all([
    api.tables(organ, year, { knownOn, subtree }),
    api.balance(organ, year, { knownOn, subtree }),
    api.feeIncome(organ, year, { knownOn, subtree }),
    api.years(organ),
    api.statute(),
    at && api.cell(organ, year, at.row, at.column, { knownOn, subtree }),
    figureAt && api.proactiveCell(organ, year, figureAt.row, figureAt.column, { knownOn, subtree })
  ])
  const table = must(tables, url)
  const form = must(statute, url).forms.find((f) => f.id === table.form) ?? error(404)
  return {
    table,
    balance: must(balance, url),
    income: must(income, url),
    form,
    years: must(years, url).years,
    cell: cell && must(cell, url),
    figure: figure && must(figure, url),
    query: { subtree, knownOn: knownOn ?? null }
  }
}
