/** Where an unfinished form goes on, by the form and by whom it is for. */
import type { DraftRow } from '#storage/db.ts'

type Subject = 'household' | 'person' | 'other'

const ADDRESS: Readonly<Record<string, (id: string, subject: Subject) => string>> = {
  household: (id) => `/ho/${id}/sua`,
  person: (id, subject) => (subject === 'household' ? `/ho/${id}/them-nguoi` : `/nguoi/${id}/sua`),
  birth: (id) => `/sinh-moi/${id}`,
  'newborn-check': (id) => `/nguoi/${id}/so-sinh`,
  'household-visit': (id) => `/nguoi/${id}/tham`,
}

/** Forms that begin without a subject. */
const WITHOUT_SUBJECT: Readonly<Record<string, string>> = {
  household: '/gia-dinh/them-ho',
  'education-session': '/buoi-nhom',
}

/** The address; undefined for a form that this version does not know. `subject` is the kind of record that the draft is for. */
export function draftAddress({ form, subject: id }: Pick<DraftRow, 'form' | 'subject'>, subject: Subject): string | undefined {
  return id === null ? WITHOUT_SUBJECT[form] : ADDRESS[form]?.(id, subject)
}
