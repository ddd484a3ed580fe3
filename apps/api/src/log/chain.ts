import { hash } from 'node:crypto'

/**
 * The digest that binds a text to all before it: SM3 (GB/T 32905) over the previous digest in hex, a line
 * feed, and the text in UTF-8. Anybody can check it: `printf '%s\n%s' PREV TEXT | openssl dgst -sm3`.
 */
export const link = (prev: string, text: string): string => hash('sm3', `${prev}\n${text}`, 'hex')

/** What the first row of a stream is bound to: a row cannot be moved to another organ or stream. */
export const genesis = (organ: string, stream: string): string => hash('sm3', `mingdu facts\n${organ}\n${stream}`, 'hex')

/** The same for the seals of an organ, and for the daily anchors. */
export const sealGenesis = (organ: string): string => hash('sm3', `mingdu seals\n${organ}`, 'hex')
export const anchorGenesis: string = hash('sm3', 'mingdu anchors', 'hex')
