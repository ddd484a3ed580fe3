import { fetchWay } from './way-of-law.ts'

/** The form and its panel are fetched when an act is near: a case is read far more often than recorded on. */
export const loadForm = () =>
  Promise.all([import('./FactForm.svelte'), import('../ui/Panel.svelte'), fetchWay()]).then(([form, panel, way]) => ({
    FactForm: form.default,
    Panel: panel.default,
    way
  }))

export type LazyForm = Awaited<ReturnType<typeof loadForm>>
