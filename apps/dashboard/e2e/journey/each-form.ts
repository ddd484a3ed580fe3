import type { CaseListView, CaseView, FactType } from '@mingdu/schema'
import type { Locator } from 'playwright-core'
import { en } from '../../src/lib/words/en/index.ts'
import { zh } from '../../src/lib/words/zh/index.ts'
import type { OfficerPage } from './open-county.ts'
import { visit } from './visit.ts'

/**
 * Opens the form of every fact that this officer may record on some open case and that was not `seen` yet,
 * lets it be looked at, and closes it again. A file has no form: it is added on a card of its own.
 */
export async function eachForm(
  officer: OfficerPage,
  { lang, seen, look }: { lang: 'zh' | 'en'; seen: Set<FactType>; look: (form: Locator, fact: FactType, view: CaseView) => Promise<void> }
): Promise<void> {
  for (const view of await openCases(officer)) {
    const facts = view.mayRecord.filter((m) => m.possible && m.permitted).map((m) => m.fact as FactType)
    const fresh = facts.filter((fact) => !seen.has(fact) && fact !== 'fileAdded')
    if (fresh.length > 0) await visit(officer, `/organs/${view.summary.organ}/cases/${view.summary.id}`)
    for (const fact of fresh) {
      seen.add(fact)
      await officer
        .getByRole('button', { name: { zh, en }[lang][`act.${fact}`], exact: true })
        .first()
        .click()
      const form = officer.getByRole('dialog')
      await form.waitFor()
      await look(form, fact, view)
      await officer.keyboard.press('Escape')
      await form.waitFor({ state: 'detached' })
    }
  }
}

async function openCases({ request }: OfficerPage): Promise<CaseView[]> {
  const list = (await (await request.get('/api/cases')).json()) as CaseListView
  return Promise.all(
    list.cases.map(async ({ organ, id }) => (await (await request.get(`/api/organs/${organ}/cases/${id}`)).json()) as CaseView)
  )
}
