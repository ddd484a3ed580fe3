/** Hour and minute in Beijing of an instant in UTC; computed plainly, so that server and browser agree. */
export const timeOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)
