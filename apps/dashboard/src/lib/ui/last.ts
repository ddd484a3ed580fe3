/** The last of a list; `.at(-1)` asks Chromium 92. */
export const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1]

/** The last that fits; `findLast` asks Chromium 97. */
export const lastWhere = <T>(list: readonly T[], fits: (item: T) => boolean): T | undefined => last(list.filter(fits))
