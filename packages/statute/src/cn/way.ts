import type { FactType, Way } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'
import type { Ending } from './outcomes.ts'
import { replyContents } from './reply-contents.ts'

/**
 * The seven questions in the order of 苏政办函〔2019〕98号; their wording, and which answers each has, follow the
 * articles of the regulation that the outcomes rest on.
 */
const steps = [
  step('correct', '补不补', 'Corrected first?'),
  step('information', '是不是', 'A request for information?'),
  step('whose', '谁负责', 'Whose to release?'),
  step('held', '有没有', 'Held?'),
  step('given', '给不给', 'Given?'),
  step('how', '怎么给', 'How given?'),
  step('reply', '怎么答', 'What the reply says')
] as const

const questions = [
  ask(
    'clear',
    'correct',
    '申请内容明确吗，能指向具体的政府信息吗？',
    'Is the request clear, and does it point to particular information?',
    ['reg29', 'reg30'],
    [
      to('clear', '明确', 'It is clear', { question: 'isRequest' }),
      to('unclear', '不明确，还没有告知补正', 'Unclear, and no correction asked for yet', { fact: 'correctionRequested' }, 'reg30'),
      to('stillUnclear', '已经补正，仍不明确', 'Still unclear after its correction', { outcome: 'stillUnclear' }, 'reg30'),
      to(
        'gone',
        '不必再办：申请人死亡、终止，或者并入他案',
        'Nothing left to handle: the applicant is gone, or the case was joined to another',
        { fact: 'discontinued' }
      )
    ]
  ),
  ask(
    'isRequest',
    'information',
    '申请的是不是政府信息？',
    'Is it government information that is asked for?',
    ['reg2'],
    [
      to('yes', '是，要的是政府信息', 'Yes', { question: 'notProcessed' }),
      to('no', '不是', 'No', { question: 'whatInstead' }),
      to(
        'ownLaw',
        '是，但另有查询办法：工商、不动产登记、户籍等',
        'Yes, but of a register with an access law of its own',
        { outcome: 'administrativeQuery' },
        'reg36p7'
      )
    ]
  ),
  ask(
    'whatInstead',
    'information',
    '不是政府信息，要的是什么？',
    'What is asked for instead?',
    ['reg39p1', 'reg39p2'],
    [
      to('petition', '信访、投诉、举报', 'A petition or complaint', { outcome: 'petition' }, 'reg39p1'),
      to('publication', '公报、报刊、书籍等公开出版物', 'A gazette, newspaper or book in print', { outcome: 'publication' }, 'reg39p2'),
      to('question', '咨询：问政策、问办事、要解释', 'Advice or an explanation', { outcome: 'consultationOnly' }, 'reg2'),
      to('other', '党务等其他信息', 'Party affairs and other information', { outcome: 'nonGovernment' }, 'reg2')
    ]
  ),
  ask(
    'notProcessed',
    'information',
    '有没有可以不予处理的情形？',
    'Is there a ground not to process it?',
    ['reg35', 'reg36p6'],
    [
      to('none', '没有', 'None', { question: 'whose' }),
      to(
        'repeated',
        '同一申请人、同一信息，已经答复过',
        'The same applicant was answered on the same information',
        { outcome: 'repeated' },
        'reg36p6'
      ),
      to(
        'excessive',
        '数量、频次明显过多，说明的理由不合理',
        'Clearly excessive, and the reasons given do not hold',
        { outcome: 'excessive' },
        'reg35'
      ),
      to('reissue', '要求确认或者重新出具已经获取的信息', 'To confirm or reissue what was obtained already', { outcome: 'reissue' }, 'n30')
    ]
  ),
  ask(
    'whose',
    'whose',
    '由谁负责公开？',
    'Whose is it to release?',
    ['reg10', 'reg36p5'],
    [
      to('ours', '本机关', 'Ours', { question: 'held' }),
      to(
        'otherOrgan',
        '其他机关；能确定的，告知是谁',
        'Another organ’s; named where it is known',
        { outcome: 'otherOrganResponsible' },
        'reg36p5'
      ),
      to('shared', '涉及其他机关，还没有征求意见', 'Other organs are concerned, and not asked yet', { fact: 'consulted' }, 'reg34'),
      to('archives', '已经移交国家档案馆', 'It was handed over to the state archives', { outcome: 'archived' }, 'd14')
    ]
  ),
  ask(
    'held',
    'held',
    '检索过了，本机关有没有？',
    'Searched for: is it held?',
    ['reg36p4', 'reg38'],
    [
      to('held', '有', 'Yes', { question: 'given' }),
      to('notFound', '检索后没有', 'Searched for and not found', { outcome: 'notHeld' }, 'reg36p4'),
      to(
        'notReady',
        '没有现成的，要另行制作、搜集或者加工分析',
        'Only by making, collecting or analysing',
        { outcome: 'needsMaking' },
        'reg38'
      )
    ]
  ),
  ask(
    'given',
    'given',
    '能不能公开？',
    'May it be released?',
    ['reg36', 'reg37'],
    [
      to('all', '可以全部公开', 'All of it', { question: 'how' }),
      to('public', '已经主动公开', 'It is public already', { outcome: 'alreadyPublic' }, 'reg36p1'),
      to(
        'part',
        '一部分可以，一部分不可以，能够区分',
        'A part of it, and the rest can be separated',
        { outcome: 'partlyProvided' },
        'reg37'
      ),
      to('none', '不能公开', 'None of it', { question: 'ground' })
    ]
  ),
  ask(
    'ground',
    'given',
    '为什么不能公开？',
    'Why not?',
    ['reg36p3'],
    [
      to('mustNot', '法律不许公开', 'The law forbids it', { question: 'mustNot' }, 'reg14'),
      to('thirdParty', '会损害第三方的商业秘密、个人隐私等', 'It would harm a third party', { question: 'thirdParty' }, 'reg15'),
      to(
        'mayNot',
        '内部事务、过程性信息、执法案卷，可以不公开',
        'Internal, of a process, or of an enforcement file',
        { question: 'mayNot' },
        'reg16p1'
      )
    ]
  ),
  ask(
    'mustNot',
    'given',
    '属于哪一种？',
    'Which of these?',
    ['reg14', 'reg17'],
    [
      to('secret', '依法确定为国家秘密', 'A state secret', { outcome: 'stateSecret' }, 'reg14'),
      to('law', '法律、行政法规禁止公开', 'Forbidden by a law or administrative regulation', { outcome: 'forbiddenByLaw' }, 'reg14'),
      to(
        'security',
        '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
        'May endanger security or stability',
        { outcome: 'threeSecurities' },
        'reg14'
      )
    ]
  ),
  ask(
    'thirdParty',
    'given',
    '第三方的意见是什么？',
    'What did the third party say?',
    ['reg32'],
    [
      to('notAsked', '还没有书面征求', 'It has not been asked in writing', { fact: 'consulted' }, 'reg32'),
      to(
        'objects',
        '不同意，理由合理；或者逾期没有答复，本机关决定不公开',
        'It objects with good reason, or kept silent and the organ decides not to release',
        { outcome: 'thirdPartyRights' },
        'reg32'
      ),
      to(
        'release',
        '同意；或者不公开会对公共利益造成重大影响',
        'It agrees, or withholding would gravely harm the public interest',
        { question: 'how' },
        'reg15'
      )
    ]
  ),
  ask(
    'mayNot',
    'given',
    '属于哪一种？',
    'Which of these?',
    ['reg16p1', 'reg16p2'],
    [
      to(
        'internal',
        '人事管理、后勤管理、内部工作流程',
        'Personnel, logistics, internal work flow',
        { outcome: 'internalAffairs' },
        'reg16p1'
      ),
      to(
        'process',
        '讨论记录、过程稿、磋商信函、请示报告',
        'Discussions, drafts, consultations, reports upward',
        { outcome: 'processInformation' },
        'reg16p2'
      ),
      to('file', '行政执法案卷', 'An enforcement file', { outcome: 'enforcementFile' }, 'reg16p2')
    ]
  ),
  ask(
    'how',
    'how',
    '按什么形式提供？',
    'In what form?',
    ['reg40'],
    [
      to('asWished', '按申请人要求的形式', 'As the applicant wished', { outcome: 'provided' }, 'reg40'),
      to(
        'otherwise',
        '该形式可能危及载体安全或者成本过高，改用其他适当形式',
        'In another fitting form, where that would harm the original or cost too much',
        { outcome: 'provided' },
        'reg40'
      )
    ]
  )
] as const

export const way = {
  steps: [...steps],
  questions: [...questions],
  contents: replyContents,
  source: { kind: 'practice', cite: '苏政办函〔2019〕98号的七步；问法与选项依条例各条，由本系统写成' }
} satisfies AsWritten<typeof Way>

type Leads = { question: string } | { fact: FactType } | { outcome: Ending }

function step<const Id extends string>(id: Id, zh: string, en: string) {
  return { id, label: { zh, en } }
}

function ask(id: string, of: (typeof steps)[number]['id'], zh: string, en: string, articles: Cited[], answers: ReturnType<typeof to>[]) {
  return { id, step: of, label: { zh, en }, articles, answers }
}

function to(id: string, zh: string, en: string, leadsTo: Leads, ...articles: Cited[]) {
  return { id, label: { zh, en }, leadsTo, articles }
}
