/** A document for one person, in plain parts: drawn on the screen, printed, or saved as a page. */

/** A label with what it says. */
export interface PaperFact {
  readonly label: string
  readonly value: string
}

/** One record, one refused form, one line of a list. */
export interface PaperEntry {
  readonly heading?: string
  /** Said at the end of the heading's line. */
  readonly aside?: string
  readonly facts: readonly PaperFact[]
  readonly notes: readonly string[]
}

/** Entries of one matter; `empty` is said where there are none. */
export interface PaperSection {
  readonly heading: string
  readonly intro?: string
  readonly entries: readonly PaperEntry[]
  readonly empty?: string
}

/** The document. */
export interface Paper {
  readonly title: string
  /** Lines under the title: about whom, by whom, when. */
  readonly lead: readonly string[]
  readonly sections: readonly PaperSection[]
}
