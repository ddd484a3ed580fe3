import { type Envelope, type OrganId, type Refusal, SETTINGS_STREAM, type SettingEnvelope, type SettingFact } from '@mingdu/schema'
import { sql } from 'kysely'
import { append } from '../log/append.ts'
import { readHead } from '../log/read.ts'
import { papersBearing } from '../numbers/borne-by.ts'
import { settingRefused } from '../settings/admit-setting.ts'
import { isYearFact } from '../settings/admit-year.ts'
import { type Settings, settingsOf } from '../settings/settings.ts'
import { type Act, type SettingEntry, TurnedAway } from './act.ts'
import { holdBooks } from './books-held.ts'
import { envelopeFor } from './envelope-for.ts'
import { figuresRefused } from './figures-refused.ts'

/** Settings of one or several organs, in order; each is asked with the ones before it in force. */
export async function recordSettings(act: Act, entries: readonly SettingEntry[]): Promise<OrganId[]> {
  let settings = await settingsHeld(act)
  for (const { organ, facts } of entries) if (facts.some(isYearFact)) await holdBooks(act.tx, organ)
  for (const { organ, facts } of entries) {
    const { length } = await readHead(act.tx, organ, SETTINGS_STREAM)
    const envelopes: Envelope[] = []
    for (const [i, fact] of facts.entries()) {
      const refusal =
        settingRefused(settings, organ, fact, act.officer, act.today) ??
        (await borneRefused(act, organ, fact)) ??
        (await caseRefused(act, organ, fact)) ??
        (await figuresRefused({ ...act, settings }, organ, fact))
      if (refusal?.code === 'notPermitted') throw new TurnedAway({ is: 'notPermitted' })
      if (refusal) throw new TurnedAway({ is: 'refused', refusal })
      const envelope = envelopeFor(act, organ, SETTINGS_STREAM, length + i + 1, fact)
      envelopes.push(envelope)
      settings = settingsOf([...settings.facts, envelope as SettingEnvelope])
    }
    const appended = await append(act.tx, organ, SETTINGS_STREAM, length, envelopes)
    if (appended.changed) throw new Error('settings were recorded without waiting for their turn')
  }
  return entries.map((e) => e.organ)
}

/** A number that a paper in force bears is not given up. */
async function borneRefused({ tx }: Act, organ: OrganId, fact: SettingFact): Promise<Refusal | null> {
  if (fact.type !== 'numberVoided') return null
  const borne = await papersBearing(tx, organ, fact.number)
  return borne.length > 0 ? { code: 'numberInUse', about: { number: fact.number } } : null
}

/** An order is about a case of the organ that it is given to. */
async function caseRefused({ tx }: Act, organ: OrganId, fact: SettingFact): Promise<Refusal | null> {
  if (fact.type !== 'orderIssued' || fact.case === undefined) return null
  const { length } = await readHead(tx, organ, fact.case)
  return length > 0 ? null : { code: 'otherCaseUnknown' }
}

/**
 * The settings as they stand once it is this act's turn: all settings are recorded one after the other.
 * Two moves at once, each sound by itself, could make a ring of the tree; and whoever reads the settings
 * by their last position would miss one that was written earlier and kept later.
 */
async function settingsHeld({ tx, book }: Act): Promise<Settings> {
  await sql`select pg_advisory_xact_lock(hashtext('mingdu settings'))`.execute(tx)
  return book.current(tx)
}
