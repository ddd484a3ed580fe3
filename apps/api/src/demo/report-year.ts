import { type LocalDate, type OfficerId, type OrganId, type SettingFact, yearOf } from '@mingdu/schema'
import { isPublished } from '@mingdu/workflow'
import { v7 } from 'uuid'
import type { Door } from '../door/door.ts'
import type { Store } from '../log/store.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import { nationalCalendar } from '../settings/law-on.ts'
import type { SettingsBook } from '../settings/settings-book.ts'
import { yearSnapshot } from '../views/year-snapshot.ts'
import { closings } from './closings.ts'
import { statements } from './statements.ts'

type Given = { store: Store; master: MasterKey; book: SettingsBook; door: Door }

/** In January the organs fill in table 二 of the year before and close it, each as far as it is; `instant` in milliseconds. */
export async function reportYear({ store: { db }, master, book, door }: Given, today: LocalDate, instant: number): Promise<void> {
  const year = yearOf(today) - 1
  const record = async (by: OfficerId, organ: OrganId, fact: SettingFact) => {
    const done = await door.recordSettings(by, v7(), [{ organ, facts: [fact] }])
    if (done.is !== 'recorded') throw new Error(`the demo says something impossible: ${JSON.stringify(done)}`)
  }
  for (const { organ, by, fact } of statements(today, year)) await record(by, organ, fact)
  // A year whose holidays nobody has published cannot be closed yet.
  if (!isPublished(nationalCalendar(await book.current(db), new Date(instant).toISOString()), year)) return
  for (const { organ, by, steps } of closings) {
    const reading = { db, master, settings: await book.current(db), officer: by, today, at: new Date(instant).toISOString() }
    const snapshot = await yearSnapshot(reading, organ, year)
    if (!snapshot) throw new Error(`the statute has no form for ${year}`)
    for (const step of steps(today, snapshot)) await record(step.by, organ, step.fact)
  }
}
