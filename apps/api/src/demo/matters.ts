import type { OutcomeId, Particulars } from '@mingdu/schema'
import type { Dice } from '@mingdu/workflow/simulate'

/** Invented people and things they ask for; identity numbers are of no valid form on purpose. */
const asked: Record<string, readonly string[]> = {
  yunling: [
    '2025 年县级预算调整方案及批复',
    '城关镇污水处理厂特许经营协议',
    '县政府常务会议关于农村道路养护的纪要',
    '乡镇机构改革“三定”方案',
    '突发事件总体应急预案（2024 年修订）'
  ],
  'yunling-zrzy': [
    '石桥镇 2019—2023 年设施农用地备案台账',
    '石桥镇至白沙乡公路用地批复及勘测定界图',
    '禾川片区土地征收补偿安置方案及评估报告',
    '县城北部采矿权出让收益缴纳凭证',
    '城关镇三里村集体土地所有权确权登记资料',
    '2025 年度耕地占补平衡指标交易公告',
    '河道采砂矿区越界开采调查报告',
    '白沙乡水库移民安置用地红线图'
  ],
  'yunling-zjj': [
    '青溪街道老旧小区改造项目竣工验收资料',
    '锦绣花园二期商品房预售许可材料',
    '县城集中供热特许经营实施方案',
    '农村危房改造补助发放名册',
    '物业维修资金使用审批表'
  ],
  'yunling-scjg': [
    '连锁超市进货查验台账',
    '物业服务收费成本监审测算表',
    '电梯维护保养单位监督检查记录',
    '食品抽检不合格产品处置情况',
    '加油机强制检定结果'
  ]
}
const people = ['宋知微', '陈允之', '梁思齐', '周牧野', '叶清和', '许怀瑾', '江照临', '秦若川', '罗见微', '丁亦舟', '何听澜', '程云起']

export const matters = {
  /** `who` fixes the applicant, where the story needs one with no other case. */
  applicant(organ: string, d: Dice, who?: string): Particulars {
    const n = d.upTo(people.length)
    return {
      applicantName: who ?? people[n],
      identity: { kind: 'other', number: who ? '演示-2000-0000' : `演示-${String(1000 + n)}-0000` },
      phone: '0000-0000000',
      address: '云岭县（演示地址）',
      matter: d.one(asked[organ] ?? ['工作报告']),
      wantedForm: d.one(['纸质，邮寄', '电子文件，网上领取', '当面领取'])
    }
  },
  correction: (d: Dice): string =>
    d.one(['所需为第 3、4 号地块的批复文件', '时间范围为 2023 年 1 月至 2024 年 12 月', '补充提交身份证明复印件，并写明文号']),
  grounds: (outcome: OutcomeId): string =>
    outcome === 'provided' ? '经检索，该信息由本机关制作并保存，属于可以公开的范围。' : '经审查，依照《条例》有关规定处理，理由见答复书。'
}
