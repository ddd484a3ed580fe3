import type { Statute } from '@mingdu/schema'

type Document = { components?: { schemas?: Record<string, unknown> } }

/** Words leave open which names the law gives; the document fills them in from the statute in force. */
export function lawNames<D extends Document>(document: D, statute: Statute): D {
  const names: Record<string, readonly { id: string; label: { zh: string } }[]> = {
    OutcomeId: statute.outcomes,
    ApplicantKindId: statute.applicantKinds,
    OrganLevel: statute.levels
  }
  for (const [schema, list] of Object.entries(names)) {
    const described = document.components?.schemas?.[schema] as { enum?: string[]; description?: string } | undefined
    if (!described) continue
    described.enum = list.map((n) => n.id)
    described.description = list.map((n) => `${n.id} ${n.label.zh}`).join('；')
  }
  return document
}
