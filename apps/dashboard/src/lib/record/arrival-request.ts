import type { ContentId, RecordAllRequest, RecordRequest } from '@mingdu/schema'
import { bodyOf, type FieldErrors, type FormValues } from '../form/body-of.ts'

/**
 * The application and, where both sides have confirmed, the confirmation: one act, all or nothing. `lacks`:
 * what the application was seen to do without.
 */
export function arrivalRequest(
  values: FormValues,
  confirmed: FormValues | null,
  lacks: readonly ContentId[],
  reason: string
): { errors: FieldErrors; request: RecordAllRequest } {
  const received = bodyOf('received', values)
  const confirmation = confirmed && bodyOf('confirmed', confirmed)
  const errors = { ...received.errors }
  if (confirmation?.errors.on) errors.confirmedOn = 'field.required'
  if (confirmation?.errors.means) errors.means = 'field.required'
  const arrived = { ...received.request, fact: { ...received.request.fact, lacks } } as RecordRequest
  const facts: RecordRequest[] = [arrived, ...(confirmation ? [confirmation.request] : [])]
  // Only the last of them can be irregular: what arrived, arrived.
  const last = facts[facts.length - 1] as RecordRequest
  if (reason) facts[facts.length - 1] = { ...last, irregularReason: reason }
  return { errors, request: { facts } }
}
