import { describe, expect, test } from 'vitest'
import { originsOf, SettingsUnfit, settingsOf } from './settings-of.ts'

const told = (env: Record<string, string>, ...flags: string[]) => settingsOf({ flags, env, root: '/place' })

test('told nothing, the program serves this machine alone, from the folder beside it', () => {
  expect(told({})).toMatchObject({
    demo: false,
    host: '127.0.0.1',
    port: 8787,
    folder: '/place/data',
    databaseUrl: undefined,
    logLevel: 'info'
  })
  expect(told({}, '--demo')).toMatchObject({ demo: true, folder: '/place/data/demo', logLevel: 'warn' })
})

test('an empty variable is one that was not set', () => {
  expect(told({ PORT: '', ORIGIN: '', DATABASE_URL: '', MINGDU_KEY: '', HOST: '', MINGDU_DATA: '' })).toEqual(told({}))
})

describe('what cannot be followed is refused', () => {
  test.each([
    [{ PORT: 'http' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ PORT: '80.5' }, /PORT/],
    [{ ORIGIN: 'gk.example.gov.cn' }, /ORIGIN/],
    [{ ORIGIN: 'https://gk.example.gov.cn/desk' }, /ORIGIN/],
    [{ ORIGIN: 'ftp://gk.example.gov.cn' }, /ORIGIN/],
    [{ HOST: '0.0.0.0' }, /ORIGIN/],
    [{ DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL/],
    [{ DATABASE_URL: 'localhost' }, /DATABASE_URL/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/]
  ])('%o', (env, sentence) => {
    expect(() => told(env as Record<string, string>)).toThrow(SettingsUnfit)
    expect(() => told(env as Record<string, string>)).toThrow(sentence)
  })

  test('a flag that is not known', () => expect(() => told({}, '--demos')).toThrow('--demos'))
})

test('browsers find the program under the address told, or under each name of this machine', () => {
  expect(originsOf(told({ HOST: '0.0.0.0', ORIGIN: 'https://gk.example.gov.cn/' }), 8787)).toEqual(['https://gk.example.gov.cn'])
  expect(originsOf(told({}), 99)).toEqual(['http://127.0.0.1:99', 'http://localhost:99', 'http://[::1]:99'])
  expect(originsOf(told({ HOST: 'localhost' }), 99)[0]).toBe('http://localhost:99')
})
