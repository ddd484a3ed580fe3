import zh from 'virtual:words/zh'
import type { OrganBalance, OrganId } from '@mingdu/schema'
import { expect, test } from 'vitest'
import { speak } from '../words/speak.ts'
import { balanceLight, countLights } from './balance-words.ts'

const say = speak('zh', zh)
const light = (more: Partial<OrganBalance>) =>
  ({
    organ: 'hall' as OrganId,
    balanced: true,
    ready: true,
    held: 49,
    broken: [],
    behind: [],
    hindrances: [],
    notes: [],
    ...more
  }) as OrganBalance
const hindered = light({
  ready: false,
  hindrances: [
    { note: 'blanks', n: 2 },
    { note: 'outcomeWithoutRow', outcome: 'burnt', n: 1 }
  ]
})
const bad = light({ balanced: false, ready: false, broken: [{} as never] })

test('an organ’s light is green, amber with what is missing, or red with how many identities are broken', () => {
  expect([light({}), hindered, bad].map((b) => balanceLight(b, say, () => '焚毁'))).toEqual([
    { tone: 'ok', words: '今天结账：平，可以结账' },
    { tone: 'soon', words: '今天结账：平；结账之前还有：表二 2 格未填、1 件的“焚毁”在这一年的表式里没有行' },
    { tone: 'late', words: '今天结账：1 条等式不平' }
  ])
})

test('the lights of a sum are counted, each organ once', () => {
  expect(countLights([light({}), hindered, hindered, bad])).toEqual({ n: 4, ready: 1, hindered: 2, bad: 1 })
})
