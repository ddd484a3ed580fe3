import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { statute } from './settings/statute.ts'

/** What the decisions of the house forbid the code itself; what it does is tested where it does it. */
const here = import.meta.dirname
const code = sources(here).map((path) => ({ path: relative(here, path), text: readFileSync(path, 'utf8') }))
const within = (...folders: string[]) => code.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))
const naming = (pattern: RegExp, files = code) => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

test('there is code to look at', () => expect(code.length).toBeGreaterThan(100))

describe('decision 3: one door', () => {
  test('what writes the log, its particulars, its books, its numbers and its keys is called in the door alone', () => {
    const writers = /import \{[^}]*\b(append|writeAct|sealParticulars|post|nextNumber|claimKey|keepAnswer)\b[^}]*\} from/
    expect(naming(writers).filter((path) => !/^(door|log)\//.test(path))).toEqual([])
    expect(naming(writers, within('door')).length).toBeGreaterThan(1)
  })

  test('no other file says an insert or an update of theirs; a rebuild adds what is missing to the books', () => {
    const statements = /\.(insertInto|updateTable|deleteFrom)\('(facts|particulars|case_keys|postings|series|idempotency)'/
    expect(naming(statements).filter((path) => !/^(log|sealing)\//.test(path))).toEqual(['rebuild/books.ts'])
  })

  test('nobody opens a transaction for what an officer says but the door', () => {
    expect(naming(/\.transaction\(/, within('routes', 'views', 'auth', 'http', 'demo', 'jobs', 'intake'))).toEqual([
      'views/refresh-cases.ts'
    ])
  })
})

describe('decision 7: a refusal is a value', () => {
  test('below the routes nothing knows of HTTP, and nothing throws for an officer to read', () => {
    const below = within('door', 'log', 'sealing', 'settings', 'views', 'rebuild', 'jobs')
    const http = /from '(hono|@hono)|from '\.\.\/http\/|HTTPException/
    expect(naming(http, below)).toEqual([])
    expect(naming(http, within('routes')).length).toBeGreaterThan(3)
    expect(naming(/\bstatus: [45]\d\d\b/, below)).toEqual([])
  })
})

describe('decision 11: organs are a tree', () => {
  test('nobody switches on a level’s name', () => {
    const levels = new RegExp(`['"](${statute.levels.map((l) => l.id).join('|')})['"]`)
    expect(naming(levels)).toEqual(['demo/county.ts'])
  })
})

describe('decision 16: lawOn is the only way to a statute', () => {
  test('one file imports the statutes; another the printed forms, of which no law of anybody follows', () => {
    expect(naming(/from '@mingdu\/statute'/).toSorted()).toEqual(['intake/report/printed-forms.ts', 'settings/statute.ts'])
  })
})

describe('decision 17: identity apart', () => {
  test('its tables are asked by identity itself, and for the names of officers', () => {
    const asking = naming(/withSchema\(/).toSorted()
    expect(asking).toEqual(['auth/identity.ts', 'views/officer-names.ts'])
    expect(naming(/from 'better-auth/).filter((path) => !path.startsWith('auth/'))).toEqual([])
  })
})

/** Every file of the program; tests and what helps them are not part of it. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['testing', 'bench'].includes(entry.name) ? [] : sources(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : []
  })
}
