import type { Problem, ReportRead } from '@mingdu/schema'
import type { Answer, Trouble } from '../api/answer.ts'

/** Hands a file over to be read; `onsent` hears how much of it has gone, in per cent. */
export function sendFile(file: Blob, onsent: (percent: number) => void): Promise<Answer<ReportRead>> {
  return new Promise((resolve) => {
    // What fetch cannot tell: how far the sending is.
    const request = new XMLHttpRequest()
    request.open('POST', '/api/reports/read')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.upload.onprogress = (event) => onsent(event.total > 0 ? Math.floor((100 * event.loaded) / event.total) : 0)
    request.onload = () => resolve(answered(request))
    request.onerror = () => resolve({ ok: false, problem: trouble('unreachable', 503) })
    request.send(file)
  })
}

function answered({ status, responseText }: XMLHttpRequest): Answer<ReportRead> {
  try {
    const said: unknown = JSON.parse(responseText)
    return status === 200 ? { ok: true, value: said as ReportRead } : { ok: false, problem: said as Problem }
  } catch {
    return { ok: false, problem: trouble('internal', status) }
  }
}

const trouble = (code: Trouble['code'], status: number): Trouble => ({ type: 'about:blank', title: '', detail: '', status, code })

/** As the server has it. */
export const FILE_BYTES_MAX = 50 * 1024 * 1024
