import type { RefusalCode } from '@mingdu/schema'
import { freedonia, say } from '../index.ts'
import { amending, at, received, type Told } from './told.ts'

/** What the law does not know, or knows of another procedure. */
export const refusalsOfTheLaw = {
  beforeTheLaw: [
    {
      because: 'the statute runs no term before it is in force',
      given: [],
      when: say.received('2100-12-31'),
      is: { article: 'receipt', about: { on: '2100-12-31' } }
    }
  ],
  unknownOutcome: [
    {
      because: 'an outcome that the statute does not have; the refusal names those it has',
      given: [received],
      when: say.decided('2101-04-05', 'stateSecret'),
      is: { article: 'answers', about: { possible: ['granted', 'refused', 'unknownHere', 'tooMany'] } }
    },
    {
      because: 'an outcome no longer in force on the day is none, and is not offered',
      given: [received],
      scene: at('2101-05-20', {
        statute: {
          ...freedonia,
          outcomes: freedonia.outcomes.map((o) => (o.id === 'unknownHere' ? { ...o, until: say.delivered('2101-03-31').on } : o))
        }
      }),
      when: say.decided('2101-04-05', 'unknownHere'),
      is: { article: 'answers', about: { possible: ['granted', 'refused', 'tooMany'] } }
    }
  ],
  outcomeNotByDecision: [
    {
      because: 'nobody signs a withdrawal: it follows from the applicant',
      given: [received],
      when: say.decided('2101-04-05', 'withdrawn'),
      is: { article: 'answers', about: { route: 'withdrawal' } }
    }
  ],
  unknownApplicantKind: [
    {
      because: 'a kind of applicant that no column counts; the refusal names those there are',
      given: [],
      when: say.received('2101-04-04', 'inPerson', 'research'),
      is: { article: 'yearbook', about: { possible: ['naturalPerson', 'company', 'press'] } }
    }
  ],
  otherProcedure: [
    {
      because: 'a record is amended or not: it is no letter that is granted',
      given: [amending],
      when: say.decided('2101-04-06', 'granted'),
      is: { about: { possible: ['amended'] } }
    },
    {
      because: 'and no letter that was asked for is amended',
      given: [received],
      when: say.decided('2101-04-06', 'amended'),
      is: { about: { possible: ['granted', 'refused', 'unknownHere', 'tooMany'] } }
    },
    {
      because: 'the extension is of requests for letters alone',
      given: [amending],
      when: say.extended('2101-04-06', 3),
      is: { phase: 'handling' }
    }
  ]
} satisfies Partial<Record<RefusalCode, Told[]>>
