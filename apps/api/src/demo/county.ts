import type { OfficerId, OrganId, OrganLevel, Policy, Role } from '@mingdu/schema'

/** 云岭县, invented: one office and three bureaus, with a person for every role. */
type DemoOrgan = { id: OrganId; name: string; shortName: string; level: OrganLevel; parent?: OrganId }
export type DemoOfficer = { id: OfficerId; name: string; organ: OrganId; roles: Role[]; note: string }

const organ = (id: string, name: string, shortName: string, level: string, parent?: string): DemoOrgan => ({
  id: id as OrganId,
  name,
  shortName,
  level: level as OrganLevel,
  ...(parent ? { parent: parent as OrganId } : {})
})

export const organs: readonly DemoOrgan[] = [
  organ('yunling', '云岭县人民政府办公室', '政府办', 'county'),
  organ('yunling-zrzy', '云岭县自然资源局', '自然资源局', 'department', 'yunling'),
  organ('yunling-zjj', '云岭县住房和城乡建设局', '住建局', 'department', 'yunling'),
  organ('yunling-scjg', '云岭县市场监督管理局', '市场监管局', 'department', 'yunling')
]

const officer = (id: string, name: string, at: string, roles: Role[], note: string): DemoOfficer => ({
  id: id as OfficerId,
  name,
  organ: at as OrganId,
  roles,
  note
})

export const officers: readonly DemoOfficer[] = [
  officer('admin', '沈系统', 'yunling', ['administrator'], '系统管理员'),
  officer('tang-jiandu', '唐以衡', 'yunling', ['supervisor', 'statistician'], '主管部门监督、年报汇总'),
  officer('qiao-zhengfu', '乔望舒', 'yunling', ['registrar', 'handler', 'head', 'signer', 'clerk', 'statistician'], '政府办一人多岗'),
  officer('he-yining', '何以宁', 'yunling-zrzy', ['registrar', 'clerk'], '受理员'),
  officer('lin-zhihe', '林知禾', 'yunling-zrzy', ['handler'], '承办人'),
  officer('gu-xingzhou', '顾行舟', 'yunling-zrzy', ['head'], '公开机构负责人'),
  officer('jiang-shenhe', '江审禾', 'yunling-zrzy', ['reviewer'], '法制审核'),
  officer('fang-yanqiu', '方砚秋', 'yunling-zrzy', ['signer'], '签发'),
  officer('su-heqing', '苏禾青', 'yunling-zrzy', ['statistician'], '年报统计员'),
  officer('lu-jianan', '陆见安', 'yunling-zjj', ['registrar', 'handler', 'head', 'signer', 'clerk', 'statistician'], '住建局一人多岗'),
  officer('bai-ruchu', '白如初', 'yunling-scjg', ['registrar', 'handler', 'head', 'signer', 'clerk', 'statistician'], '市场监管局一人多岗')
]

/** The bureau with a post for every step: its drafts are reviewed by the lawyers, and nobody signs his own. */
export const CHAINED = 'yunling-zrzy' as OrganId
export const HANDLER = 'lin-zhihe' as OfficerId
export const chain: readonly Policy[] = [
  { policy: 'approvalChain', of: 'all', value: ['legal'] },
  { policy: 'selfApproval', value: 'barred' }
]
