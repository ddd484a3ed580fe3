import type { Level } from '@mingdu/schema'
import type { AsWritten } from '../as-written.ts'
import type { Cited } from './articles.ts'

/**
 * Levels and kinds of organs, and what the law ties to them: whose report holds theirs (条例 art. 3, 49),
 * who reviews their acts (行政复议法 arts 24 to 28), which court tries them (行政诉讼法 arts 14 to 18).
 */
export const levels = [
  government('province', '省级人民政府', 'Provincial government', 'itself', 'intermediate'),
  government('city', '市级人民政府', 'City government', 'higherGovernment', 'intermediate'),
  government('county', '县级人民政府', 'County government', 'higherGovernment', 'intermediate'),
  // Art. 49 binds governments from the county upwards; the day of a township is set locally.
  { ...government('township', '乡镇人民政府', 'Township government', 'higherGovernment', 'basic'), reportDay: null },
  { ...level('subdistrict', '街道办事处', 'Sub-district office', [by('settingUpGovernment', 'arl24')]), reportDay: null },
  level('department', '政府工作部门', 'Government department', [by('sameLevelGovernment', 'arl24')]),
  level('justice', '司法行政部门', 'Justice department', [by('sameLevelGovernment', 'arl28'), by('upperDepartment', 'arl28')]),
  level('dispatched', '派出机构（以自己名义）', 'Dispatched body acting in its own name', [by('departmentsGovernment', 'arl24')]),
  level('cityBranch', '市级部门按区划设立的分局', 'District branch of a city department', [
    by('departmentsGovernment', 'arl24'),
    by('localGovernment', 'arl24')
  ]),
  level('authorised', '法律法规授权的组织', 'Authorised organisation', [by('managingGovernment', 'arl24')]),
  vertical('tax', '税务机关', 'Tax authority'),
  { ...vertical('customs', '海关', 'Customs'), court: { level: 'intermediate', article: 'all15' } },
  vertical('finance', '金融管理机关', 'Financial regulator'),
  vertical('foreignExchange', '外汇管理机关', 'Foreign exchange administration'),
  vertical('stateSecurity', '国家安全机关', 'State security'),
  // Tobacco, weather, survey teams and the like: led from above, and no text names their reviewer for all.
  {
    ...vertical('vertical', '其他垂直管理机关（烟草、气象、调查队等）', 'Other vertical organ (tobacco, weather, survey teams)'),
    review: [setFreely()]
  },
  { ...level('managementCommittee', '管理委员会（开发区等）', 'Management committee (development zones)', []), review: [setFreely()] }
] as const satisfies readonly Written[]

type Written = AsWritten<typeof Level> & { court: { article: Cited } }
type ReviewRule = Written['review'][number]

function setFreely(): ReviewRule {
  return { by: 'named', source: { kind: 'inference', cite: '条文没有一概规定，由机关按设立、管理它的文件写明，并注明出处' } }
}

function by(by: ReviewRule['by'], article: Cited): ReviewRule {
  return { by, article, source: { kind: 'law', cite: '行政复议法，2023年修订' } }
}

function level<const Id extends string>(id: Id, zh: string, en: string, review: ReviewRule[]) {
  return {
    id,
    label: { zh, en },
    government: false,
    inSumAbove: true,
    reportDay: 'department',
    review,
    court: { level: 'basic', article: 'all14' },
    source: { kind: 'law', cite: '条例第三条、第四十九条；行政复议法第二十四条至第二十八条；行政诉讼法第十四条、第十五条' }
  } satisfies Written & { id: Id }
}

function government<const Id extends string>(
  id: Id,
  zh: string,
  en: string,
  reviewedBy: ReviewRule['by'],
  court: Written['court']['level']
) {
  return {
    ...level(id, zh, en, [by(reviewedBy, 'arl24')]),
    government: true,
    reportDay: 'government' as Written['reportDay'],
    court: { level: court, article: court === 'basic' ? 'all14' : 'all15' } as Written['court'] & { article: Cited }
  }
}

/** Art. 3: a system led from above reports within itself. */
function vertical<const Id extends string>(id: Id, zh: string, en: string) {
  return { ...level(id, zh, en, [by('upperDepartment', 'arl27')]), inSumAbove: false }
}
