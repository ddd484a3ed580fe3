import type { Me } from '@mingdu/schema'
import type { Reading } from './reading.ts'
import { organsInSight } from './sight.ts'

export const meView = ({ settings, officer, today }: Reading, name: string): Me => ({
  officer,
  name,
  today,
  positions: settings.positionsOf(officer, today),
  organs: organsInSight(settings, officer, today)
})
