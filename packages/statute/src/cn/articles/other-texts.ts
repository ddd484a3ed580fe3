import type { Article } from '@mingdu/schema'
import type { AsWritten } from '../../as-written.ts'

/** Texts beside the regulation: interpretations, the report's format, days off, the counting of days. */
export const otherTexts = [
  {
    id: 'd207',
    law: '《国务院办公厅政府信息与政务公开办公室关于政府信息公开期限有关问题的解释》',
    article: '全文',
    gist: {
      zh: '收到申请的时间与联系不上申请人时的处理',
      en: 'When a request is received; what to do where the applicant cannot be reached'
    },
    source: { kind: 'law', cite: '国办公开办函〔2015〕207号' }
  },
  {
    id: 'd235',
    law: '《国务院办公厅政府信息与政务公开办公室关于政府信息公开处理决定送达问题的解释》',
    article: '全文',
    gist: { zh: '直接送达以签收为准，邮寄以交邮之日为准', en: 'Handed over: the day of signing; posted: the day of posting' },
    source: { kind: 'law', cite: '国办公开办函〔2016〕235号' }
  },
  {
    id: 'd206',
    law: '《国务院办公厅政府信息与政务公开办公室关于业务查询事项界限的解释》',
    article: '全文',
    gist: { zh: '业务查询与政府信息公开申请的界限', en: 'Where official registers end and information requests begin' },
    source: { kind: 'law', cite: '国办公开办函〔2016〕206号' }
  },
  {
    id: 'd14',
    law: '《国务院办公厅政府信息与政务公开办公室关于机构改革后政府信息公开申请办理问题的解释》',
    article: '全文',
    gist: {
      zh: '机构改革、党务信息、移交国家档案馆的信息如何办理',
      en: 'Requests after reorganisation, on Party matters, on papers handed to state archives'
    },
    source: { kind: 'law', cite: '国办公开办函〔2019〕14号' }
  },
  {
    id: 'n30',
    law: '《中华人民共和国政府信息公开工作年度报告格式》',
    article: '统计表',
    gist: { zh: '年度报告的统一格式', en: 'The national format of the annual report' },
    source: { kind: 'law', cite: '国办公开办函〔2021〕30号' }
  },
  {
    id: 'n60',
    law: '《中华人民共和国政府信息公开工作年度报告格式（试行）》',
    article: '统计表',
    gist: { zh: '年度报告的试行格式', en: 'The trial format of the annual report' },
    source: { kind: 'law', cite: '国办公开办函〔2019〕60号' }
  },
  {
    id: 'case26',
    law: '最高人民法院指导案例26号',
    article: '裁判要点',
    gist: {
      zh: '网上系统确认提交成功之日为收到之日，内网转交不是理由',
      en: 'The day the system confirms submission is the day of receipt; passing it inward is no excuse'
    },
    source: { kind: 'practice', cite: '最高人民法院指导案例26号' }
  },
  {
    id: 'civ201',
    law: '《中华人民共和国民法典》',
    article: '第二百零一条',
    gist: { zh: '开始的当日不计入，自下一日开始计算', en: 'The first day is not counted' },
    source: { kind: 'practice', cite: '类推适用于答复期限的计算' }
  },
  {
    id: 'civ203',
    law: '《中华人民共和国民法典》',
    article: '第二百零三条',
    gist: {
      zh: '期间最后一日是法定休假日的，以休假日结束的次日为最后一日',
      en: 'A last day that is a holiday gives way to the first day after'
    },
    source: { kind: 'law', cite: '自2021年1月1日起施行' }
  },
  {
    id: 'cpl85',
    law: '《中华人民共和国民事诉讼法》',
    article: '第八十五条',
    gist: { zh: '期间的计算；期满前交邮的不算过期', en: 'Counting of terms; what is posted before the end is not late' },
    source: { kind: 'practice', cite: '2023年修正；类推适用于答复期限的计算' }
  },
  {
    id: 'hol2',
    law: '《全国年节及纪念日放假办法》',
    article: '第二条',
    gist: { zh: '全体公民放假的节日', en: 'The holidays of all citizens' },
    source: { kind: 'law', cite: '2024年11月10日修订' }
  },
  {
    id: 'hol4',
    law: '《全国年节及纪念日放假办法》',
    article: '第四条',
    gist: {
      zh: '少数民族习惯的节日，由聚居地区的地方人民政府规定放假日期',
      en: 'Days off for the festivals of national minorities are set by the local governments where they live'
    },
    source: { kind: 'law', cite: '2024年11月10日修订' }
  }
] as const satisfies readonly AsWritten<typeof Article>[]
