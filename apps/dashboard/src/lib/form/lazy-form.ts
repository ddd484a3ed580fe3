/** The form and its panel are fetched when an act is near: a case is read far more often than recorded on. */
export const loadForm = () =>
  Promise.all([import('./FactForm.svelte'), import('../ui/Panel.svelte')]).then(([form, panel]) => ({
    FactForm: form.default,
    Panel: panel.default
  }))

export type LazyForm = Awaited<ReturnType<typeof loadForm>>
