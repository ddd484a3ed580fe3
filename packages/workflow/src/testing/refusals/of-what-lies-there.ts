import type { RefusalCode } from '@mingdu/schema'
import { say } from '../index.ts'
import { asked, at, contested, heard, received, type Told } from './told.ts'

/** Files and other cases that are named, and facts that are to be struck out. */
export const refusalsOfWhatLiesThere = {
  fileNotReady: [
    {
      because: 'a file whose content was not handed over cannot be in the case',
      given: [received],
      scene: at('2101-04-20', { fileReady: false }),
      when: say.fileAdded('2101-04-05'),
      is: { article: null }
    }
  ],
  fileOfNoFact: [
    {
      because: 'a file belongs to a fact that is there',
      given: [received],
      when: say.fileAdded('2101-04-05', { about: 7 }),
      is: { article: null, about: { seqs: [7] } }
    },
    {
      because: 'no file belongs to a file',
      given: [received, say.fileAdded('2101-04-05')],
      when: say.fileAdded('2101-04-05', { about: 2 }),
      is: { about: { seqs: [2] } }
    }
  ],
  otherCaseUnknown: [
    {
      because: 'only what is there and may be seen is linked',
      given: [received],
      scene: at('2101-05-20', { otherCaseInSight: false }),
      when: say.linked('2101-04-05'),
      is: { about: null }
    }
  ],
  nothingToStrike: [
    {
      because: 'there is no such fact',
      given: [received],
      when: say.struckOut('2101-04-05', 7),
      is: { about: { seqs: [7] } }
    },
    {
      because: 'what is struck out is struck out once',
      given: [received, say.extended('2101-04-05', 2), say.struckOut('2101-04-06', 2)],
      when: say.struckOut('2101-04-06', 2),
      is: { about: { seqs: [2] } }
    },
    {
      because: 'a strike is not struck out: the fact is recorded again',
      given: [received, say.extended('2101-04-05', 2), say.struckOut('2101-04-06', 2)],
      when: say.struckOut('2101-04-06', 3),
      is: { about: { seqs: [3] } }
    }
  ],
  othersHangOnIt: [
    {
      because: 'a draft is not struck out from under its review',
      given: [received, say.drafted('2101-04-05', 'granted'), say.reviewed('2101-04-06')],
      when: say.struckOut('2101-04-14', 2),
      is: { about: { seqs: [3] } }
    },
    {
      because: 'a notice is not struck out from under its correction',
      given: [received, asked, heard, say.corrected('2101-04-12'), say.decided('2101-04-13', 'granted')],
      when: say.struckOut('2101-04-14', 2),
      is: { about: { seqs: [3, 4] } }
    },
    {
      because: 'a reply is not struck out from under the review that contests it',
      given: contested,
      when: say.struckOut('2101-05-14', 3),
      is: { about: { seqs: [4] } }
    }
  ]
} satisfies Partial<Record<RefusalCode, Told[]>>
