import type { LocalDate, OrderFact, OrganId } from '@mingdu/schema'
import { expect, test } from 'vitest'
import { orderStand } from './orders.ts'

const day = (d: number) => `2026-03-${String(d).padStart(2, '0')}` as LocalDate
const issued: OrderFact = { type: 'orderIssued', on: day(2), issuer: 'county' as OrganId, asks: '说明为何超期', answerBy: day(9) }
const answered: OrderFact = { type: 'orderAnswered', on: day(6), order: 1, says: '已答复申请人' }
const returned: OrderFact = { type: 'orderReturned', on: day(10), order: 1, says: '没有说明原因', answerBy: day(16) }

test('the organ has the whole day of the term to answer; on the next one it is late', () => {
  expect(orderStand([issued], day(9))).toMatchObject({ state: 'awaitingAnswer', late: false })
  expect(orderStand([issued], day(10))).toMatchObject({ state: 'awaitingAnswer', late: true })
  expect(orderStand([issued, answered], day(20))).toMatchObject({ state: 'answered', late: false })
})

test('an answer that is returned is wanted again, by the day of the return', () => {
  expect(orderStand([issued, answered, returned], day(12))).toMatchObject({ state: 'awaitingAnswer', answerBy: day(16), late: false })
})

test('nothing is returned that was not answered, and nothing follows once it is written off', () => {
  expect(orderStand([issued], day(3)).possible).not.toContain('orderReturned')
  expect(orderStand([issued, { type: 'orderWrittenOff', on: day(4), order: 1, says: '申请人已撤回' }], day(30))).toMatchObject({
    state: 'writtenOff',
    late: false,
    possible: []
  })
})
