import { expect, test } from 'vitest'
import { phaseWords, withWhomWords } from '../apps/api/src/views/case-file-words.ts'
import { law as en } from '../apps/dashboard/src/lib/words/en/law.ts'
import { law as zh } from '../apps/dashboard/src/lib/words/zh/law.ts'

test('a file of cases says what the screen says', () => {
  const said = { ...named('phase', phaseWords), ...named('with', withWhomWords) }
  for (const [key, label] of Object.entries(said))
    expect([key, label]).toEqual([key, { zh: zh[key as keyof typeof zh], en: en[key as keyof typeof en] }])
})

const named = (prefix: string, words: object) =>
  Object.fromEntries(Object.entries(words).map(([name, label]) => [`${prefix}.${name}`, label]))
