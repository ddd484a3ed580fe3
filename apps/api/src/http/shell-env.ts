import type { Officer } from '../auth/identity.ts'

/** What the shell leaves on the context for the routes behind it. */
export interface ShellEnv {
  Variables: {
    requestId: string
    /** Who is signed in; set on every route except those the shell leaves open. */
    officer: Officer
  }
}
