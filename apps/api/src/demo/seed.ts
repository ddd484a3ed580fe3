import { addDays, earlier, type Fact, type LocalDate, legalDayOf, type OfficerId, type OrganId, yearOf } from '@mingdu/schema'
import { lawWith, mayRecordThis } from '@mingdu/workflow'
import { dice } from '@mingdu/workflow/simulate'
import { v7 } from 'uuid'
import { firstPassword } from '../auth/first-password.ts'
import type { Identity } from '../auth/identity.ts'
import type { Answer, Recorded } from '../door/act.ts'
import { createDoor } from '../door/door.ts'
import type { Store } from '../log/store.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import { statute } from '../settings/law-on.ts'
import { settingsBook } from '../settings/settings-book.ts'
import { CHAINED, chain, officers, organs } from './county.ts'
import type { Story } from './plot.ts'
import { present } from './present.ts'
import { reportYear } from './report-year.ts'
import { story } from './stories.ts'

export type SignIn = { note: string; name: string; username: string; password: string }

/** What the demo is filled through; `progress` hears how many of how many steps are recorded. */
export type SeedGiven = {
  store: Store
  master: MasterKey
  identity: Identity
  now: () => number
  progress: (done: number, of: number) => void
}

/**
 * Plays two years of a small county through the door on a virtual clock, up to now; the passwords are
 * made here and returned once. Nothing is written past the door.
 */
export async function seedDemo(given: SeedGiven): Promise<SignIn[]> {
  const today = legalDayOf(given.now())
  let instant = Date.parse(`${yearOf(today) - 1}-01-02T01:00:00Z`)
  const book = settingsBook()
  const door = createDoor({ ...given, book, now: () => instant, newId: v7 })
  const founder = officers[0]?.id as OfficerId
  orRaise(await door.recordSettings(founder, v7(), settings(legalDayOf(instant))))
  const steps = schedule(today)
  const cases = new Map<Story, Recorded>()
  // In January the year before is reported and closed.
  const reporting = earlier(`${yearOf(today)}-01-12` as LocalDate, today)
  let reported = false
  const report = async () => {
    reported = true
    instant = Math.min(given.now(), Date.parse(`${reporting}T02:00:00Z`))
    await reportYear({ ...given, book, door }, reporting, instant)
  }
  for (const [i, { of, requests, on }] of steps.entries()) {
    if (!reported && on > reporting) await report()
    instant = Math.min(given.now(), Date.parse(`${on}T01:30:00Z`) + (i % 400) * 60_000)
    const known = cases.get(of)
    const by = officerFor(of.organ, requests[0]?.fact as Fact)
    const [recorded] = orRaise(
      await door.record(by, v7(), [
        { organ: of.organ as OrganId, caseId: known?.id ?? null, expected: known?.version ?? 0, facts: requests }
      ])
    )
    cases.set(of, recorded as Recorded)
    given.progress(i + 1, steps.length)
  }
  if (!reported) await report()
  return Promise.all(
    officers.map(async ({ id, name, note }) => {
      const password = firstPassword()
      await given.identity.createOfficer({ id, name, username: id, password })
      return { note, name, username: id, password }
    })
  )
}

function orRaise<T>(done: Answer<T>): T {
  if (done.is !== 'recorded') throw new Error(`the demo says something impossible: ${JSON.stringify(done)}`)
  return done.recorded
}

function settings(from: LocalDate) {
  const dated = { on: from, from }
  return organs.map((o) => ({
    organ: o.id,
    facts: [
      {
        type: 'organEstablished' as const,
        ...dated,
        name: o.name,
        shortName: o.shortName,
        level: o.level,
        ...(o.parent ? { parent: o.parent } : {})
      },
      ...(o.id === CHAINED ? chain.map((policy) => ({ type: 'policySet' as const, ...dated, policy })) : []),
      ...officers.filter((p) => p.organ === o.id).map((p) => ({ type: 'rolesGranted' as const, ...dated, officer: p.id, roles: p.roles }))
    ]
  }))
}

/** Every step of every story in the order of days; what would lie ahead is left to the user. */
function schedule(today: LocalDate) {
  const law = lawWith(statute)
  const d = dice(20260101)
  const first = `${yearOf(today) - 1}-01-06` as LocalDate
  const stories: Story[] = []
  for (const [organ, gap] of Object.entries({ 'yunling-zrzy': 17, 'yunling-zjj': 45, 'yunling-scjg': 60, yunling: 75 })) {
    for (let on = addDays(first, d.upTo(12)); on <= addDays(today, -1); on = addDays(on, 2 + d.upTo(gap * 2 - 4)))
      stories.push(story(organ, on, law, d))
  }
  stories.push(...present(today, law, d))
  return stories
    .flatMap((of) => of.steps.map((s) => ({ of, ...s })))
    .filter((s) => s.on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Whoever of the organ may record it. */
function officerFor(organ: string, fact: Fact): OfficerId {
  const found = officers.find((o) => o.organ === organ && mayRecordThis(fact, o.roles))
  if (!found) throw new Error(`nobody in ${organ} may record ${fact.type}`)
  return found.id
}
