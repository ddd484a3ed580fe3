import type { OrganId } from '@mingdu/schema'
import type { WorkingDays } from '@mingdu/workflow'
import { lawOn } from '../../settings/law-on.ts'
import type { Reading } from '../reading.ts'

/** Working days for an organ, as the notices loaded by now have them. */
export const daysNow = ({ settings, today, at }: Reading, organ: OrganId): WorkingDays => lawOn(settings, organ, today, at).days
