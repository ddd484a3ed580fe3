import type { RefusalCode } from '@mingdu/schema'
import { freedonia, say } from '../index.ts'
import { at, fee, pages, received, type Told } from './told.ts'

/** Notices of fees, what is paid on them and what goes back. */
export const refusalsOfFees = {
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
  ]
} satisfies Partial<Record<RefusalCode, Told[]>>
