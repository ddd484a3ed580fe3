import { freedonia, given, say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { sampleCase } from '../testing/sample-case.ts'
import { shownEntries, timelineAddress, timelineQuery } from './timeline-groups.ts'

const { timeline } = sampleCase(
  given(say.received('2101-04-04'), say.assigned('2101-04-05'), say.consulted('2101-04-05', 1), say.extended('2101-04-11', 5), {
    statute: freedonia,
    today: '2101-04-12'
  })
)
const shown = (search: string) =>
  shownEntries(timeline, timelineQuery(new URLSearchParams(search))).map(({ entry, gap }) => [entry.fact.type, gap?.days, gap?.workingDays])

test('the newest entry stands first, each with the days since the one before it', () => {
  expect(shown('')).toEqual([
    ['extended', 6, 4],
    ['consulted', undefined, undefined],
    ['assigned', 1, 1],
    ['received', undefined, undefined]
  ])
})

test('days are counted between the entries that are shown', () => {
  expect(shown('show=terms&order=oldest')).toEqual([
    ['consulted', undefined, undefined],
    ['extended', 6, 4]
  ])
  expect(shown('show=letters&order=oldest').map(([type, days]) => [type, days])).toEqual([
    ['received', undefined],
    ['consulted', 1],
    ['extended', 6]
  ])
})

test('what is chosen by itself is not in the address, and what the address does not know is not chosen', () => {
  expect(timelineAddress({ show: 'all', order: 'newest' })).toBe('?')
  expect(timelineAddress({ show: 'fees', order: 'oldest' })).toBe('?show=fees&order=oldest')
  expect(timelineQuery(new URLSearchParams('show=everything&order=up'))).toEqual({ show: 'all', order: 'newest' })
})
