// Who the owner is, as far as reading his mail needs it.

export type Identity = {
  /** Lower case. */
  readonly addresses: readonly string[]
  readonly name: string
  readonly zone: string
  /** Where the owner writes to us; lower case. */
  readonly service: readonly string[]
}
