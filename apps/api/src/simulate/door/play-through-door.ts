import { addDays, earlier } from '@mingdu/schema/plain'
import { BrokenInvariant, dice as diceOf, hold, type NoticeStep, type Office, type Play, play } from '@mingdu/workflow/simulate'
import { holdAfterSlice } from './after-a-slice.ts'
import { Amiss } from './amiss.ts'
import { countyOrgan, organOf, policySet } from './county.ts'
import { type County, found, openCounty } from './open-county.ts'
import { type Standing, sayThroughDoor } from './say-through-door.ts'

/** What was played through the door: steps, what befell them, how often the store was looked through and opened anew. */
export type PlayedThroughDoor = { histories: number; steps: number; slices: number; troubles: Record<string, number> }

/**
 * Plays offices through the real door on an embedded store in `folder`, and holds every answer to what the
 * rules alone answer, every step to their rules, and every `slice` steps the store to its log. Throws BrokenInvariant.
 */
export async function playThroughDoor(given: Play, folder: string, slice = 150): Promise<PlayedThroughDoor> {
  const asKnown = knownFromTheStart(given)
  const dice = diceOf(given.seed + 1)
  const standing: Standing = new Map()
  const offices = new Set<Office>()
  const played: PlayedThroughDoor = { histories: given.cases, steps: 0, slices: 0, troubles: {} }
  let county = await openCounty(folder)
  let n = 0
  let today = given.from
  try {
    await found(county, asKnown)
    for (const step of play(asKnown)) {
      n = step.n
      today = step.today
      hold(asKnown, step)
      county.on(step.today)
      if (step.is === 'notice') await learn(county, step)
      else {
        offices.add(step.office)
        const trouble = await sayThroughDoor(county, step, standing, dice)
        played.troubles[trouble] = (played.troubles[trouble] ?? 0) + 1
      }
      played.steps += 1
      if (n % slice !== 0) continue
      await holdAfterSlice(county, offices, step.today)
      await county.close()
      county = await openCounty(folder)
      played.slices += 1
    }
    county.on(today)
    await holdAfterSlice(county, offices, today)
    played.slices += 1
    return played
  } catch (error) {
    if (error instanceof BrokenInvariant) throw error
    throw new BrokenInvariant(given.seed, n, error instanceof Amiss ? error.rule : 'nothingThrows', String(error), error)
  } finally {
    await county.close()
  }
}

/** What became known while cases were open: the county loads it, and an office changes when it wants to be warned. */
async function learn(county: County, { today, loaded }: NoticeStep): Promise<void> {
  await county.settle([
    { organ: countyOrgan, facts: [{ type: 'noticeLoaded', on: today, from: today, year: loaded }] },
    { organ: organOf(0), facts: [policySet(today, { policy: 'soon', value: 4 })] }
  ])
}

/** The store's statute knows every notice that was published, so the play knows them from the start too. */
const knownFromTheStart = (given: Play): Play => ({
  ...given,
  unsaid: ['fileAdded', 'linked', 'merged'],
  statute: {
    ...given.statute,
    calendar: given.statute.calendar.map((y) => ({
      ...y,
      notice: { ...y.notice, issuedOn: earlier(y.notice.issuedOn ?? given.from, addDays(given.from, -1)) }
    }))
  }
})
