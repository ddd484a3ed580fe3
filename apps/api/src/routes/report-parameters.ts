import { z } from '@hono/zod-openapi'
import { LocalDate, type OrganId } from '@mingdu/schema'
import type { ReportQuery } from '../views/report-scope.ts'
import { flag, organParam, yearParam } from './parameters.ts'

/** What a report is asked for, as the path and the query say it. */
export const asked = (
  param: { organ: OrganId; year: number },
  query: { subtree: 'true' | 'false'; knownOn?: LocalDate | undefined }
): ReportQuery => ({
  ...param,
  subtree: query.subtree === 'true',
  knownOn: query.knownOn ?? null
})

export const reportQuery = z.object({
  subtree: flag.meta({ description: '是否汇总下级' }),
  knownOn: LocalDate.optional().meta({ description: '截至哪一天所知；不填为此刻' })
})

export const cellParam = z.object({ ...organParam, ...yearParam, row: z.string().max(64), column: z.string().max(64) })
