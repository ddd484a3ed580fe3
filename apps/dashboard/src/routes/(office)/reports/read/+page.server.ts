import { createApi } from '#lib/api/client.ts'
import { must } from '#lib/server/must.ts'
import type { PageServerLoad } from './$types'

/** The forms that a report may be written on; the file itself goes straight to the API. */
export const load: PageServerLoad = async ({ fetch, url }) => ({ forms: must(await createApi(fetch).statute(), url).forms })
