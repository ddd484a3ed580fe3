import { z } from 'zod'
import { ArticleId } from './id.ts'
import { Label } from './label.ts'
import { Source } from './source.ts'

/** What an application has to say and bring with it (art. 29); the statute says which it demands. */
export const ContentId = z
  .enum(['identity', 'contact', 'description', 'wantedForm', 'authority'])
  .meta({ id: 'ContentId', description: '申请应当包括的内容' })
export type ContentId = z.infer<typeof ContentId>

/**
 * Something that an application has to contain: present where one of `fields` (of its particulars) is said;
 * demanded only beside `onlyWith`. `ask`: what a notice to correct asks for.
 */
export const RequiredContent = z
  .object({
    id: ContentId,
    label: Label,
    ask: Label,
    fields: z.array(z.string().min(1)).min(1),
    onlyWith: z.string().min(1).optional(),
    article: ArticleId,
    source: Source
  })
  .strict()
export type RequiredContent = z.infer<typeof RequiredContent>
