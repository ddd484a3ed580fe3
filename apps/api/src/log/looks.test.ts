import type { CaseId, LocalDate, OfficerId, OrganId } from '@mingdu/schema'
import { expect, test } from 'vitest'
import { noteLook } from './looks.ts'
import { onEachStore } from './testing/each-store.ts'

onEachStore('looking at an applicant’s particulars', (store) => {
  test('is one row for each officer, case and day, with how often', async () => {
    const look = { organ: 'zrzy' as OrganId, stream: '01a209cc-316d-7791-a736-62892ee2546c' as CaseId, day: '2026-11-23' as LocalDate }
    const by = (officer: string, at: string) => noteLook(store().db, { ...look, officer: officer as OfficerId, at })
    await by('lin-zhihe', '2026-11-23T01:00:00.000Z')
    await by('lin-zhihe', '2026-11-23T03:00:00.000Z')
    await by('gu-xingzhou', '2026-11-23T02:00:00.000Z')
    const rows = await store().db.selectFrom('looks').selectAll().orderBy('officer').execute()
    expect(rows.map(({ officer, times, first_at, last_at }) => [officer, times, first_at, last_at])).toEqual([
      ['gu-xingzhou', 1, '2026-11-23T02:00:00.000Z', '2026-11-23T02:00:00.000Z'],
      ['lin-zhihe', 2, '2026-11-23T01:00:00.000Z', '2026-11-23T03:00:00.000Z']
    ])
  })
})
