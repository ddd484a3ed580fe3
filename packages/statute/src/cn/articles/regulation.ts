import type { Article } from '@mingdu/schema'
import type { AsWritten } from '../../as-written.ts'

/** The regulation itself (国令第711号). The gist is ours, never the text of the article. */
export const regulation = [
  reg(
    'reg2',
    '第二条',
    '政府信息：行政机关履职中制作或者获取、以一定形式记录保存的信息',
    'What government information is: recorded, made or obtained while performing administrative duties'
  ),
  reg(
    'reg3',
    '第三条',
    '各级政府的公开主管部门；垂直领导的系统由自己的办公厅（室）主管',
    'Who is competent for openness; systems led from above see to their own'
  ),
  reg(
    'reg10',
    '第十条',
    '谁制作谁公开；获取的信息由制作或最初获取的机关公开',
    'The organ that made the information answers for it; obtained information has its own rule'
  ),
  reg('reg11', '第十一条', '涉及其他机关的，公开前协商确认', 'What concerns other organs is agreed with them before it is published'),
  reg(
    'reg14',
    '第十四条',
    '国家秘密、法律行政法规禁止公开、危及三安全一稳定的，不予公开',
    'State secrets, what a law forbids, and what may endanger security or stability are withheld'
  ),
  reg(
    'reg15',
    '第十五条',
    '公开会损害第三方商业秘密、个人隐私等合法权益的，不得公开，另有同意或重大公共利益除外',
    'Third-party secrets and privacy are withheld unless the party agrees or the public interest requires it'
  ),
  reg(
    'reg16p1',
    '第十六条第一款',
    '人事、后勤、内部工作流程等内部事务信息，可以不予公开',
    'Internal affairs (personnel, logistics, work flow) may be withheld'
  ),
  reg(
    'reg16p2',
    '第十六条第二款',
    '讨论记录、过程稿、磋商信函、请示报告等过程性信息和行政执法案卷，可以不予公开',
    'Process information and enforcement files may be withheld'
  ),
  reg(
    'reg17',
    '第十七条',
    '公开前应当审查，不能确定的报主管或保密部门',
    'Information is examined before release; doubts go to the competent or secrecy authority'
  ),
  reg('reg20', '第二十条', '应当主动公开的十五类信息', 'Fifteen kinds of information to be published without request'),
  reg('reg27', '第二十七条', '公民、法人或者其他组织可以申请获取政府信息', 'Who may ask, and whom'),
  reg('reg29', '第二十九条', '申请的形式和应当包括的内容', 'Form and contents of a request'),
  reg(
    'reg30',
    '第三十条',
    '内容不明确的，收到之日起七个工作日内一次性告知补正；答复期限自收到补正起算；逾期不补正视为放弃',
    'Unclear requests: one notice to correct within 7 working days; the reply term runs from the correction; no correction in time is abandonment'
  ),
  reg('reg31', '第三十一条', '收到申请之日如何确定', 'Which day counts as the day of receipt'),
  reg('reg31p1', '第三十一条第（一）项', '当面提交：提交之日', 'Handed in: the day of handing in'),
  reg(
    'reg31p2',
    '第三十一条第（二）项',
    '邮寄：签收之日；无需签收的，与申请人确认之日',
    'By post: the day of signing; without signature, the day of confirmation with the applicant'
  ),
  reg('reg31p3', '第三十一条第（三）项', '互联网渠道、传真：双方确认之日', 'By net or fax: the day both sides confirm'),
  reg(
    'reg32',
    '第三十二条',
    '书面征求第三方意见，第三方十五个工作日内提出；逾期由行政机关自行决定',
    'Third parties answer within 15 working days; silence leaves the decision to the organ'
  ),
  reg('reg33', '第三十三条', '答复期限', 'The term for replying'),
  reg('reg33p1', '第三十三条第一款', '能够当场答复的，当场答复', 'What can be answered on the spot is answered on the spot'),
  reg(
    'reg33p2',
    '第三十三条第二款',
    '二十个工作日内答复；经负责人同意并告知申请人可延长，最长二十个工作日',
    'Reply within 20 working days; extension by at most 20 with consent of the head and notice'
  ),
  reg(
    'reg33p3',
    '第三十三条第三款',
    '征求第三方和其他机关意见的时间不计入答复期限',
    'Time for asking third parties and other organs is not counted'
  ),
  reg(
    'reg34',
    '第三十四条',
    '共同制作机关十五个工作日内提出意见；逾期视为同意公开',
    'Co-makers answer within 15 working days; silence is consent'
  ),
  reg(
    'reg35',
    '第三十五条',
    '申请数量、频次明显超过合理范围的，可以要求说明理由；不合理的不予处理',
    'Excessive requests: reasons may be asked; without good reason not processed'
  ),
  reg('reg36', '第三十六条', '答复的各种情形', 'The kinds of reply'),
  reg('reg36p1', '第三十六条第（一）项', '已经主动公开的，告知获取方式、途径', 'Already public: tell how and where to get it'),
  reg(
    'reg36p2',
    '第三十六条第（二）项',
    '可以公开的，提供或者告知何时如何获取',
    'May be released: provide it, or tell how, where and when'
  ),
  reg('reg36p3', '第三十六条第（三）项', '决定不予公开的，告知并说明理由', 'Withheld: say so and why'),
  reg('reg36p4', '第三十六条第（四）项', '经检索没有的，告知不存在', 'Searched for and not found: tell that it does not exist'),
  reg(
    'reg36p5',
    '第三十六条第（五）项',
    '不属于本机关负责公开的，说明理由，能确定的告知负责机关',
    'Not this organ’s to release: say why and name the right organ where known'
  ),
  reg(
    'reg36p6',
    '第三十六条第（六）项',
    '已经答复又重复申请相同信息的，不予重复处理',
    'Same applicant, same information, already answered: not processed again'
  ),
  reg(
    'reg36p7',
    '第三十六条第（七）项',
    '工商、不动产登记等另有查询规定的，告知按该规定办理',
    'Registers with an access law of their own: refer to that law'
  ),
  reg('reg37', '第三十七条', '能够区分处理的，提供可以公开的内容', 'What can be separated is given, the rest explained'),
  reg(
    'reg38',
    '第三十八条',
    '提供已有的信息；需要加工、分析的可以不予提供',
    'Existing information only; processing and analysis need not be done'
  ),
  reg(
    'reg39p1',
    '第三十九条第一款',
    '以申请形式进行信访、投诉、举报等的，不作为申请处理，告知相应渠道',
    'Petitions and complaints in the guise of a request are referred to their own channel'
  ),
  reg('reg39p2', '第三十九条第二款', '要求提供公报、报刊、书籍等公开出版物的，告知获取途径', 'Public publications: tell where to get them'),
  reg(
    'reg40',
    '第四十条',
    '按申请人要求和实际情况确定提供的具体形式',
    'The form of giving, by the wish of the applicant and the state of the information'
  ),
  reg('reg41', '第四十一条', '更正与自身相关的政府信息', 'Correction of records about oneself'),
  reg(
    'reg42',
    '第四十二条',
    '不收费用；数量、频次明显超过合理范围的，可以收取信息处理费',
    'Free of charge, except a processing fee for clearly excessive requests'
  ),
  reg('reg43', '第四十三条', '对阅读有困难的申请人提供帮助', 'Help for applicants who cannot read, see or hear well'),
  reg('reg44', '第四十四条', '多人申请相同信息且可以公开的，可以转为主动公开', 'What several ask for may be published'),
  reg(
    'reg45',
    '第四十五条',
    '登记、审核、办理、答复、归档的工作制度',
    'Registration, review, handling, reply and filing are regulated by the organ'
  ),
  reg(
    'reg47',
    '第四十七条',
    '主管部门指导、督促、检查；受理对未依法公开和违法办理申请的投诉',
    'The competent department guides and inspects, and takes complaints about what was not published or wrongly handled'
  ),
  reg('reg49', '第四十九条', '年度报告一月三十一日前、三月三十一日前公布', 'Annual reports by 31 January and 31 March'),
  reg('reg50', '第五十条', '年度报告的内容', 'Contents of the annual report'),
  reg('reg51', '第五十一条', '投诉、举报、复议、诉讼', 'Complaint, administrative review, suit'),
  reg('reg56', '第五十六条', '自2019年5月15日起施行', 'In force from 15 May 2019')
] as const satisfies readonly AsWritten<typeof Article>[]

function reg<const Id extends string>(id: Id, article: string, zh: string, en: string) {
  return {
    id,
    law: '《中华人民共和国政府信息公开条例》',
    article,
    gist: { zh, en },
    source: { kind: 'law', cite: '国令第711号，2019年4月3日修订，自2019年5月15日起施行' }
  } as const
}
