import type { Statute } from '@mingdu/schema'

const invented = { kind: 'inference', cite: '虚构：弗里多尼亚《索阅条例》' } as const

type Written = (typeof Statute)['_zod']['input']['oversight']

const signal = (zh: string, en: string, threshold: number, article: string, unit: 'workingDays' | 'percentOfUsual' = 'workingDays') => ({
  label: { zh, en },
  means: { zh: `${zh}，{n}`, en: `${en}, {n}` },
  ...{ threshold, unit, article, source: invented }
})

/** Every threshold of another size than in China. */
export const freedoniaOversight: Written = {
  signals: {
    lastDayExtension: signal('临到头才延期', 'Extended at the last', 1, 'reply'),
    lastDayCorrection: signal('临到头才问', 'Asked at the last', 3, 'correction'),
    backdatedReceipt: signal('补记收到之日', 'Receipt recorded afterwards', 2, 'receipt'),
    lateConfirmation: signal('迟迟不确认', 'Confirmed late', 2, 'receipt'),
    lateConsultation: signal('临到头才问别人', 'Others asked late', 6, 'asking'),
    unassigned: signal('没有人管', 'Nobody’s', 2, 'reply'),
    rushBeforeClose: signal('年底扎堆', 'A rush at the end', 300, 'yearbook', 'percentOfUsual')
  },
  rateFrom: 4,
  medianFrom: 2,
  ages: [3, 8],
  ahead: 5,
  paceOver: 10,
  stillNeeds: { registrar: 3, handler: 2, consulted: 2, reviewer: 1, signer: 0, clerk: -1 },
  remind: { reply: [4, 1, 0], correctionNotice: [1, 0], other: [2, 0] },
  overturned: { decided: ['kept', 'changed'], corrected: ['changed'] },
  counted: { zh: '数信', en: 'Letters are counted' },
  source: invented
}
