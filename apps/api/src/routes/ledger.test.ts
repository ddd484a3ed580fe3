import { ledgerText, replyLedger } from '@mingdu/workflow'
import { say } from '@mingdu/workflow/testing'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { housekeeping } from '../jobs/housekeeping.ts'
import { statute } from '../settings/law-on.ts'
import { allRounder, holderOf, organs } from '../testing/county.ts'
import { onEachOffice } from '../testing/on-each-office.ts'
import { begun, pathOf, viewIn } from '../testing/telling.ts'

const { own } = organs
const names = (lang: 'zh' | 'en') => ({
  lang,
  articles: Object.fromEntries(statute.articles.map((a) => [a.id, a])),
  consultation: statute.consultation
})

onEachOffice('one calculation', (office) => {
  // A silent party: 03-18 to 04-08 are its 15 working days (04-06 is 清明节), which nobody records as over.
  const asked = () => begun(office(), office().as(allRounder), own, say.received('2026-03-16'), say.consulted('2026-03-17'))

  describe('the ledger of a case', () => {
    test('as a text says what a page copies from the case it was given', async () => {
      const view = await asked()
      office().on('2026-04-10')
      const now = viewIn(await office().as(allRounder).get(pathOf(view)))
      for (const lang of ['zh', 'en'] as const) {
        const answer = await office()
          .as(allRounder)
          .get(`${pathOf(view)}/ledger`, { 'Accept-Language': lang })
        expect(answer.headers.get('content-type')).toContain('text/plain')
        const copied = [...(now.clock ? [replyLedger(now.clock)] : []), ...now.ledgers].map(
          (l) => `${ledgerText(l, now.summary.number, now.today, names(lang))}\n`
        )
        expect(answer.text).toBe(copied.join('\n'))
      }
    })

    test('ends on the dates that the minute’s round keeps for the lists', async () => {
      const view = await asked()
      office().on('2026-04-10')
      await housekeeping({ ...office(), log: pino({ level: 'silent' }) }, 'open')
      const row = await office().store.db.selectFrom('cases').selectAll().where('id', '=', view.summary.id).executeTakeFirstOrThrow()
      const { text } = await office()
        .as(allRounder)
        .get(`${pathOf(view)}/ledger`)
      // Day 1 is 03-17; excluded are 03-18 to 04-08; days 2 to 17 are 04-09 to 04-30, and 05-06, 07, 08 are 18 to 20.
      expect([row.due_term, row.due_legal, row.due_strict]).toEqual(['reply', '2026-05-08', '2026-05-08'])
      expect(text).toContain('法定期限：2026年5月8日（周五）')
    })

    test('names nobody, so that a supervisor may take it; where a case is out of sight there is none', async () => {
      const view = await asked()
      const { text, status } = await office()
        .as(holderOf.supervisor)
        .get(`${pathOf(view)}/ledger`)
      expect(status).toBe(200)
      expect(text).not.toContain('宋知微')
      expect(
        (
          await office()
            .as(holderOf.administrator)
            .get(`${pathOf(view)}/ledger`)
        ).status
      ).toBe(404)
      expect((await office().nobody.get(`${pathOf(view)}/ledger`)).status).toBe(401)
      expect((await office().as(allRounder).get(`/api/organs/${own}/cases/01a20000-0000-7000-8000-000000000001/ledger`)).status).toBe(404)
    })
  })
})
