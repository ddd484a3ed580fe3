import { day, StationId } from '@mingdu/schema'
import { expect, test } from 'vitest'
import { freedonia, given, type Story, say, walkChart } from '../testing/index.ts'
import { chartTracks } from './chart-tracks.ts'
import { mayRecord } from './may-record.ts'
import { possibleOf, stationsOf } from './stations.ts'

const at = { statute: freedonia, today: '2101-05-30' }
const mapOf = ({ now, log, at: circumstances }: Story) => {
  return stationsOf(now.file, possibleOf(mayRecord(log, circumstances, () => true, now)), freedonia)
}
const that = (story: Story, reached: string) =>
  mapOf(story)
    .filter((s) => s.reached === reached)
    .map((s) => s.id)

test('the tracks are read off the chart: what returns is a siding, what a region allows lies beside, an end leads nowhere else', () => {
  const on = (track: string) =>
    chartTracks()
      .filter((s) => s.track === track)
      .map((s) => s.id)
  expect(on('trunk')).toEqual(['received', 'confirmed', 'handling', 'decided', 'sentOut', 'delivered'])
  expect(on('siding')).toEqual(['correction', 'payment', 'extension'])
  expect(on('beside')).toEqual(['draft', 'review', 'consultation'])
  expect(on('end')).toEqual(['forwarded', 'withdrawn', 'discontinued', 'lapsed'])
})

test('every station is on the map once', () => {
  expect(
    chartTracks()
      .map((s) => s.id)
      .sort()
  ).toEqual([...StationId.options].sort())
})

test('in every state of the chart the case is at a station, by a fact that brought it there, and has come from the receipt', () => {
  for (const { key, phase, replayed } of walkChart(freedonia, day('2101-01-10')).filter((s) => s.phase !== 'unrecorded')) {
    const map = stationsOf(replayed.file, [], freedonia)
    const here = map.filter((s) => s.reached === 'here')
    expect([key, here.length > 0, here.every((s) => s.visits.length > 0 || phase === 'unconfirmed')]).toEqual([key, true, true])
    expect(map.find((s) => s.id === 'received')?.visits.length).toBeGreaterThan(0)
  }
})

test('a case that waits for a correction was handled before, and what may come next is what the law would let be recorded', () => {
  const story = given(say.received('2101-04-04'), say.correctionRequested('2101-04-08'), at)
  expect(that(story, 'here')).toEqual(['correction'])
  expect(that(story, 'passed')).toEqual(['received', 'handling'])
  expect(that(story, 'next')).toEqual(['decided', 'withdrawn', 'discontinued', 'draft', 'consultation'])
})

test('while another is asked, the case stands at two stations at once', () => {
  const asked = given(say.received('2101-04-04'), say.consulted('2101-04-05', 1), at)
  expect(that(asked, 'here')).toEqual(['handling', 'consultation'])
  expect(
    that(given(say.received('2101-04-04'), say.consulted('2101-04-05', 1), say.consultationEnded('2101-04-06', 1), at), 'here')
  ).toEqual(['handling'])
})

test('a fact struck out left no trace on the way', () => {
  const struck = given(say.received('2101-04-04'), say.extended('2101-04-11', 5), say.struckOut('2101-04-12', 2), at)
  expect(mapOf(struck).find((s) => s.id === 'extension')?.visits).toEqual([])
})

test('a void case has no way', () => {
  expect(mapOf(given(say.received('2101-04-04'), say.struckOut('2101-04-12', 1), at))).toEqual([])
})
