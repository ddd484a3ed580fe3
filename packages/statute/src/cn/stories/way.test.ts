import { contentsOf, walkWay } from '@mingdu/workflow'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

const end = (...answers: string[]) => walkWay(cn.way, answers).end

describe('the seven questions (苏政办函〔2019〕98号)', () => {
  test('stand in their order: 补不补、是不是、谁负责、有没有、给不给、怎么给、怎么答', () => {
    expect(cn.way.steps.map((s) => s.label.zh)).toEqual(['补不补', '是不是', '谁负责', '有没有', '给不给', '怎么给', '怎么答'])
    const order = cn.way.steps.map((s) => s.id)
    const { trail } = walkWay(cn.way, ['clear', 'yes', 'none', 'ours', 'held', 'all', 'asWished'])
    const walked = trail.map((t) => order.indexOf(t.question.step))
    expect(walked).toEqual(walked.toSorted((a, b) => a - b))
  })

  test.each([
    ['all is given', ['clear', 'yes', 'none', 'ours', 'held', 'all', 'asWished'], { outcome: 'provided' }],
    ['searched for and not found (art. 36(4))', ['clear', 'yes', 'none', 'ours', 'notFound'], { outcome: 'notHeld' }],
    ['a part can be separated (art. 37)', ['clear', 'yes', 'none', 'ours', 'held', 'part'], { outcome: 'partlyProvided' }],
    [
      'a third party objects (arts 15, 32)',
      ['clear', 'yes', 'none', 'ours', 'held', 'none', 'thirdParty', 'objects'],
      { outcome: 'thirdPartyRights' }
    ],
    [
      'an enforcement file (art. 16(2))',
      ['clear', 'yes', 'none', 'ours', 'held', 'none', 'mayNot', 'file'],
      { outcome: 'enforcementFile' }
    ],
    ['a petition in the guise of a request (art. 39(1))', ['clear', 'no', 'petition'], { outcome: 'petition' }],
    ['still unclear after its correction (art. 30)', ['stillUnclear'], { outcome: 'stillUnclear' }]
  ])('%s', (_, answers, outcome) => expect(end(...answers)).toEqual(outcome))

  test('what has to come first is a fact: asking for a correction, asking a third party or another organ', () => {
    expect(end('unclear')).toEqual({ fact: 'correctionRequested' })
    expect(end('clear', 'yes', 'none', 'ours', 'held', 'none', 'thirdParty', 'notAsked')).toEqual({ fact: 'consulted' })
    expect(end('clear', 'yes', 'none', 'shared')).toEqual({ fact: 'consulted' })
  })

  test('silence of a third party leaves the decision to the organ, and is no consent (art. 32)', () => {
    const objects = cn.way.questions.find((q) => q.id === 'thirdParty')?.answers.find((a) => a.id === 'objects')
    expect(objects?.label.zh).toContain('逾期没有答复，本机关决定不公开')
  })

  test('every decision of the law says what its reply must contain', () => {
    const without = cn.outcomes
      .filter((o) => o.route === 'decision' && o.seeks === undefined && contentsOf(cn.way, o.id).length === 0)
      .map((o) => o.id)
    expect(without).toEqual([])
  })

  test('refusals by arts 14 to 16 give reasons; 不存在 rests on a search, a part on both parts, art. 15 on having asked', () => {
    const rests = (outcome: string) => contentsOf(cn.way, outcome).flatMap((c) => c.restsOn)
    expect(contentsOf(cn.way, 'stateSecret').map((c) => c.id)).toEqual(['reasons'])
    expect(rests('notHeld')).toEqual(['searched'])
    expect(rests('partlyProvided')).toEqual(['given', 'withheld'])
    expect(rests('thirdPartyRights')).toEqual(['thirdPartyConsulted'])
  })
})
