import type { LocalDate, OfficerId, OrganId, ProactiveFigures, SettingFact } from '@mingdu/schema'

export type Statement = { organ: OrganId; by: OfficerId; fact: SettingFact }

/**
 * Table 二 of the two years before, as the organs filled it in, invented; the last of them has not yet
 * filled in the newer one, as happens.
 */
export function statements(on: LocalDate, year: number): Statement[] {
  const of = (organ: string, by: string, last: ProactiveFigures, now: ProactiveFigures | null): Statement[] => {
    const said = (y: number, figures: ProactiveFigures): Statement => ({
      organ: organ as OrganId,
      by: by as OfficerId,
      fact: { type: 'proactiveReported', on, year: y, figures }
    })
    return [said(year - 1, last), ...(now ? [said(year, now)] : [])]
  }
  return [
    ...of('yunling', 'qiao-zhengfu', table([9, 4, 52], 0, [0, 0], 0), table([11, 3, 60], 0, [0, 0], 0)),
    ...of('yunling-zrzy', 'su-heqing', table([3, 1, 17], 2_316, [48, 6], 1_284_500_00), table([4, 2, 20], 2_402, [41, 5], 1_310_200_00)),
    ...of('yunling-zjj', 'lu-jianan', table([2, 0, 11], 1_105, [73, 2], 36_800_00), table([1, 0, 12], 412, [69, 3], 35_400_00)),
    ...of('yunling-scjg', 'bai-ruchu', table([1, 1, 8], 9_870, [263, 31], 0), null)
  ]
}

/** A county organ makes no rules (规章). Money in fen. */
const table = (
  normative: [number, number, number],
  licences: number,
  [penalty, coercion]: [number, number],
  fees: number
): ProactiveFigures => ({
  regulations: { made: 0, repealed: 0, inForce: 0 },
  normative: { made: normative[0], repealed: normative[1], inForce: normative[2] },
  licensing: { decisions: licences },
  penalty: { decisions: penalty },
  coercion: { decisions: coercion },
  fees: { amount: fees }
})
