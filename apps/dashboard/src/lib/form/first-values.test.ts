import { freedonia, given, say } from '@mingdu/workflow/testing'
import { expect, test } from 'vitest'
import { sampleCase } from '../testing/sample-case.ts'
import { firstValues } from './first-values.ts'

const story = given(say.received('2101-04-04'), say.drafted('2101-04-06', 'granted'), { statute: freedonia, today: '2101-04-07' })
const said = { given: '合同正文', withheld: '报价，商业秘密', searched: '档案室', grounds: '第三十七条', reply: '现答复如下' }

test('what the draft says need not be typed again by whoever drafts anew or signs it', () => {
  const view = sampleCase(story)
  const timeline = view.timeline.map((e) => (e.fact.type === 'drafted' ? { ...e, particulars: said } : e))
  const { reply, ...signed } = said
  expect(firstValues('decided', { ...view, timeline })).toMatchObject({ outcome: 'granted', ...signed })
  expect(firstValues('decided', { ...view, timeline })).not.toHaveProperty('reply')
  expect(firstValues('drafted', { ...view, timeline })).toMatchObject({ outcome: 'granted', ...signed, reply })
})
