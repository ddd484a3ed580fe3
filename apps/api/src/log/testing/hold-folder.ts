import { lockFolder } from '../folder-lock.ts'

lockFolder(process.argv[2] as string)
console.log('held')
// Stays alive, holding, until it is killed.
setInterval(() => {}, 1_000_000)
