import { type CaseView, type FactOf, HandedOver } from '@mingdu/schema'
import type { Answer, Client, More } from './client.ts'
import { pathOf, post } from './telling.ts'

/** Hands over the content of a file for a case. */
export const hand = (by: Client, view: CaseView, content: Uint8Array | ReadableStream, more: More = {}): Promise<Answer> =>
  by.send('POST', `${pathOf(view)}/files`, content as Uint8Array<ArrayBuffer>, { 'Content-Type': 'application/octet-stream', ...more })

/** Hands over a content and records that it came into the case, under this name. */
export async function filed(
  by: Client,
  view: CaseView,
  content: Uint8Array,
  fileName: string,
  more: Partial<FactOf<'fileAdded'>> = {}
): Promise<Answer> {
  const taken = HandedOver.parse((await hand(by, view, content)).json)
  return post(by, view, { type: 'fileAdded', on: view.today, kind: 'other', ...taken, ...more }, { particulars: { fileName } })
}
