/** Sixteen letters in four groups of four, to be read out and typed: 79 bits. `pick` gives a number below `of` for each. */
export const speltCode = (pick: (of: number, place: number) => number): string =>
  Array.from({ length: GROUPS }, (_, g) =>
    Array.from({ length: GROUP }, (_, i) => LETTERS[pick(LETTERS.length, g * GROUP + i)]).join('')
  ).join('-')

const [GROUPS, GROUP] = [4, 4]
export const CODE_LENGTH = GROUPS * GROUP
/** No letter that reads like another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
