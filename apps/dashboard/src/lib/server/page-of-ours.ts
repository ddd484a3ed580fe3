/** Only a path of this site: never a way out to another. */
export const pageOfOurs = (path: unknown): string | null => (typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : null)
