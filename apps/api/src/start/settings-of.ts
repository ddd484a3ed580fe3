import { join, resolve } from 'node:path'
import { FILE_MB_MAX, MB } from '../files/limits.ts'

/** What the program is told by its environment and its command line. Throws `SettingsUnfit`. */
export function settingsOf({ flags, env, root }: { flags: readonly string[]; env: Env; root: string }): Settings {
  const unknown = flags.find((flag) => flag !== '--demo')
  if (unknown !== undefined) throw new SettingsUnfit(`不认识的参数 ${unknown}。可用的参数：--demo（演示）。`)
  const demo = flags.includes('--demo')
  const host = env.HOST || '127.0.0.1'
  const origin = env.ORIGIN ? originOf(env.ORIGIN) : undefined
  if (!origin && !isLoopback(host))
    throw new SettingsUnfit(`在 ${host} 上对外提供服务，请用 ORIGIN 写明浏览器访问的地址，如 ORIGIN=https://gk.example.gov.cn`)
  return {
    demo,
    host,
    port: portOf(env.PORT || '8787'),
    origin,
    databaseUrl: env.DATABASE_URL ? databaseUrlOf(env.DATABASE_URL) : undefined,
    folder: env.MINGDU_DATA ? resolve(env.MINGDU_DATA) : join(root, 'data', ...(demo ? ['demo'] : [])),
    key: env.MINGDU_KEY || undefined,
    logLevel: levelOf(env.LOG_LEVEL || (demo ? 'warn' : 'info')),
    fileBytesMax: megabytesOf(env.MINGDU_FILE_MB || String(FILE_MB_MAX)) * MB,
    officeFonts: env.MINGDU_FONTS ? resolve(env.MINGDU_FONTS) : null,
    dashboard: join(root, 'apps/dashboard/build/handler.js')
  }
}

export interface Settings {
  demo: boolean
  host: string
  port: number
  /** Where browsers find us; undefined where only this machine does. */
  origin: string | undefined
  databaseUrl: string | undefined
  folder: string
  key: string | undefined
  logLevel: string
  /** How large one file of a case may be. */
  fileBytesMax: number
  /** The folder of the office's own type, for papers. */
  officeFonts: string | null
  dashboard: string
}

/** The environment or the command line says something that cannot be followed; the message is for people. */
export class SettingsUnfit extends Error {
  override name = 'SettingsUnfit'
}

/** Where browsers find us: the address told, or, on this machine alone, each of its names. */
export function originsOf({ origin, host }: Pick<Settings, 'origin' | 'host'>, port: number): [string, ...string[]] {
  if (origin) return [origin]
  const names = ['127.0.0.1', 'localhost', '[::1]']
  const own = host === '::1' ? '[::1]' : host
  return [`http://${own}:${port}`, ...names.filter((name) => name !== own).map((name) => `http://${name}:${port}`)]
}

type Env = Readonly<Record<string, string | undefined>>

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.')

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new SettingsUnfit('PORT 应为 0 到 65535 的整数。')
  return port
}

function originOf(text: string): string {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username)
    throw new SettingsUnfit('ORIGIN 应为浏览器访问的地址，只到域名和端口，如 https://gk.example.gov.cn')
  return url.origin
}

function databaseUrlOf(text: string): string {
  const url = URL.parse(text)
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw new SettingsUnfit('DATABASE_URL 应为 postgres://用户:口令@主机:端口/数据库')
  return text
}

function levelOf(text: string): string {
  const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent']
  if (!levels.includes(text)) throw new SettingsUnfit(`LOG_LEVEL 只能是 ${levels.join('、')}。`)
  return text
}

function megabytesOf(text: string): number {
  const megabytes = Number(text)
  if (!/^\d{1,4}$/.test(text) || megabytes < 1 || megabytes > 1024)
    throw new SettingsUnfit('MINGDU_FILE_MB（每份卷内文件的上限）应为 1 到 1024 的整数，单位 MB。')
  return megabytes
}
