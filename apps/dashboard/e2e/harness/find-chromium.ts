import { existsSync } from 'node:fs'
import { unpackChromium } from './unpack-chromium.ts'

/** A browser on this machine: where it is, and what its process needs in its environment. */
export type Chromium = { executablePath: string; env: Record<string, string> }

/** `old`: version 119, the oldest that can be had; domestic browsers in offices are older still. */
export type Which = 'installed' | 'unpacked' | 'old'

/**
 * The Chromium named in CHROMIUM, else an installed one, else the one that comes with the install.
 * `which` forces one of the latter two, or the old one.
 */
export async function findChromium(which?: Which): Promise<Chromium> {
  if (which === 'old') return unpackChromium('old-chromium')
  const installed = which === 'unpacked' ? undefined : installedChromium()
  if (installed !== undefined) return { executablePath: installed, env: {} }
  if (which === 'installed') throw new Error(`no Chromium at ${places.join(', ')}`)
  return unpackChromium('@sparticuz/chromium')
}

/** Undefined where none is installed. */
export function installedChromium(): string | undefined {
  const named = process.env.CHROMIUM
  if (named === undefined || named === '') return places.find((place) => existsSync(place))
  if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which is not there`)
  return named
}

const places = ['/usr/bin/chromium', '/usr/bin/google-chrome']
