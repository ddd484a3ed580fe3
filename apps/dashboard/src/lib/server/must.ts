import { error, redirect } from '@sveltejs/kit'
import type { Answer } from '../api/answer.ts'

/** The value of an answer, or the page's way out: sign-in when the session ended, else the error page in words. */
export function must<T>(answer: Answer<T>, url: URL): T {
  if (answer.ok) return answer.value
  const { status, code, detail } = answer.problem
  if (code === 'notSignedIn') redirect(303, `/login?then=${encodeURIComponent(url.pathname + url.search)}`)
  error(status, { message: detail, code })
}
