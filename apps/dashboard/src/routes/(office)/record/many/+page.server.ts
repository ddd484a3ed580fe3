import { ARRIVALS_MAX } from '@mingdu/schema'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = () => ({ most: ARRIVALS_MAX })
