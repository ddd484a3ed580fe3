/**
 * One tab of the browser leads: `lead` begins what only one should do and gives back how to end it. By the
 * browser's own locks where the page may use them (they need https); else by a lease in the local storage,
 * which a tab that went away or fell asleep lets run out. Ends with what it gives back.
 */
export function leadOne(lead: () => () => void): () => void {
  return 'locks' in navigator && navigator.locks ? byLock(navigator.locks, lead) : byLease(lead)
}

function byLock(locks: LockManager, lead: () => () => void): () => void {
  let over = () => {}
  const kept = new Promise<void>((resolve) => {
    over = resolve
  })
  const waiting = new AbortController()
  const ask = locks.request(NAME, { signal: waiting.signal }, async () => {
    const end = lead()
    await kept
    end()
  })
  ask.catch(() => {})
  return () => {
    over()
    waiting.abort()
  }
}

/** Leads from the second turn on in which the lease is still its own: of two that took it at once one has lost it by then. */
function byLease(lead: () => () => void): () => void {
  const me = String(Math.random())
  let end: (() => void) | null = null
  const turn = () => {
    const lease = leaseNow()
    const mine = lease?.tab === me
    if (lease && !mine && lease.until > Date.now()) {
      end?.()
      end = null
      return
    }
    localStorage.setItem(NAME, JSON.stringify({ tab: me, until: Date.now() + LEASE_MS }))
    if (mine) end ??= lead()
  }
  turn()
  const timer = setInterval(turn, TURN_MS)
  return () => {
    clearInterval(timer)
    end?.()
    if (leaseNow()?.tab === me) localStorage.removeItem(NAME)
  }
}

function leaseNow(): { tab: string; until: number } | null {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? 'null')
  } catch {
    return null
  }
}

const NAME = 'mingdu.live'
const TURN_MS = 1000
const LEASE_MS = 4000
