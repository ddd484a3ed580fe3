import { replay, resultOf } from '@mingdu/workflow'
import { given, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

/**
 * 县级机关会遇到的难办的事，逐件写明前因、这件事、结果。除另写的以外都从 2026 年 3 月 2 日（周一）当面收到算起：
 * 第 7 个工作日是 3 月 11 日，第 20 个是 3 月 30 日；清明 4 月 4 日至 6 日放假。
 */
const received = say.received('2026-03-02')
const on = (today: string, more: object = {}) => ({ statute: cn, today, ...more })
const asked = say.correctionRequested('2026-03-05', 15)
const heard = say.correctionNoticeReceived('2026-03-06')
const answered = [say.decided('2026-03-30', 'provided'), say.sentOut('2026-03-30')]

describe('补正', () => {
  test('补正告知退了回来：期限没有起算，过多久也不能确认放弃，案件仍在手里', () => {
    const back = given(received, asked, say.returned('2026-03-12'), on('2026-05-29'))
    back.thenItIs({ phase: 'awaitingCorrection', legal: null, books: ['2026-03-02 new +1', '2026-03-02 open +1'] })
    back.when(say.lapsed('2026-05-29')).thenItIs({ refused: 'termNotPassed', article: 'reg30' })
  })

  test('退信后第二次送到：补正期限从申请人收到的那天起算，不从第一次发出算', () => {
    given(received, asked, say.returned('2026-03-12'), say.sentAgain('2026-03-13'), on('2026-03-20'))
      .when(say.correctionNoticeReceived('2026-03-16'))
      .thenItIs({ next: 'applicant correction 2026-04-07 / 2026-04-07', withWhom: 'applicant' })
  })

  test('收到之日不会早于退信、再发之日', () => {
    given(received, asked, say.returned('2026-03-12'), say.sentAgain('2026-03-13'), on('2026-03-20'))
      .when(say.correctionNoticeReceived('2026-03-11'))
      .thenItIs({ refused: 'beforeItsCause', about: { on: '2026-03-11', cause: 'sentAgain', causeOn: '2026-03-13' } })
  })

  test('住院等正当理由：补正期限加五个工作日，原期限届满也不得确认放弃', () => {
    const longer = given(received, asked, heard, say.correctionExtended('2026-03-25', 5), on('2026-04-30'))
    longer.thenItIs({ next: 'applicant correction 2026-04-03 / 2026-04-03' })
    longer.when(say.lapsed('2026-04-03')).thenItIs({ refused: 'termNotPassed', about: { ground: 'correction', due: '2026-04-03' } })
    longer.when(say.lapsed('2026-04-15')).thenItIs({ phase: 'lapsed', irregular: [] })
  })

  test('届满当天寄出的补正，四天后才到：按期，答复期限从到达的次日重新计算', () => {
    given(received, asked, heard, on('2026-03-31'))
      .when(say.corrected('2026-03-31', '2026-03-27'))
      .thenItIs({ irregular: [], legal: '2026-04-29', phase: 'handling' })
  })

  test('第八个工作日才告知补正：照记，法定期限等补正，稳妥期限不动', () => {
    given(received, on('2026-03-12'))
      .when(say.correctionRequested('2026-03-12', 15))
      .thenItIs({ irregular: ['correctionNoticeLate'], effect: ['strictDateStays'], legal: null, strict: '2026-03-30' })
  })

  test('视为放弃以后又作了答复：不规范，但以答复为准，放弃不再计', () => {
    given(received, asked, heard, say.lapsed('2026-04-08'), on('2026-04-15'))
      .when(say.decided('2026-04-10', 'provided'))
      .thenItIs({ irregular: ['decidedAfterLapse'], effect: ['replacesLapse'] })
    given(received, asked, heard, say.lapsed('2026-04-08'), say.decided('2026-04-10', 'provided'), on('2026-04-15'))
      .when(say.sentOut('2026-04-10'))
      .thenItIs({ outcome: 'provided', endedOn: '2026-04-10' })
  })

  test('十二月三十一日还在等补正：只是新收和结转，没有结果', () => {
    const open = [say.received('2026-12-21'), say.correctionRequested('2026-12-24', 15), say.correctionNoticeReceived('2026-12-25')]
    given(...open, on('2026-12-31')).thenItIs({ outcome: null, books: ['2026-12-21 new +1', '2026-12-21 open +1'] })
  })
})

describe('征求意见与说明理由', () => {
  test('处室一直不回：一天也不扣除，期限照走', () => {
    given(received, say.unitAsked('2026-03-03', '规划科'), on('2026-03-27')).thenItIs({ excluded: 0, legal: '2026-03-30', daysLeft: 1 })
  })

  test('第三方不同意、因公共利益仍公开：另行书面告知第三方', () => {
    const objected = [
      say.consulted('2026-03-04'),
      say.consultationReceived('2026-03-06'),
      say.consultationEnded('2026-03-20', 1, 'objected')
    ]
    given(received, ...objected, on('2026-04-20'))
      .when(say.overrideNotified('2026-03-23'))
      .thenItIs({ refused: null, irregular: [] })
  })

  test('第三方没有回音：由机关决定，不是不同意，也就没有什么要告知它', () => {
    given(received, say.consulted('2026-03-04'), say.consultationReceived('2026-03-06'), on('2026-04-20'))
      .when(say.overrideNotified('2026-04-10'))
      .thenItIs({ refused: 'notObjected', article: 'reg32' })
  })

  test('请申请人说明理由：答复期限不停；理由合理而不能按期的，届满前告知延迟', () => {
    const reasons = [say.reasonsRequested('2026-03-03'), say.reasonsGiven('2026-03-20', true)]
    given(received, ...reasons, on('2026-03-27')).thenItIs({ legal: '2026-03-30', excluded: 0 })
    given(received, ...reasons, on('2026-03-27'))
      .when(say.delayed('2026-03-27', 10))
      .thenItIs({ irregular: [], legal: '2026-04-14' })
  })

  test('没有请他说明过，收到的信就不是第三十五条的理由', () => {
    given(received, on('2026-03-10'))
      .when(say.reasonsGiven('2026-03-05', false))
      .thenItIs({ refused: 'reasonsNotRequested', article: 'reg35' })
  })
})

describe('收件与分办', () => {
  test('口头申请，笔录没有让申请人确认：不规范，收到之日照算', () => {
    given(on('2026-03-02'))
      .when({ ...received, oral: { transcriptConfirmed: false } })
      .thenItIs({ irregular: ['oralUnconfirmed'], article: 'reg29', effect: ['none'], legal: '2026-03-30' })
  })

  test('已经告知补正的，就不再是错投：要作答复并告知负责的机关', () => {
    given(received, asked, say.corrected('2026-03-12'), on('2026-03-13'))
      .when(say.forwarded('2026-03-13'))
      .thenItIs({ refused: 'handlingBegun', article: 'reg36p5' })
  })

  test('承办人退回分办：回到收件登记手里，从退回那天起算', () => {
    given(received, say.assigned('2026-03-03'), say.assignmentAnswered('2026-03-04', false), on('2026-03-05')).thenItIs({
      inHand: 'registrar 2026-03-04 +1'
    })
  })
})

describe('费用', () => {
  const notified = [say.feeNotified('2026-03-04', 1, 100_00, 10), say.feeNoticeReceived('2026-03-05')]

  test('只缴了一半：不是缴费，期限不重新计算', () => {
    given(received, ...notified, on('2026-03-10'))
      .when(say.feePaid('2026-03-09', 50_00))
      .thenItIs({ refused: 'unpaidInFull', article: 'f109a7' })
  })

  test('没有缴过费：没有可退的', () => {
    given(received, ...notified, on('2026-03-10'))
      .when(say.feeRefunded('2026-03-09', 1))
      .thenItIs({ refused: 'refundBeyondPaid' })
  })

  test('收费通知退了回来：缴费期限不起算，不能因未缴费终结', () => {
    given(received, say.feeNotified('2026-03-04', 1, 100_00, 10), say.returned('2026-03-12', 'feeNotice'), on('2026-06-30'))
      .when(say.lapsed('2026-06-30', 'payment'))
      .thenItIs({ refused: 'termNotPassed' })
  })
})

describe('答复以后', () => {
  test('答复退回、再次送出、四月才签收：按时看第一次交邮，计入那一天', () => {
    const late = [say.returned('2026-04-15', 'reply'), say.sentAgain('2026-04-16', 'reply'), say.delivered('2026-04-20')]
    given(received, ...answered, ...late, on('2026-04-21')).thenItIs({ outcome: 'provided', endedOn: '2026-03-30' })
  })

  test('已经签收的答复不会退回来', () => {
    given(received, ...answered, say.delivered('2026-04-02'), on('2026-04-21'))
      .when(say.returned('2026-04-15', 'reply'))
      .thenItIs({ refused: 'nothingUnderway', about: { what: 'reply' } })
  })

  test('转主动公开：答复以后才能提请，提请一次审定一次，什么也不改变年报', () => {
    given(received, on('2026-03-10')).when(say.publicationProposed('2026-03-10')).thenItIs({ refused: 'notAdmissible' })
    const settled = [say.publicationProposed('2026-04-01'), say.publicationSettled('2026-04-03', 'https://www.example.gov.cn/1')]
    const both = given(received, ...answered, ...settled, on('2026-04-21'))
    both.thenItIs({ endedOn: '2026-03-30' })
    both.when(say.publicationSettled('2026-04-20')).thenItIs({ refused: 'notProposed', article: 'reg44' })
  })

  test('归档号记错：不能再归一次，先划去再归', () => {
    const put = given(received, ...answered, say.archived('2026-04-10', '2026-001'), on('2026-04-21'))
    put.when(say.archived('2026-04-13', '2026-002')).thenItIs({ refused: 'archivedAlready' })
    put.when(say.struckOut('2026-04-13', 4), say.archived('2026-04-13', '2026-002')).thenItIs({ refused: null })
  })

  test('划去拟办稿，审核过它的也要一并划去', () => {
    const reviewed = given(received, say.drafted('2026-03-10', 'provided'), say.reviewed('2026-03-11'), on('2026-03-12'))
    reviewed.when(say.struckOut('2026-03-12', 2)).thenItIs({ refused: 'othersHangOnIt', about: { seqs: [3] } })
    reviewed.when(say.struckOut('2026-03-12', 2, 3)).thenItIs({ refused: null })
  })
})

describe('没有答复而结束', () => {
  test('申请人死亡、无人承受：登记之日办结，计入“其他”，期限不再走，不必签发送出', () => {
    given(received, say.discontinued('2026-03-20'), on('2026-06-30')).thenItIs({
      phase: 'discontinued',
      outcome: 'ended',
      endedOn: '2026-03-20'
    })
  })

  test('等补正、等缴费的时候也会并入他案；并入之后不再补正', () => {
    given(received, say.correctionRequested('2026-03-04'), say.merged('2026-03-06'), on('2026-03-30'))
      .when(say.corrected('2026-03-20'))
      .thenItIs({ refused: 'notAdmissible' })
  })

  test('已经签发的，先划去签发，才能终结', () => {
    const signed = given(received, say.decided('2026-03-20', 'provided'), on('2026-03-24'))
    signed.when(say.merged('2026-03-23')).thenItIs({ refused: 'replySigned' })
    signed.when(say.struckOut('2026-03-23', 2), say.merged('2026-03-23')).thenItIs({ refused: null, outcome: 'ended' })
  })

  test('从前按决定签发、送出的，照样读得出，计在送出那一天；现在不能再这样签发', () => {
    const facts = [received, say.decided('2026-03-20', 'ended'), say.sentOut('2026-03-23')]
    const { file } = replay(
      facts.map((fact, i) => ({ seq: i + 1, fact })),
      cn
    )
    expect([file.phase, resultOf(file, cn)]).toEqual(['answered', { outcome: 'ended', decidedOn: '2026-03-20', on: '2026-03-23' }])
    given(received, on('2026-03-24'))
      .when(say.decided('2026-03-20', 'ended'))
      .thenItIs({ refused: 'outcomeNotByDecision', about: { route: 'discontinuance' } })
  })
})
