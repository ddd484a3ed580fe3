/** Whom the cases are taken from that nobody was given yet; no officer's id has such a sign in it. */
export const NOBODY_YET = '*'
