/** A file of more is asked to be made smaller or split; the office may set another limit (`MINGDU_FILE_MB`). */
export const FILE_MB_MAX = 20

/** Contents in one case, recorded or only handed over: more is no file of a case but a store of files. */
export const FILES_MAX = 500

export const MB = 1024 * 1024
