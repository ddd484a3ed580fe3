import { day, type Fact, type FeeMeasure, RefusalCode, type Review } from '@mingdu/schema'
import { describe, expect, test } from 'vitest'
import { everyFact, freedonia, given, type Scene, type Seen, say } from '../testing/index.ts'

const at = (today: string, more: Partial<Scene> = {}): Scene => ({ statute: freedonia, today, ...more })
const received = say.received('2101-04-04')
const amending = { ...received, seeks: 'rectification' } as const
const fee = 5_00
const asked = say.correctionRequested('2101-04-06')
const heard = say.correctionNoticeReceived('2101-04-07')

/** An organ in which the lawyers look at every draft, and at some decisions more of the house. */
const chained = (more: Record<string, readonly Review[]> = {}): Scene =>
  at('2101-05-20', { policies: { approvalChain: { all: ['legal'], ...more } } })
/** An organ in which nobody approves what is his own; all of it said by one officer. */
const barred = (by: string): Scene => at('2101-05-20', { by, policies: { selfApproval: 'barred' } })

const pages = (n: number, alreadyPublic = 0): FeeMeasure => ({ basis: 'perPage', copies: 'paper', pages: n, alreadyPublic, equivalent: 0 })

const answered = [received, say.decided('2101-04-11', 'granted'), say.sentOut('2101-04-12')]
const contested = [...answered, say.disputeFiled('2101-05-02')]

type Told = { because: string; given: Fact[]; scene?: Scene; when: Fact; is: Partial<Seen> }

/** These are the door's own: they are about officers, organs and settings, not about one case. */
type ByTheDoor =
  | 'unknownOrgan'
  | 'unknownLevel'
  | 'lastAdministrator'
  | 'accountAlready'
  | 'notYetInForce'
  | 'notPermitted'
  | 'notInTheForm'
  | 'correctedMeanwhile'
  | 'numberInUse'
  | 'tooManyFiles'
  | 'caseErased'
  | 'yearClosed'
  | 'yearNotReady'
  | 'figuresMoved'
  | 'booksHaveTheYear'
  | `notice${string}`

/** Total over the refusals that the rules give: a new code without a story does not compile. */
const stories: Record<Exclude<RefusalCode, ByTheDoor>, Told[]> = {
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
  amountDiffers: [
    {
      because: 'three items cost one slice of five, not six',
      given: [received],
      when: say.feeNotified('2101-04-06', 3, 6_00),
      is: { article: 'fees', about: { alreadyThisMonth: 0, amount: 5_00 } }
    },
    {
      because: 'the month’s count is the books’, not the notice’s',
      given: [received],
      scene: at('2101-05-20', { itemsThisMonth: 4 }),
      when: say.feeNotified('2101-04-06', 3, 5_00, 0),
      is: { article: 'fees', about: { alreadyThisMonth: 4, amount: 21_00 } }
    },
    {
      because: 'what is waived is taken off, neither less nor more',
      given: [received],
      when: { ...say.feeNotified('2101-04-06', 3, 5_00), waived: 2_00 },
      is: { article: 'fees', about: { alreadyThisMonth: 0, amount: 3_00 } }
    },
    {
      because: 'a second notice of the same case counts on after the items of the first',
      given: [received, say.feeNotified('2101-04-06', 3, fee), say.feePaid('2101-04-08', fee)],
      scene: at('2101-05-20', { itemsThisMonth: 0 }),
      when: say.feeNotified('2101-04-10', 1, fee, 0),
      is: { article: 'fees', about: { alreadyThisMonth: 3, amount: 5_00 } }
    },
    {
      because: 'pages already public are not counted: eight asked, two of them public, two of the rest at 1',
      given: [received],
      when: say.feeNotified('2101-04-06', pages(8, 2), 4_00),
      is: { article: 'fees', about: { amount: 2_00 } }
    }
  ],
  noTariff: [
    {
      because: 'where no tariff is in force no fee can be asked',
      given: [received],
      scene: at('2101-05-20', { statute: { ...freedonia, tariffs: [] } }),
      when: say.feeNotified('2101-04-06', 3, fee),
      is: { article: 'fees', about: { on: '2101-04-06' } }
    }
  ],
  feeNotDue: [
    {
      because: 'two items a month are free',
      given: [received],
      when: say.feeNotified('2101-04-06', 2, 0),
      is: { article: 'fees', about: { alreadyThisMonth: 0, items: 2 } }
    },
    {
      because: 'four pages are free',
      given: [received],
      when: say.feeNotified('2101-04-06', pages(4), 0),
      is: { article: 'fees', about: {} }
    },
    {
      because: 'a notice that waives all of it asks for nothing, so it is no notice',
      given: [received],
      when: { ...say.feeNotified('2101-04-06', 3, 0), waived: 5_00 },
      is: { article: 'fees', about: { alreadyThisMonth: 0, items: 3 } }
    }
  ],
  feeByOtherBasis: [
    {
      because: 'once counted by item, a request is not counted by page',
      given: [received, say.feeNotified('2101-04-06', 3, fee), say.feePaid('2101-04-08', fee)],
      when: say.feeNotified('2101-04-10', pages(5), 1_00),
      is: { article: 'fees', about: { basis: 'perItem', notifiedOn: '2101-04-06' } }
    },
    {
      because: 'nor the other way round',
      given: [received, say.feeNotified('2101-04-06', pages(5), 1_00), say.feePaid('2101-04-08', 1_00)],
      when: say.feeNotified('2101-04-10', 3, fee),
      is: { article: 'fees', about: { basis: 'perPage', notifiedOn: '2101-04-06' } }
    }
  ],
  waivedBeyondFee: [
    {
      because: 'no more can be waived than is due',
      given: [received],
      when: { ...say.feeNotified('2101-04-06', 3, 0), waived: 5_01 },
      is: { article: 'fees', about: { amount: 5_00, waived: 5_01 } }
    }
  ],
  freeItemsRemain: [
    {
      because: 'two of the three items were free, and nobody gives up by not paying what costs nothing',
      given: [received, say.feeNotified('2101-04-06', 3, fee), say.feeNoticeReceived('2101-04-07')],
      when: say.lapsed('2101-05-10', 'payment'),
      is: { article: 'fees', about: { free: 2 } }
    }
  ],
  unpaidInFull: [
    {
      because: 'paid means paid in full',
      given: [received, say.feeNotified('2101-04-06', 3, fee)],
      when: say.feePaid('2101-04-08', 4_00),
      is: { article: 'fees', about: { amount: 5_00, paid: 4_00 } }
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
  unknownOfficer: [
    {
      because: 'a case is given to who handles cases in this organ, and to nobody else',
      given: [received],
      scene: at('2101-05-20', { handlers: ['chen', 'wu'] }),
      when: say.assigned('2101-04-05', 'somebody'),
      is: { about: { possible: ['chen', 'wu'] } }
    }
  ],
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
  ],
  refundBeyondPaid: [
    {
      because: 'of a fee no more goes back than was paid',
      given: [received, say.feeNotified('2101-04-06', 3, fee), say.feePaid('2101-04-08', fee)],
      when: say.feeRefunded('2101-04-12', fee + 1),
      is: { about: { amount: fee, refunded: fee + 1 } }
    },
    {
      because: 'nor more than is left of it',
      given: [received, say.feeNotified('2101-04-06', 3, fee), say.feePaid('2101-04-08', fee), say.feeRefunded('2101-04-11', 2_00)],
      when: say.feeRefunded('2101-04-12', 3_01),
      is: { about: { amount: 3_00, refunded: 3_01 } }
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
  ],
  unknownDispute: [
    {
      because: 'a copy is of something filed',
      given: answered,
      when: say.disputeCopyReceived('2101-05-03', 2),
      is: { about: { dispute: 2 } }
    }
  ],
  disputeNumberTaken: [
    {
      because: 'each dispute has its own number',
      given: contested,
      when: say.disputeFiled('2101-05-03', 1, 'suit'),
      is: { about: { dispute: 1 } }
    }
  ],
  disputeNotAdmissible: [
    {
      because: 'what was not handed over is not answered',
      given: contested,
      when: say.disputeAnswered('2101-05-03'),
      is: { about: { dispute: 1, standing: 'pending', fact: 'disputeAnswered' } }
    },
    {
      because: 'a review decision is not open to appeal',
      given: contested,
      when: say.disputeDecided('2101-05-03', 'kept', 1, { effect: 'appealableJudgment' }),
      is: { about: { dispute: 1, standing: 'pending', fact: 'disputeDecided' } }
    },
    {
      because: 'nothing is done over that nobody ordered',
      given: [...contested, say.disputeDecided('2101-05-03', 'changed')],
      when: say.redone('2101-05-04'),
      is: { about: { dispute: 1, standing: 'settled', fact: 'redone' } }
    }
  ],
  unknownDisputeResult: [
    {
      because: 'a review is not dropped in Freedonia, only a suit',
      given: contested,
      when: say.disputeDecided('2101-05-03', 'dropped'),
      is: { about: { possible: ['kept', 'changed'] } }
    }
  ],
  noReviewBefore: [
    {
      because: 'a suit after review follows a review that was decided',
      given: contested,
      when: say.disputeFiled('2101-05-03', 2, 'suit', { afterReview: true }),
      is: { article: null }
    }
  ],
  nothingToContest: [
    {
      because: 'no reply has gone out that could be contested',
      given: [received],
      when: say.disputeFiled('2101-05-03'),
      is: { about: { against: 'reply' } }
    },
    {
      because: 'nothing was done over',
      given: contested,
      when: say.disputeFiled('2101-05-03', 2, 'review', { against: 'redone' }),
      is: { about: { against: 'redone' } }
    }
  ],
  appealTermRuns: [
    {
      because: 'on the last day the organ may still appeal',
      given: [
        ...answered,
        say.disputeFiled('2101-05-02', 1, 'suit'),
        say.disputeDecided('2101-05-04', 'kept', 1, { effect: 'appealableJudgment' })
      ],
      when: say.disputeTookEffect('2101-05-11'),
      is: { about: { due: '2101-05-11' } }
    }
  ]
}

describe.each(Object.entries(stories))('%s', (code, told) => {
  test.each(told.map((t) => [t.because, t] as const))('%s', (_, story) => {
    given(...story.given, story.scene ?? at('2101-05-20'))
      .when(story.when)
      .thenItIs({ refused: code as RefusalCode, ...story.is })
  })
})

describe('refusals in general', () => {
  test('a refused fact leaves the case as it was', () => {
    const before = given(received, at('2101-05-20'))
    const after = before.when(say.sentOut('2101-04-05'))
    expect([after.log, after.now]).toEqual([before.log, before.now])
  })

  test('no fact of any kind lies in the future', () => {
    for (const fact of [...everyFact(freedonia, day('2101-04-05')), say.struckOut('2101-04-05', 1)]) {
      given(received, at('2101-04-04')).when(fact).thenItIs({ refused: 'inTheFuture' })
    }
  })

  test('every refusal is told by a story or is the door’s own', () => {
    const notices = RefusalCode.options.filter((code) => code.startsWith('notice'))
    const ofSettings = [
      'unknownOrgan',
      'unknownLevel',
      'lastAdministrator',
      'accountAlready',
      'notYetInForce',
      'notPermitted',
      'notInTheForm',
      'correctedMeanwhile',
      'numberInUse',
      'yearClosed',
      'yearNotReady',
      'figuresMoved',
      'booksHaveTheYear'
    ]
    const byTheDoor: string[] = [...ofSettings, 'tooManyFiles', 'caseErased', ...notices]
    expect([...Object.keys(stories), ...byTheDoor].sort()).toEqual([...RefusalCode.options].sort())
  })

  test('what would make it possible then is possible', () => {
    given(received, at('2101-05-20'))
      .when(say.feeNotified('2101-04-06', 3, 5_00))
      .thenItIs({ phase: 'awaitingPayment' })
    given(received, at('2101-05-20', { itemsThisMonth: 4 }))
      .when(say.feeNotified('2101-04-06', 3, 21_00, 4))
      .thenItIs({ phase: 'awaitingPayment' })
    given(received, at('2101-05-20'))
      .when(say.feeNotified('2101-04-06', pages(8, 2), 2_00))
      .thenItIs({ phase: 'awaitingPayment' })
    // All beyond the free items: nothing of it has to be answered without payment.
    given(received, say.feeNotified('2101-04-06', 1, fee, 2), say.feeNoticeReceived('2101-04-07'), at('2101-05-20'))
      .when(say.lapsed('2101-05-10', 'payment'))
      .thenItIs({ phase: 'lapsed' })
    // And the free items are answered: in turn once the term has passed, out of turn before.
    const unpaid = given(received, say.feeNotified('2101-04-06', 3, fee), say.feeNoticeReceived('2101-04-07'), at('2101-05-20'))
    unpaid.when(say.decided('2101-05-10', 'granted')).thenItIs({ phase: 'decided', irregular: [] })
    unpaid.when(say.decided('2101-04-08', 'granted')).thenItIs({ phase: 'decided', irregular: ['decidedWhileAwaiting'] })
    given(received, asked, heard, at('2101-05-20')).when(say.lapsed('2101-04-22')).thenItIs({ phase: 'lapsed', irregular: [] })
    given(received, asked, heard, say.corrected('2101-04-12'), at('2101-05-20'))
      .when(say.struckOut('2101-04-14', 2, 3, 4))
      .thenItIs({ phase: 'handling', legal: '2101-04-18' })
    given(received, say.drafted('2101-04-05', 'granted'), say.reviewed('2101-04-06'), chained())
      .when(say.decided('2101-04-08', 'granted'))
      .thenItIs({ phase: 'decided' })
    // Returned, drafted anew and passed; the chain of another decision is not asked.
    const returned = [
      say.drafted('2101-04-05', 'granted'),
      say.reviewed('2101-04-06', 'legal', 'returned'),
      say.drafted('2101-04-07', 'refused')
    ]
    given(received, ...returned, say.reviewed('2101-04-07'), chained({ granted: ['leader'] }))
      .when(say.decided('2101-04-08', 'refused'))
      .thenItIs({ phase: 'decided' })
    given(received, say.drafted('2101-04-05', 'granted'), chained({ granted: [] }))
      .when(say.decided('2101-04-08', 'granted'))
      .thenItIs({ phase: 'decided' })
    // By another's hand, where the own one is barred.
    const others = at('2101-05-20', {
      by: { drafted: 'chen', reviewed: 'wu', decided: 'li' },
      policies: { selfApproval: 'barred', approvalChain: { all: ['legal'] } }
    })
    given(received, say.drafted('2101-04-05', 'granted'), say.reviewed('2101-04-06'), others)
      .when(say.decided('2101-04-08', 'granted'))
      .thenItIs({ phase: 'decided' })
    given(received, say.assigned('2101-04-05', 'chen'), at('2101-05-20', { by: 'li', policies: { selfApproval: 'barred' } }))
      .when(say.extended('2101-04-08', 2))
      .thenItIs({ refused: null })
  })

  test('an organ that chose nothing signs without draft or review, and its one clerk by himself', () => {
    given(received, at('2101-05-20', { by: 'chen' }))
      .when(say.decided('2101-04-08', 'granted'))
      .thenItIs({ phase: 'decided' })
    given(received, say.drafted('2101-04-05', 'refused'), say.reviewed('2101-04-06', 'legal', 'returned'), at('2101-05-20', { by: 'chen' }))
      .when(say.decided('2101-04-08', 'granted'))
      .thenItIs({ phase: 'decided' })
  })

  test('the call that confirms may be noted though it came before the day that counts as receipt', () => {
    given(say.received('2101-04-04', 'fax'), say.confirmed('2101-04-06'), at('2101-05-20'))
      .when(say.called('2101-04-05', 'confirmation'))
      .thenItIs({ refused: null })
    given(say.received('2101-04-04', 'fax'), say.confirmed('2101-04-06'), at('2101-05-20'))
      .when(say.called('2101-04-03', 'confirmation'))
      .thenItIs({ refused: 'beforeReceipt' })
  })
})
