/** Where the content of a file is handed over: the one address that takes no JSON. */
export const FILES_PATH = '/api/organs/{organ}/cases/{id}/files'

export const isFileBody = (method: string, path: string): boolean =>
  method === 'POST' && /^\/api\/organs\/[^/]+\/cases\/[^/]+\/files$/.test(path)
