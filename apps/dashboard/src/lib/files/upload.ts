import type { HandedOver, Problem } from '@mingdu/schema'
import type { Answer } from '../api/answer.ts'

/** Hands over the content of a file; `progress` from 0 to 1. `fetch` cannot tell how much of a body has gone. */
export function upload(organ: string, id: string, file: File, progress: (part: number) => void) {
  const request = new XMLHttpRequest()
  const answer = new Promise<Answer<HandedOver>>((resolve) => {
    request.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total)
    request.onload = () => resolve(answerOf(request))
    request.onerror = () => resolve(unreachable)
    request.onabort = () => resolve(unreachable)
    request.open('POST', `/api/organs/${organ}/cases/${id}/files`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.send(file)
  })
  return { answer, abort: () => request.abort() }
}

function answerOf({ status, responseText }: XMLHttpRequest): Answer<HandedOver> {
  try {
    const said: unknown = JSON.parse(responseText)
    return status === 201 ? { ok: true, value: said as HandedOver } : { ok: false, problem: said as Problem }
  } catch {
    return unreachable
  }
}

const unreachable: Answer<never> = { ok: false, problem: { type: 'about:blank', title: '', detail: '', status: 503, code: 'unreachable' } }
