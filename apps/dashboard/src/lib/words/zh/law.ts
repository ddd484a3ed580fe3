import type {
  Channel,
  ConfirmationMeans,
  DeadlineState,
  DeliveryManner,
  FactOf,
  FileKind,
  Holder,
  Identity,
  LinkKind,
  Phase,
  Review,
  Role,
  Seeks,
  WithWhom
} from '@mingdu/schema'

/** Words for the closed lists of packages/schema; what the law itself names comes from /api/statute. */
export const law = {
  'phase.unconfirmed': '待双方确认',
  'phase.handling': '办理中',
  'phase.awaitingCorrection': '等申请人补正',
  'phase.awaitingPayment': '等申请人缴费',
  'phase.decided': '已签发，待送出',
  'phase.answered': '已答复',
  'phase.withdrawn': '申请人已撤回',
  'phase.lapsed': '视为放弃，不再处理',
  'phase.discontinued': '终结，不再答复',
  'phase.forwarded': '错投，已转送',
  'phase.void': '已划去',

  'role.registrar': '收件登记',
  'role.handler': '承办',
  'role.head': '公开机构负责人',
  'role.reviewer': '审核',
  'role.signer': '签发',
  'role.clerk': '文印送达',
  'role.statistician': '统计',
  'role.supervisor': '监督',
  'role.administrator': '系统管理',

  'with.organ': '本机关',
  'with.applicant': '申请人',
  'with.consulted': '被征求意见方',
  'with.nobody': '已办结',

  'holder.registrar': '收件登记',
  'holder.handler': '承办人',
  'holder.reviewer': '审核',
  'holder.signer': '签发',
  'holder.clerk': '文印送达',
  'holder.applicant': '申请人',
  'holder.consulted': '被征询方',
  'holder.nobody': '已办结',
  'review.legal': '法制审核',
  'review.secrecy': '保密审查',
  'review.leader': '分管领导审核',
  'verdict.passed': '通过',
  'verdict.returned': '退回',
  'direction.outgoing': '打出',
  'direction.incoming': '打入',
  'callAbout.confirmation': '双方确认',
  'callAbout.explanation': '释明',
  'callAbout.correction': '补正',
  'callAbout.other': '其他',
  'linkAs.sameLetter': '同一封信',
  'linkAs.split': '拆分',
  'linkAs.joined': '合并办理',
  'linkAs.repeats': '重复申请',
  'linkAs.related': '有关',
  'fileKind.application': '申请书',
  'fileKind.identity': '身份证明',
  'fileKind.authority': '授权委托书',
  'fileKind.correction': '补正材料',
  'fileKind.notice': '告知书、通知书',
  'fileKind.opinion': '征求意见的书面意见',
  'fileKind.search': '检索记录',
  'fileKind.approval': '审批材料',
  'fileKind.reply': '答复书',
  'fileKind.enclosure': '所提供的信息',
  'fileKind.receipt': '送达凭证',
  'fileKind.payment': '收费缴费凭证',
  'fileKind.evidence': '其他证据',
  'fileKind.other': '其他材料',

  'deadline.onTrack': '还剩 {n} 个工作日',
  'deadline.soon': '还剩 {n} 个工作日',
  'deadline.today': '今天到期',
  'deadline.late': '已超期 {n} 个工作日',
  'deadline.waiting': '等待中',
  'deadline.met': '按期',
  'deadline.metLate': '超期',

  'means.telephone': '电话',
  'means.sms': '短信',
  'means.email': '电子邮件',
  'means.platform': '平台回执',
  'means.letter': '信函',
  'means.inPerson': '当面',

  'manner.handedOver': '直接送达',
  'manner.posted': '邮寄（邮政）',
  'manner.email': '电子邮件',
  'manner.platform': '申请平台',
  'manner.entrusted': '委托送达',

  'how.agreed': '同意公开',
  'how.objected': '不同意公开',
  'how.returned': '信件退回，未能送达',

  'ground.correction': '逾期未补正',
  'ground.payment': '逾期未缴费',

  'seeks.information': '申请公开政府信息',
  'seeks.rectification': '更正本人信息',

  'identity.residentId': '居民身份证',
  'identity.creditCode': '统一社会信用代码',
  'identity.passport': '护照',
  'identity.other': '其他证件',

  'receipt.arrival': '到达之日即收到申请之日',
  'receipt.confirmation': '双方确认之日为收到申请之日',
  'channel.inPerson': '当场登记，出具回执',
  'channel.signedMail': '门卫、收发室签收也算，节假日签收也算',
  'channel.ordinaryMail': '收到当天与申请人联系确认',
  'channel.webForm': '系统收到提交之日，内网摆渡不另计',
  'channel.webFormWithException': '只在公开指南已事先公告例外时选用',
  'channel.email': '到达当天回复或电话确认',
  'channel.fax': '到达当天电话确认'
} as const satisfies Closed

type Closed = Record<
  | `phase.${Phase}`
  | `role.${Role}`
  | `with.${WithWhom}`
  | `holder.${Holder}`
  | `review.${Review}`
  | `verdict.${FactOf<'reviewed'>['verdict']}`
  | `direction.${FactOf<'called'>['direction']}`
  | `callAbout.${FactOf<'called'>['about']}`
  | `linkAs.${LinkKind}`
  | `fileKind.${FileKind}`
  | `deadline.${DeadlineState}`
  | `means.${ConfirmationMeans}`
  | `manner.${DeliveryManner}`
  | `how.${FactOf<'consultationEnded'>['how']}`
  | `ground.${FactOf<'lapsed'>['ground']}`
  | `identity.${Identity['kind']}`
  | `channel.${Channel}`
  | `seeks.${Seeks | 'information'}`
  | 'receipt.arrival'
  | 'receipt.confirmation',
  string
>
