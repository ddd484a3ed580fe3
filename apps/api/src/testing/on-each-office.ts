import { beforeAll } from 'vitest'
import { onEachStore, onEmbedded } from '../log/testing/each-store.ts'
import { type Office, openOffice } from './office.ts'

/** The same tests over both stores, in one office each: what a test recorded is there for the next. */
export function onEachOffice(title: string, tests: (office: () => Office) => void): void {
  onEachStore(title, (store) => tests(opened(store)), 'once')
}

/** For what no store can change: the rights, the shape of answers. */
export function onEmbeddedOffice(title: string, tests: (office: () => Office) => void): void {
  onEmbedded(title, (store) => tests(opened(store)), 'once')
}

function opened(store: () => Parameters<typeof openOffice>[0]): () => Office {
  let office: Office
  beforeAll(async () => {
    office = await openOffice(store())
  })
  return () => office
}
