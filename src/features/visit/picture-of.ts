/** The drawing of a sign: the one its list names, else one under the sign's own code; none where nobody drew it. */
import type { AskedSign } from '#domain/signs/sign-steps.ts'
import { pictureById, type PictureId } from '#ui/pictures/index.ts'

export function pictureOf({ picture, code }: Pick<AskedSign, 'picture' | 'code'>): PictureId | undefined {
  return [picture ?? code, code].find(isDrawn)
}

function isDrawn(id: string): id is PictureId {
  return Object.hasOwn(pictureById, id)
}
