import type { Identity } from '../auth/identity.ts'
import type { Store } from '../log/store.ts'
import type { MasterKey } from '../sealing/master-key.ts'
import type { DemoFolder, SignIn } from './demo-folder.ts'

/** On an empty place: where to set it up, or the demo's county. What opens it is said here and stands in no log. */
export async function firstOfficers(given: FirstGiven): Promise<void> {
  const { identity, demo, folder, say } = given
  if (folder?.signIns() === null || !(await identity.hasOfficers())) {
    if (demo) return fillDemo(given)
    say(`首次启动：请在浏览器里打开 ${given.setUp} 建立系统管理员和第一个机关。`)
    say('这个网址只给建立的人；有了管理员即失效。')
    return
  }
  if (demo) sayDemo(folder?.signIns() ?? [], say)
}

interface FirstGiven {
  store: Store
  master: MasterKey
  identity: Identity
  now: () => number
  demo: boolean
  folder: DemoFolder | undefined
  /** The address of the set-up page, with what it asks for. */
  setUp: string
  say: (line: string) => void
}

async function fillDemo({ folder, say, setUp: _, ...given }: FirstGiven): Promise<void> {
  const { seedDemo } = await import('../demo/seed.ts')
  folder?.begin()
  say('首次启动演示：正在录入一个小县两年的案件…')
  let tenths = 0
  const signIns = await seedDemo({
    ...given,
    progress(done, of) {
      const reached = Math.floor((done / of) * 10)
      if (reached > tenths) say(`  已录入 ${reached * 10}%（${done}/${of}）`)
      tenths = Math.max(tenths, reached)
    }
  })
  folder?.end(signIns)
  sayDemo(signIns, say)
}

function sayDemo(signIns: readonly SignIn[], say: (line: string) => void): void {
  say('演示用户（仅供演示，口令在首次启动时随机生成）：')
  for (const signIn of signIns) say(signInLine(signIn))
  if (signIns.length === 0) say('  数据库中已有数据，口令在首次启动时显示过。')
}

const signInLine = ({ note, name, username, password }: SignIn) => `  ${note}（${name}）  用户名 ${username}  口令 ${password}`
