/** The plain form in which a statute's files are written, before parsing brands its names and days. */
export type AsWritten<S extends { _zod: { input: unknown } }> = S['_zod']['input']
