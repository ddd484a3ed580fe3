import type { CaseChanged } from '@mingdu/schema'
import { leadOne } from './lead.ts'

export type Change = CaseChanged | 'lookAgain'
/** What one tab hears and tells the others: the change, and how far the log had come. */
type Told = { change: Change; at: string }

/** Hears what changed, by one stream for all tabs of the browser; ends with what it gives back. */
export function hearChanges(heard: (change: Change) => void): () => void {
  // A browser without channels between tabs opens a stream in each.
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('mingdu.live') : null
  let at = ''
  const take = ({ change, at: now }: Told) => {
    at = now || at
    heard(change)
  }
  const listen = () =>
    openStream(at, (told) => {
      channel?.postMessage(told)
      take(told)
    })
  channel?.addEventListener('message', (message: MessageEvent<Told>) => take(message.data))
  const end = channel ? leadOne(listen) : listen()
  return () => {
    end()
    channel?.close()
  }
}

/** Goes on after the last that was heard, also where another tab heard it. The browser itself connects anew when the line drops. */
function openStream(after: string, tell: (told: Told) => void): () => void {
  const source = new EventSource(after ? `/api/events?after=${after}` : '/api/events')
  const on = (name: string, take: (data: string, at: string) => void) =>
    source.addEventListener(name, (event) => take((event as MessageEvent<string>).data, (event as MessageEvent).lastEventId))
  on('caseChanged', (data, at) => tell({ change: JSON.parse(data), at }))
  on('lookAgain', (_, at) => tell({ change: 'lookAgain', at }))
  // The next click leads to the sign-in; until then there is nothing to hear.
  on('signedOut', () => source.close())
  return () => source.close()
}
