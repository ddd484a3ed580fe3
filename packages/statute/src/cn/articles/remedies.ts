import type { Article } from '@mingdu/schema'
import type { AsWritten } from '../../as-written.ts'

/** Administrative review (2023 revision) and suit (2017): who may be asked, by when, and who answers by when. The gist is ours. */
export const remedies = [
  arl('arl11p14', '第十一条第（十四）项', '对政府信息公开工作中的行政行为可以申请复议', 'Acts in releasing information may be reviewed'),
  arl(
    'arl20',
    '第二十条',
    '自知道之日起六十日内申请复议；未告知权利的自知道权利之日起算，最长一年',
    'Review within 60 days of knowing; where the rights were not told, from knowing them, at most one year'
  ),
  arl(
    'arl22p2',
    '第二十二条第二款',
    '通过互联网渠道送达决定的，应当同时提供提交复议申请书的互联网渠道',
    'A decision served online comes with the online way of asking for review'
  ),
  arl(
    'arl23',
    '第二十三条',
    '申请政府信息公开不予公开的，先复议再诉讼，并应当告知',
    'A refusal to release goes to review before suit, and the decision says so'
  ),
  arl(
    'arl24',
    '第二十四条',
    '部门由本级政府复议，政府由上一级政府复议，省级政府由自己复议；派出机关、派出机构、授权组织由设立、所属、管理它的政府复议',
    'A department is reviewed by its government, a government by the next higher, a province by itself; dispatched and authorised bodies by the government that set up or manages them'
  ),
  arl('arl25', '第二十五条', '国务院部门的复议', 'Review of the ministries'),
  arl(
    'arl27',
    '第二十七条',
    '海关、金融、外汇、税务、国家安全机关由上一级主管部门复议',
    'Customs, finance, foreign exchange, tax and state security are reviewed by their upper department'
  ),
  arl(
    'arl28',
    '第二十八条',
    '司法行政部门由本级政府或者上一级司法行政部门复议',
    'A justice bureau is reviewed by its government or by the upper justice department'
  ),
  arl(
    'arl34',
    '第三十四条',
    '复议前置的，自收到复议决定或者复议期限届满之日起十五日内起诉',
    'After mandatory review: suit within 15 days of the decision or of the lapse of its term'
  ),
  arl(
    'arl48',
    '第四十八条',
    '自收到副本之日起十日内提出书面答复并提交证据（工作日）',
    'Written answer and evidence within 10 (working) days of the copy'
  ),
  arl('arl53', '第五十三条', '政府信息公开案件可以适用简易程序', 'Openness cases may use the simple procedure'),
  arl(
    'arl54',
    '第五十四条',
    '简易程序自收到副本之日起五日内提出书面答复并提交证据（工作日）',
    'In the simple procedure: answer within 5 (working) days of the copy'
  ),
  arl(
    'arl62',
    '第六十二条',
    '受理之日起六十日内作出复议决定，可延长三十日；简易程序三十日',
    'Decision within 60 days of acceptance, extension by at most 30; 30 in the simple procedure'
  ),
  arl(
    'arl64',
    '第六十四条',
    '责令重作的，不得以同一事实和理由作出相同行为，程序违法的除外',
    'A redone act may not repeat itself on the same facts and reasons, unless only the procedure was at fault'
  ),
  arl('arl70', '第七十条', '不提出书面答复、不提交证据的，视为没有证据', 'No answer and no evidence counts as having none'),
  arl('arl88', '第八十八条', '三日、五日、七日、十日指工作日', 'Terms of 3, 5, 7 and 10 days are working days'),
  {
    id: 'arlr15',
    law: '《中华人民共和国行政复议法实施条例》',
    article: '第十五条',
    gist: {
      zh: '复议申请期限自当事人收到文书之日起算',
      en: 'The term for asking for review runs from the receipt of the paper'
    },
    source: { kind: 'law', cite: '2007年公布' }
  },
  {
    id: 'arlr16',
    law: '《中华人民共和国行政复议法实施条例》',
    article: '第十六条',
    gist: {
      zh: '有履行期限的，不履行的复议申请期限自履行期限届满之日起算',
      en: 'Against inaction the term runs from the end of the term for acting'
    },
    source: { kind: 'memory', cite: '2007年公布；凭记忆，未与原文核对' }
  },
  all('all14', '第十四条', '基层人民法院管辖第一审行政案件', 'First instance lies with the basic court'),
  all(
    'all15',
    '第十五条',
    '县级以上地方人民政府、国务院部门、海关处理的案件由中级人民法院管辖',
    'The intermediate court tries county governments and above, ministries and customs'
  ),
  all(
    'all18',
    '第十八条',
    '由最初作出行为的机关所在地法院管辖；可以由指定的法院跨区域管辖',
    'The court where the organ sits; a designated court may try cases of several districts'
  ),
  all('all45', '第四十五条', '不服复议决定的，收到之日起十五日内起诉', 'Suit within 15 days of receiving the review decision'),
  all('all46', '第四十六条', '直接起诉的，自知道之日起六个月内', 'Direct suit within six months of knowing'),
  all('all47', '第四十七条', '不履行法定职责的起诉', 'Suit against inaction'),
  all(
    'all67',
    '第六十七条',
    '被告收到起诉状副本之日起十五日内提交证据和答辩状',
    'The defendant answers with evidence within 15 days of the copy'
  ),
  all('all85', '第八十五条', '判决送达之日起十五日内、裁定送达之日起十日内上诉', 'Appeal within 15 days of a judgment, 10 of a ruling'),
  {
    id: 'spc8a1',
    law: '《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》',
    article: '第一条',
    gist: { zh: '法院受理哪些政府信息公开案件', en: 'Which openness cases the courts accept' },
    source: { kind: 'law', cite: '法释〔2025〕8号，自2025年6月1日起施行' }
  },
  {
    id: 'spc8a2',
    law: '《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》',
    article: '第二条',
    gist: { zh: '对答复和逾期不答复可以复议或者诉讼', en: 'Replies and silence may be taken to review or to court' },
    source: { kind: 'law', cite: '法释〔2025〕8号，自2025年6月1日起施行' }
  },
  {
    id: 'd132',
    law: '《司法部关于审理政府信息公开行政复议案件若干问题的指导意见》',
    article: '第三条',
    gist: {
      zh: '补正、延期、提供形式和收费决定不单独复议',
      en: 'Notices to correct, extensions, forms of giving and fee decisions are not reviewed on their own'
    },
    source: { kind: 'law', cite: '国办函〔2021〕132号转发' }
  }
] as const satisfies readonly AsWritten<typeof Article>[]

function arl<const Id extends string>(id: Id, article: string, zh: string, en: string) {
  const source = { kind: 'law', cite: '2023年修订，自2024年1月1日起施行' } as const
  return { id, law: '《中华人民共和国行政复议法》', article, gist: { zh, en }, source } as const
}

function all<const Id extends string>(id: Id, article: string, zh: string, en: string) {
  return { id, law: '《中华人民共和国行政诉讼法》', article, gist: { zh, en }, source: { kind: 'law', cite: '2017年修正' } } as const
}
