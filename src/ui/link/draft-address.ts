/** Where an unfinished form goes on: by the form, by whom it is for, and by what was answered. */

import { isStepForm } from '#domain/forms/form-id.ts'

/** What the address is made of; `subject` is the id of the record that the draft is for, null for a form that begins without one. */
export interface DraftPlace {
  form: string
  subject: string | null
  answers: Readonly<Record<string, unknown>>
}

/** What is known besides: the subject's id and the kind of record that it is (undefined when it is not on this phone). */
interface Subject {
  id: string
  kind: string | undefined
}

const WITH_SUBJECT: Readonly<Record<string, (subject: Subject, answers: DraftPlace['answers']) => string>> = {
  household: ({ id }) => `/ho/${id}/sua`,
  person: ({ id, kind }) => (kind === 'household' ? `/ho/${id}/them-nguoi` : `/nguoi/${id}/sua`),
  birth: ({ id }) => `/sinh-moi/${id}`,
  'newborn-check': ({ id }) => `/nguoi/${id}/so-sinh`,
  'household-visit': ({ id }) => `/nguoi/${id}/tham`,
  'home-hazard-check': ({ id }) => `/ho/${id}/an-toan`,
  'special-circumstance': () => '/tre-can-giup',
  measurement: ({ id }) => `/nguoi/${id}/can-do`,
  immunisation: ({ id }) => `/nguoi/${id}/tiem-chung`,
  'vitamin-a-dose': ({ id }) => `/vitamin-a?be=${id}`,
  'danger-signs': ({ id }) => `/nguoi/${id}/dau-hieu`,
  'education-session': ({ id }, { topic, about }) => (isText(topic) ? `/the-tranh/${topic}?ho=${id}${isText(about) ? `&nguoi=${about}` : ''}` : '/the-tranh'),
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

const WITHOUT_SUBJECT: Readonly<Record<string, string>> = {
  household: '/gia-dinh/them-ho',
  'education-session': '/buoi-nhom',
  'special-circumstance': '/tre-can-giup',
  'vitamin-a-dose': '/vitamin-a',
}

/** The address that resumes a draft; undefined for a form that this version does not know. */
export function draftAddress({ form, subject, answers }: DraftPlace, subjectKind: string | undefined): string | undefined {
  if (subject !== null && isStepForm(form)) return `/ghi/${form}/${subject}`
  return subject === null ? WITHOUT_SUBJECT[form] : WITH_SUBJECT[form]?.({ id: subject, kind: subjectKind }, answers)
}
