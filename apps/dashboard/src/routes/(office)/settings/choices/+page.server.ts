import { organSet } from '#lib/server/organ-set.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = organSet
