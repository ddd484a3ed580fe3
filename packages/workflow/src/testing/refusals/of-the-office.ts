import type { RefusalCode } from '@mingdu/schema'
import { say } from '../index.ts'
import { at, barred, chained, received, type Told } from './told.ts'

/** Who handles, consults, drafts, reviews and signs, and what lies in the case. */
export const refusalsOfTheOffice = {
  notAssigned: [
    { because: 'what nobody was given is not given back', given: [received], when: say.assignmentAnswered('2101-04-05', false), is: {} },
    {
      because: 'one assignment is answered once',
      given: [received, say.assigned('2101-04-05'), say.assignmentAnswered('2101-04-05')],
      when: say.assignmentAnswered('2101-04-06', false),
      is: {}
    }
  ],
  unitNotAsked: [
    {
      because: 'a unit that was not asked has not answered',
      given: [received, say.unitAsked('2101-04-05', '地籍科')],
      when: say.unitAnswered('2101-04-06', '规划科'),
      is: { about: { asked: ['地籍科'] } }
    }
  ],
  reasonsNotRequested: [
    { because: 'nobody asked why so many', given: [received], when: say.reasonsGiven('2101-04-05', true), is: {} },
    {
      because: 'reasons are judged once for each time they are asked',
      given: [received, say.reasonsRequested('2101-04-05'), say.reasonsGiven('2101-04-06', false)],
      when: say.reasonsGiven('2101-04-07', true),
      is: {}
    }
  ],
  notObjected: [
    {
      because: 'a third party that agreed has nothing to be overridden',
      given: [received, say.consulted('2101-04-05'), say.consultationEnded('2101-04-08', 1, 'agreed')],
      when: say.overrideNotified('2101-04-11'),
      is: { about: { consultation: 1 } }
    },
    {
      because: 'another organ is no third party',
      given: [received, say.consulted('2101-04-05', 1, 'otherOrgan'), say.consultationEnded('2101-04-08', 1, 'objected')],
      when: say.overrideNotified('2101-04-11'),
      is: { about: { consultation: 1 } }
    }
  ],
  notProposed: [
    {
      because: 'what nobody proposed is not settled',
      given: [received, say.decided('2101-04-05', 'granted'), say.sentOut('2101-04-06')],
      when: say.publicationSettled('2101-04-07', 'https://example.cn/1'),
      is: {}
    },
    {
      because: 'a proposal is settled once',
      given: [
        ...[received, say.decided('2101-04-05', 'granted'), say.sentOut('2101-04-06'), say.publicationProposed('2101-04-07')],
        say.publicationSettled('2101-04-08')
      ],
      when: say.publicationSettled('2101-04-11', 'https://example.cn/1'),
      is: {}
    }
  ],
  archivedAlready: [
    {
      because: 'a file is put away once, under one number',
      given: [received, say.withdrawn('2101-04-05'), say.archived('2101-04-06')],
      when: say.archived('2101-04-07', '2101-0002'),
      is: {}
    }
  ],
  unknownConsultation: [
    {
      because: 'an objection that nobody made is not overridden',
      given: [received],
      when: say.overrideNotified('2101-04-06', 3),
      is: { about: { consultation: 3 } }
    },
    {
      because: 'nobody answers who was not asked',
      given: [received, say.consulted('2101-04-05', 1)],
      when: say.consultationEnded('2101-04-06', 2),
      is: { article: 'asking', about: { consultation: 2 } }
    }
  ],
  consultationNumberTaken: [
    {
      because: 'each consultation has its own number',
      given: [received, say.consulted('2101-04-05', 1)],
      when: say.consulted('2101-04-06', 1),
      is: { about: { consultation: 1 } }
    }
  ],
  unknownOfficer: [
    {
      because: 'a case is given to who handles cases in this organ, and to nobody else',
      given: [received],
      scene: at('2101-05-20', { handlers: ['chen', 'wu'] }),
      when: say.assigned('2101-04-05', 'somebody'),
      is: { about: { possible: ['chen', 'wu'] } }
    }
  ],
  notDrafted: [
    {
      because: 'what must be reviewed must first be drafted',
      given: [received],
      scene: chained(),
      when: say.decided('2101-04-08', 'granted'),
      is: { about: {} }
    },
    {
      because: 'another decision than the one drafted was not reviewed',
      given: [received, say.drafted('2101-04-05', 'granted'), say.reviewed('2101-04-06')],
      scene: chained(),
      when: say.decided('2101-04-08', 'refused'),
      is: { about: { drafted: 'granted' } }
    },
    {
      because: 'where nobody signs his own, it must be known whose it is',
      given: [received],
      scene: at('2101-05-20', { policies: { selfApproval: 'barred' } }),
      when: say.decided('2101-04-08', 'granted'),
      is: { about: {} }
    }
  ],
  reviewMissing: [
    {
      because: 'what nobody reviewed is not signed',
      given: [received, say.drafted('2101-04-05', 'granted')],
      scene: chained(),
      when: say.decided('2101-04-08', 'granted'),
      is: { about: { missing: ['legal'] } }
    },
    {
      because: 'a draft that was returned has not passed',
      given: [received, say.drafted('2101-04-05', 'granted'), say.reviewed('2101-04-06', 'legal', 'returned')],
      scene: chained(),
      when: say.decided('2101-04-08', 'granted'),
      is: { about: { missing: ['legal'] } }
    },
    {
      because: 'reviews of an earlier draft say nothing of this one',
      given: [received, say.drafted('2101-04-05', 'granted'), say.reviewed('2101-04-06'), say.drafted('2101-04-07', 'granted')],
      scene: chained(),
      when: say.decided('2101-04-08', 'granted'),
      is: { about: { missing: ['legal'] } }
    },
    {
      because: 'a decision for which the organ chose a chain of its own needs that one',
      given: [received, say.drafted('2101-04-05', 'refused'), say.reviewed('2101-04-06')],
      scene: chained({ refused: ['legal', 'secrecy', 'leader'] }),
      when: say.decided('2101-04-08', 'refused'),
      is: { about: { missing: ['secrecy', 'leader'] } }
    }
  ],
  selfApproval: [
    {
      because: 'where the organ bars it, nobody reviews his own draft',
      given: [received, say.drafted('2101-04-05', 'granted')],
      scene: barred('chen'),
      when: say.reviewed('2101-04-06'),
      is: { about: { own: 'drafted' } }
    },
    {
      because: 'nor signs it',
      given: [received, say.drafted('2101-04-05', 'granted')],
      scene: barred('chen'),
      when: say.decided('2101-04-08', 'granted'),
      is: { about: { own: 'drafted' } }
    },
    {
      because: 'nor consents to more time for the case he handles',
      given: [received, say.assigned('2101-04-05', 'chen')],
      scene: barred('chen'),
      when: say.extended('2101-04-08', 2),
      is: { about: { own: 'handled' } }
    }
  ]
} satisfies Partial<Record<RefusalCode, Told[]>>
