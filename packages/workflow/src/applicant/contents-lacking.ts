import type { RequiredContent } from '@mingdu/schema'

/**
 * What an application lacks of the contents that the law asks for (条例 art. 29), in the law's order: no
 * refusal, but what one notice to correct has to ask for at once (art. 30). `said` are its particulars.
 */
export const contentsLacking = <C extends Pick<RequiredContent, 'fields' | 'onlyWith'>>(
  contents: readonly C[],
  said: Readonly<Record<string, unknown>>
): C[] => demanded(contents, said).filter(({ fields }) => !fields.some((field) => isSaid(said[field])))

/** What is asked of this application: a power of attorney only of somebody else's. */
export const demanded = <C extends Pick<RequiredContent, 'onlyWith'>>(
  contents: readonly C[],
  said: Readonly<Record<string, unknown>>
): C[] => contents.filter(({ onlyWith }) => onlyWith === undefined || isSaid(said[onlyWith]))

const isSaid = (value: unknown): boolean => (typeof value === 'string' ? value.trim() !== '' : Boolean(value))
