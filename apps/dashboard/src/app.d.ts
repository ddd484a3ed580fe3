import type { Appearance } from '#lib/server/appearance.ts'

declare global {
  namespace App {
    interface Error {
      status: number
      message: string
      /** The problem's stable name, for the words of the error page. */
      code?: string
    }
    interface Locals {
      appearance: Appearance
    }
  }
}
