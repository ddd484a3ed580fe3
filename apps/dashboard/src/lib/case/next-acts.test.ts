import type { FactType } from '@mingdu/schema'
import { freedonia, given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { renderPage, textOf } from '../testing/render-page.ts'
import { sampleCase } from '../testing/sample-case.ts'
import { zh } from '../words/zh/index.ts'
import CannotActs from './CannotActs.svelte'
import NextActs from './NextActs.svelte'
import { nextActs } from './next-acts.ts'

const at = (today: string) => ({ statute: freedonia, today })
const handling = given(say.received('2101-04-04'), at('2101-04-06'))
const consulting = given(say.received('2101-04-04'), say.consulted('2101-04-05'), at('2101-04-06'))

const stories = {
  handling,
  consulting,
  unconfirmed: given(say.received('2101-04-04', 'fax'), at('2101-04-04')),
  awaiting: given(say.received('2101-04-04'), say.correctionRequested('2101-04-05'), at('2101-04-06')),
  decided: given(say.received('2101-04-04'), say.decided('2101-04-06', 'granted'), at('2101-04-06')),
  answered: given(say.received('2101-04-04'), say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-06'), at('2101-04-07'))
}

describe('buttons are drawn from mayRecord', () => {
  test.each(Object.entries(stories))('%s: one for each fact that may be recorded, none for any other', (_, story) => {
    const view = sampleCase(story)
    const html = renderPage(NextActs, { view, onact: () => undefined }, { statute: freedonia, today: view.today })
    const buttons = new Set([...html.matchAll(/<button[^>]*>\s*([^<]+?)\s*<\/button>/g)].map((m) => m[1]))
    const possible = view.mayRecord.filter((m) => m.possible && m.permitted).map((m) => zh[`act.${m.fact as FactType}`])
    expect([...buttons].sort()).toEqual([...new Set(possible)].sort())
  })

  test('none where the officer holds no post for it; the reason is said', () => {
    const view = sampleCase(handling, ['supervisor'])
    const html = renderPage(NextActs, { view, onact: () => undefined }, { statute: freedonia, today: view.today })
    expect(html).not.toContain('<button')
    const acts = nextActs(view).cannot
    expect(textOf(renderPage(CannotActs, { acts }, { statute: freedonia, today: view.today }))).toContain('拟办 由承办岗位记录。')
  })

  test('what is impossible says why', () => {
    const view = sampleCase(handling)
    const acts = nextActs(view).cannot
    const text = textOf(renderPage(CannotActs, { acts }, { statute: freedonia, today: view.today }))
    expect(text).toContain('登记送出 案件现在的阶段不能发生这件事。现在的阶段：办理中。')
  })
})

describe('an act stands beside the date that it changes', () => {
  const placed = (view: ReturnType<typeof sampleCase>) =>
    nextActs(view).dated.map((r) => [r.deadline.term, r.which, r.acts.map((a) => a.fact)])

  test('of giving out, drafting and reviewing only whose turn it is stands beside the reply date', () => {
    const received = say.received('2101-04-04')
    const chained = { ...at('2101-04-06'), policies: { approvalChain: { all: ['legal' as const] } } }
    const beside = (...facts: Parameters<typeof given>) =>
      placed(sampleCase(given(...facts), ['registrar', 'handler', 'reviewer'])).find(([term]) => term === 'reply')?.[2]
    expect(beside(received, say.assigned('2101-04-05'), chained)).toEqual(['drafted'])
    expect(beside(received, say.drafted('2101-04-05', 'granted'), chained)).toEqual(['reviewed'])
    expect(beside(received, say.drafted('2101-04-05', 'granted'), say.reviewed('2101-04-06'), chained)).toEqual([])
  })

  test('the notice to correct beside its own date, the answer and the extension beside the reply', () => {
    expect(placed(sampleCase(handling))).toEqual([
      ['correctionNotice', null, ['correctionRequested']],
      ['reply', null, ['decided', 'drafted', 'assigned', 'extended', 'delayed']]
    ])
  })

  test('where the strict date comes first, the answer beside it and the extension beside the legal one', () => {
    const late = given(say.received('2101-04-04', 'fax'), at('2101-04-06')).when(say.confirmed('2101-04-06'))
    const rows = placed(sampleCase(late)).filter(([term]) => term === 'reply')
    expect(rows).toEqual([
      ['reply', 'strict', ['decided', 'drafted', 'assigned']],
      ['reply', 'legal', ['extended', 'delayed']]
    ])
  })

  test('the party’s receipt is asked for until it is recorded', () => {
    const row = (view: ReturnType<typeof sampleCase>) =>
      nextActs(view)
        .dated.find((r) => r.deadline.of === 1)
        ?.acts.map((a) => a.fact)
    expect(row(sampleCase(consulting))).toEqual(['consultationReceived', 'consultationEnded'])
    expect(row(sampleCase(consulting.when(say.consultationReceived('2101-04-06'))))).toEqual(['consultationEnded'])
  })

  test('one button is filled: the organ’s own nearest regular act, and while waiting what ends it', () => {
    const first = (view: ReturnType<typeof sampleCase>) => nextActs(view).first?.acts[0]?.fact
    expect(first(sampleCase(handling))).toBe('correctionRequested')
    expect(first(sampleCase(stories.decided))).toBe('sentOut')
    expect(first(sampleCase(stories.awaiting))).toBe('corrected')
  })
})

describe('a reply on its way to the applicant', () => {
  const sent = [say.received('2101-04-04'), say.decided('2101-04-06', 'granted'), say.sentOut('2101-04-06')]
  const left = (story: ReturnType<typeof given>) => nextActs(sampleCase(story)).onTheWay?.acts.map((a) => a.fact)

  test('is to be received, or comes back', () => {
    expect(left(given(...sent, at('2101-04-08')))).toEqual(['delivered', 'returned'])
  })

  test('that came back is to be sent again, and then to be received', () => {
    const back = given(...sent, say.returned('2101-04-08', 'reply'), at('2101-04-12'))
    expect(left(back)).toEqual(['sentAgain', 'delivered'])
    expect(left(back.when(say.sentAgain('2101-04-11', 'reply')))).toEqual(['delivered', 'returned'])
  })

  test('that was received asks for nothing more', () => {
    expect(left(given(...sent, say.delivered('2101-04-08'), at('2101-04-12')))).toBeUndefined()
  })
})
