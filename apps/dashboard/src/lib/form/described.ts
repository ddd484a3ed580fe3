/** What ties a control to its words, for those who do not see them. */
export type Described = {
  id: string
  'aria-describedby': string
  'aria-invalid': 'true' | undefined
  'aria-required': boolean
}
