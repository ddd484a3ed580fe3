import { hc } from 'hono/client'
import type { Routes } from './routes/index.ts'

/** The API as the dashboard calls it: the routes' own types, over any fetch. */
export const createClient = (base: string, fetch: typeof globalThis.fetch) => hc<Routes>(base, { fetch })

export type Client = ReturnType<typeof createClient>
