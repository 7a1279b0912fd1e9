/** Texts of the domain in the language of the interface: the domain itself speaks Vietnamese and knows of no other. */

let translate: ((text: string) => string) | undefined

/** Puts a translation in place; undefined leaves every text as the domain wrote it. */
export function tellBy(translation: ((text: string) => string) | undefined): void {
  translate = translation
}

/** A text that comes from the domain, as a screen shows it; never for what a person wrote. */
export function told(text: string): string
export function told(text: string | undefined): string | undefined
export function told(text: string | null): string | null
export function told(text: string | undefined | null): string | undefined | null {
  return translate === undefined || typeof text !== 'string' ? text : translate(text)
}

/** A text that stays Vietnamese in every language, for the family reads it or a record keeps it. */
export function inVietnamese(text: string): string {
  return text
}
