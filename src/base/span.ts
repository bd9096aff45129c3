/** A place in a file of the project: UTF-16 offsets into its decoded text. */
export interface Span {
  readonly file: string
  readonly from: number
  readonly to: number
}
