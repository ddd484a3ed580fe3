import type { RefusalCode } from '@mingdu/schema'
import { say } from '../index.ts'
import { asked, at, fee, heard, received, type Told } from './told.ts'

/** What must come before, what must have passed, what hangs on it. */
export const refusalsOfTheOrder = {
  notAdmissible: [
    {
      because: 'nothing can happen to a case before it is received',
      given: [],
      when: say.decided('2101-04-05', 'granted'),
      is: { article: null, about: { phase: 'unrecorded', fact: 'decided' } }
    },
    {
      because: 'a case is received once',
      given: [received],
      when: say.received('2101-04-05'),
      is: { about: { phase: 'handling', fact: 'received' } }
    },
    {
      because: 'a reply that was not signed cannot go out',
      given: [received],
      when: say.sentOut('2101-04-05'),
      is: { about: { phase: 'handling', fact: 'sentOut' } }
    },
    {
      because: 'before both sides confirmed, nothing is decided',
      given: [say.received('2101-04-04', 'fax')],
      when: say.decided('2101-04-05', 'granted'),
      is: { about: { phase: 'unconfirmed', fact: 'decided' } }
    },
    {
      because: 'a withdrawn case is over',
      given: [received, say.withdrawn('2101-04-05')],
      when: say.decided('2101-04-06', 'granted'),
      is: { about: { phase: 'withdrawn', fact: 'decided' } }
    },
    {
      because: 'an unpaid fee does not lapse for want of a correction',
      given: [received, say.feeNotified('2101-04-06', 3, fee), say.feeNoticeReceived('2101-04-07')],
      when: say.lapsed('2101-05-20', 'correction'),
      is: { about: { phase: 'awaitingPayment', fact: 'lapsed' } }
    },
    {
      because: 'an answer given is not withdrawn',
      given: [received, say.decided('2101-04-05', 'granted'), say.sentOut('2101-04-05')],
      when: say.withdrawn('2101-04-06'),
      is: { about: { phase: 'answered', fact: 'withdrawn' } }
    }
  ],
  beforeReceipt: [
    {
      because: 'a reply cannot be older than the application',
      given: [received],
      when: say.decided('2101-04-03', 'granted'),
      is: { article: 'receipt', about: { on: '2101-04-03', receipt: '2101-04-04' } }
    },
    {
      because: 'where both sides confirm, nothing happens before the confirmation',
      given: [say.received('2101-04-04', 'fax'), say.confirmed('2101-04-06')],
      when: say.correctionRequested('2101-04-05'),
      is: { article: 'receipt', about: { on: '2101-04-05', receipt: '2101-04-06' } }
    },
    {
      because: 'nothing is confirmed before it arrived',
      given: [say.received('2101-04-04', 'fax')],
      when: say.confirmed('2101-04-03'),
      is: { article: 'receipt', about: { on: '2101-04-03', receipt: '2101-04-04' } }
    }
  ],
  inTheFuture: [
    {
      because: 'what lies ahead has not happened',
      given: [received],
      scene: at('2101-04-05'),
      when: say.withdrawn('2101-04-06'),
      is: { article: null, about: { on: '2101-04-06', today: '2101-04-05' } }
    },
    {
      because: 'nor can a strike lie ahead',
      given: [received],
      scene: at('2101-04-05'),
      when: say.struckOut('2101-04-06', 1),
      is: { about: { on: '2101-04-06', today: '2101-04-05' } }
    }
  ],
  beforeItsCause: [
    {
      because: 'a reply goes out on the day it is signed or later',
      given: [received, say.decided('2101-04-08', 'granted')],
      when: say.sentOut('2101-04-07'),
      is: { about: { on: '2101-04-07', cause: 'decided', causeOn: '2101-04-08' } }
    },
    {
      because: 'it arrives after it went out',
      given: [received, say.decided('2101-04-08', 'granted'), say.sentOut('2101-04-11')],
      when: say.delivered('2101-04-08'),
      is: { about: { on: '2101-04-08', cause: 'sentOut', causeOn: '2101-04-11' } }
    },
    {
      because: 'a correction answers a notice',
      given: [received, asked],
      when: say.corrected('2101-04-05'),
      is: { about: { on: '2101-04-05', cause: 'correctionRequested', causeOn: '2101-04-06' } }
    },
    {
      because: 'a fee is paid after the notice',
      given: [received, say.feeNotified('2101-04-06', 3, fee)],
      when: say.feePaid('2101-04-05', fee),
      is: { about: { on: '2101-04-05', cause: 'feeNotified', causeOn: '2101-04-06' } }
    },
    {
      because: 'a party answers after it heard',
      given: [received, say.consulted('2101-04-05'), say.consultationReceived('2101-04-08')],
      when: say.consultationEnded('2101-04-07'),
      is: { about: { on: '2101-04-07', cause: 'consultationReceived', causeOn: '2101-04-08' } }
    },
    {
      because: 'a party hears after it was written to, whatever happened to other parties',
      given: [received, say.consulted('2101-04-05', 1), say.consulted('2101-04-11', 2)],
      when: say.consultationReceived('2101-04-08', 2),
      is: { about: { on: '2101-04-08', cause: 'consulted', causeOn: '2101-04-11' } }
    },
    {
      because: 'what follows a correction is not older than it',
      given: [received, asked, say.corrected('2101-04-12')],
      when: say.extended('2101-04-11', 2),
      is: { about: { on: '2101-04-11', cause: 'corrected', causeOn: '2101-04-12' } }
    }
  ],
  termNotPassed: [
    {
      because: 'a term that still runs has not lapsed, nor on its last day',
      given: [received, asked, heard],
      when: say.lapsed('2101-04-19'),
      is: { article: 'correction', about: { ground: 'correction', due: '2101-04-19' } }
    },
    {
      because: 'a notice that came back or was never received starts no term',
      given: [received, asked],
      when: say.lapsed('2101-05-20'),
      is: { article: 'correction', about: { ground: 'correction' } }
    }
  ],
  handlingBegun: [
    {
      because: 'who asked the applicant to correct took the letter for his own: he answers that it is another’s',
      given: [received, asked, say.corrected('2101-04-11')],
      when: say.forwarded('2101-04-12'),
      is: { phase: 'handling' }
    },
    {
      because: 'and so did who drafted a decision',
      given: [received, say.drafted('2101-04-05', 'granted')],
      when: say.forwarded('2101-04-06'),
      is: { phase: 'handling' }
    }
  ],
  nothingUnderway: [
    {
      because: 'a notice that the applicant has does not come back',
      given: [received, asked, heard],
      when: say.returned('2101-04-08'),
      is: { about: { what: 'correctionNotice' }, phase: 'awaitingCorrection' }
    },
    {
      because: 'and does not come back twice without going out again',
      given: [received, asked, say.returned('2101-04-08')],
      when: say.returned('2101-04-09'),
      is: { about: { what: 'correctionNotice' } }
    },
    {
      because: 'a reply that was received is not sent again',
      given: [received, say.decided('2101-04-05', 'granted'), say.sentOut('2101-04-06'), say.delivered('2101-04-07')],
      when: say.sentAgain('2101-04-08', 'reply'),
      is: { about: { what: 'reply' } }
    }
  ],
  replySigned: [
    {
      because: 'what was signed is sent, or its signature struck out: the case does not end without a reply beside it',
      given: [received, say.decided('2101-04-05', 'granted')],
      when: say.discontinued('2101-04-06'),
      is: { phase: 'decided' }
    },
    {
      because: 'nor is it merged into another',
      given: [received, say.decided('2101-04-05', 'granted'), say.sentOut('2101-04-05')],
      when: say.merged('2101-04-06'),
      is: { phase: 'answered' }
    }
  ]
} satisfies Partial<Record<RefusalCode, Told[]>>
