import type { LocalDate, OfficerId, OrganId, SettingFact, YearSnapshot } from '@mingdu/schema'

type Step = { by: OfficerId; fact: SettingFact }
type Closing = { organ: OrganId; by: OfficerId; steps: (on: LocalDate, snapshot: YearSnapshot) => Step[] }

/**
 * The first year as the county closes it: one bureau has published, the office has handed in; one has all that it
 * needs and has not signed, one has not filled in its table 二, as happens.
 */
export const closings: readonly Closing[] = [
  {
    organ: 'yunling-zjj' as OrganId,
    by: 'lu-jianan' as OfficerId,
    steps: (on, snapshot) => [
      { by: 'lu-jianan' as OfficerId, fact: handedIn(on, snapshot, '韩砚') },
      { by: 'tang-jiandu' as OfficerId, fact: { type: 'yearAccepted', on, year: snapshot.year } },
      { by: 'lu-jianan' as OfficerId, fact: { type: 'yearPublished', on, year: snapshot.year } }
    ]
  },
  {
    organ: 'yunling' as OrganId,
    by: 'qiao-zhengfu' as OfficerId,
    steps: (on, snapshot) => [{ by: 'qiao-zhengfu' as OfficerId, fact: handedIn(on, snapshot, '秦望') }]
  }
]

const handedIn = (on: LocalDate, snapshot: YearSnapshot, signedBy: string): SettingFact => ({
  type: 'yearHandedIn',
  on,
  year: snapshot.year,
  signedBy,
  snapshot
})
