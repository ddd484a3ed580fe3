/**
 * Runs a whole transaction again where the server gave it up for another's sake (40001 serialization,
 * 40P01 deadlock): nothing of it was kept, so doing it again is the same act.
 */
export async function retried<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt >= ATTEMPTS || !gaveWay(error)) throw error
      await pause(attempt)
    }
  }
}

const ATTEMPTS = 5
const PAUSE_MS = 10

function gaveWay(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01')
}

// Uneven, so that two that collided do not collide again.
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** attempt * (0.5 + Math.random())))
}
