/** A file to be saved: what every format of this room gives. */

/** Its name, its type and its text in UTF-8. */
export interface ExportFile {
  readonly name: string
  readonly type: string
  readonly text: string
}
