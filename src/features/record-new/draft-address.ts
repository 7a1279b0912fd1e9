/** Where an unfinished form goes on. */
import type { DraftRow } from '#storage/db.ts'

/** The address that resumes a draft; undefined for a form that this version does not know. `subjectKind` is the kind of record it is for. */
export function draftAddress({ form, subject, answers }: Pick<DraftRow, 'form' | 'subject' | 'answers'>, subjectKind: string | undefined): string | undefined {
  const topic = answers['topic']
  if (subject === null) return form === 'household' ? '/gia-dinh/them-ho' : form === 'education-session' ? '/buoi-nhom' : undefined
  switch (form) {
    case 'household':
      return `/ho/${subject}/sua`
    case 'person':
      return subjectKind === 'household' ? `/ho/${subject}/them-nguoi` : `/nguoi/${subject}/sua`
    case 'birth':
      return `/sinh-moi/${subject}`
    case 'newborn-check':
      return `/nguoi/${subject}/so-sinh`
    case 'household-visit':
      return `/nguoi/${subject}/tham`
    case 'education-session':
      return typeof topic === 'string' ? `/the-tranh/${topic}?ho=${subject}` : undefined
    default:
      return undefined
  }
}
