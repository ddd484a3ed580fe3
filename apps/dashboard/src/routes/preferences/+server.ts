import { redirect } from '@sveltejs/kit'
import { type Appearance, choices, chosen } from '#lib/server/appearance.ts'
import { pageOfOurs } from '#lib/server/page-of-ours.ts'
import type { RequestHandler } from './$types'

const YEAR_SECONDS = 365 * 86_400

/** Keeps a choice of language, theme or letter size in a cookie and returns to the page it came from. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData()
  for (const name of Object.keys(choices) as (keyof Appearance)[]) {
    const value = chosen(name, form.get(name))
    if (value)
      cookies.set(name, value, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true, secure: url.protocol === 'https:' })
  }
  redirect(303, pageOfOurs(form.get('back')) ?? '/')
}
