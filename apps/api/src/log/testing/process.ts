import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Another process running a script of this folder; `nextLine` of its output, undefined when it ended. */
export function startProcess(script: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  return {
    nextLine: async (): Promise<string | undefined> => (await lines.next()).value,
    stderr: () => errors,
    /** As the machine would: no time to finish anything. */
    async kill() {
      child.kill('SIGKILL')
      await ended
    }
  }
}
