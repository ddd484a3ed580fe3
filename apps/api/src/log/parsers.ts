/**
 * What each type of column is in the program, by its number (OID): one list for both drivers, which by
 * themselves answer differently (pg makes a local midnight of a day, and a string of a count).
 * day: `YYYY-MM-DD` · int8: number · instant: ISO 8601 in UTC to the millisecond · numeric: its digits ·
 * bytea: Uint8Array · json: parsed. Types that nobody needs yet are refused rather than guessed.
 */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  17: bytes,
  20: safeInteger,
  114: json,
  1082: day,
  1184: instant,
  1700: (digits) => digits,
  3802: json,
  1114: refused('timestamp'),
  1186: refused('interval')
}

/** The element of each type of array that holds one of the above; the embedded driver finds them by itself. */
export const arrayElements: Readonly<Record<number, number>> = {
  199: 114,
  1001: 17,
  1016: 20,
  1115: 1114,
  1182: 1082,
  1185: 1184,
  1187: 1186,
  1231: 1700,
  3807: 3802
}

function bytes(text: string): Uint8Array {
  if (!text.startsWith('\\x')) throw new Error('bytea_output must be hex')
  return Uint8Array.from(Buffer.from(text.slice(2), 'hex'))
}

function safeInteger(text: string): number {
  const n = Number(text)
  if (!Number.isSafeInteger(n)) throw new RangeError(`${text} is beyond what a number holds exactly`)
  return n
}

function json(text: string): unknown {
  return JSON.parse(text)
}

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Error(`not a day in ISO form: ${text}`)
  return text
}

function instant(text: string): string {
  const [, date, time, zone, minutes = ':00'] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)(:\d\d)?$/.exec(text) ?? []
  if (!zone) throw new Error(`not an instant in ISO form: ${text}`)
  return new Date(`${date}T${time}${zone}${minutes}`).toISOString()
}

function refused(type: string) {
  return (): never => {
    throw new Error(`no parser is agreed for ${type}: cast it in the query, or add one to parsers.ts`)
  }
}
