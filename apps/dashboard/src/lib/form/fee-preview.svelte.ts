import type { FeePreview } from '@mingdu/schema'
import { getContext, setContext } from 'svelte'
import type { Trouble } from '../api/answer.ts'

/** What the API reckons of a fee while its form is filled in: the field that measures asks, the field of the amount shows. */
class FeeReckoning {
  preview = $state.raw<FeePreview | null>(null)
  trouble = $state.raw<Trouble | null>(null)
  asking = $state(false)
}

const KEY = Symbol('fee')

export const provideFeePreview = (): FeeReckoning => setContext(KEY, new FeeReckoning())
export const useFeePreview = (): FeeReckoning => getContext(KEY)
