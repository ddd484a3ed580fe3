/** What can be wrong, with the words an administrator reads. */
export const findingLabels = {
  rowMissing: '缺少记录',
  textNotCanonical: '原文不是规范文本',
  notOfTheSchema: '原文不符合任何已知格式',
  hashDiffers: '原文与校验值不符',
  prevDiffers: '与上一条记录的校验值不衔接',
  columnDiffers: '列与原文不符',
  particularMissing: '封存的具体内容缺失',
  particularStray: '封存的具体内容没有对应的记录',
  particularBroken: '封存的具体内容无法打开',
  commitmentDiffers: '封存的具体内容与记录中的承诺值不符',
  notErased: '案件已销毁密钥，封存内容却仍在',
  keyMissing: '缺少案件密钥',
  fileMissing: '卷内文件的内容缺失',
  fileBroken: '卷内文件的封存内容无法打开',
  fileDiffers: '卷内文件的内容与记录中的承诺值不符',
  fileStray: '卷内文件没有对应的记录',
  postingWithoutFact: '计数没有对应的记录',
  countDiffers: '汇总数与逐笔计数之和不符',
  sealedFactMissing: '封印所指的记录不存在',
  sealedFactDiffers: '记录与封印时的校验值不符',
  anchoredSealMissing: '日锚所指的封印不存在',
  anchoredSealDiffers: '封印与日锚中的校验值不符'
} as const

export type FindingCode = keyof typeof findingLabels

/** One thing that differs, and where. Values are names, digests and numbers, never personal data. */
export interface Finding {
  code: FindingCode
  in: 'facts' | 'particulars' | 'file_slices' | 'postings' | 'year_counts' | 'organ_seals' | 'anchors'
  organ?: string
  stream?: string
  /** Of the fact, or the number of the seal. */
  seq?: number
  /** Column, field of the particulars, file, year and count, or day. */
  what?: string
  expected?: string
  found?: string
}

export type Report = (finding: Finding) => void

/** One line for the administrator. */
export function findingLine({ code, in: table, organ, stream, seq, what, expected, found }: Finding): string {
  const where = [table, organ, stream, seq, what].filter((part) => part !== undefined).join('/')
  const values = expected === undefined && found === undefined ? '' : `（应为 ${expected ?? '无'}，实为 ${found ?? '无'}）`
  return `${where}：${findingLabels[code]}${values}`
}
