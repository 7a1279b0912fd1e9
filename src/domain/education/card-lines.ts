/** Makes the cards and the chips of a topic from one line for each thing that it teaches. */
import type { PictureId } from '../picture-ids.ts'
import type { EducationCard, TeachBackItem } from './topic.ts'

/** One thing to teach: its code, its picture, the chip, the sentence on the card and what is read aloud after it. */
export interface CardLine extends TeachBackItem {
  readonly picture: PictureId
  /** At most 12 words. */
  readonly sentence: string
  readonly more?: string
}

/** A card a line; its id is made of a prefix and the code. */
export function cardsFrom(prefix: string, lines: readonly CardLine[]): EducationCard[] {
  return lines.map(({ code, picture, sentence, more }) => ({
    id: `${prefix}-${code.replaceAll('_', '-')}`,
    picture,
    sentence,
    readAloud: more === undefined ? sentence : `${sentence} ${more}`,
    code,
  }))
}

/** A chip a line. */
export function chipsFrom(lines: readonly CardLine[]): TeachBackItem[] {
  return lines.map(({ code, chip }) => ({ code, chip }))
}
