/** The drawing of a question or a thing, where there is one. */
import { pictureById, type PictureId } from '#ui/pictures/index.ts'
import styles from './question-picture.module.css'

function isPicture(id: string): id is PictureId {
  return id in pictureById
}

export function QuestionPicture({ id }: { id: string }) {
  if (!isPicture(id)) return null
  const Picture = pictureById[id]
  return (
    <figure className={styles.figure}>
      <Picture label="" className={styles.picture} />
    </figure>
  )
}
