/** Where each form is filled in and by which sign lists know it: the one table that rows, menus and drafts lead through. */
import type { StepFormId } from '#domain/forms/form-id.ts'
import type { TaskForm } from '#domain/tasks/task.ts'
import type { IconName } from '../icon/icon.tsx'

/** Whom and what the form is for; `record` is the record that it is about, where there is one. */
export interface FormSubject {
  person: string
  household: string
  record?: string | undefined
}

/** A form's sign and its address. */
export interface FormPlace {
  icon: IconName
  address: (subject: FormSubject) => string
}

/** A form in steps has one kind of address. */
function inSteps(form: StepFormId, icon: IconName): FormPlace {
  return { icon, address: ({ person, record }) => `/ghi/${form}/${record ?? person}` }
}

/** Every form by its name. */
export const formPlaces: Readonly<Record<TaskForm, FormPlace>> = {
  household: { icon: 'house', address: ({ household }) => (household === '' ? '/gia-dinh/them-ho' : `/ho/${household}/sua`) },
  person: { icon: 'people', address: ({ person, household }) => (person === '' ? `/ho/${household}/them-nguoi` : `/nguoi/${person}/sua`) },
  birth: { icon: 'baby', address: ({ person }) => `/sinh-moi/${person}` },
  'newborn-check': { icon: 'heart-plus', address: ({ person }) => `/nguoi/${person}/so-sinh` },
  'household-visit': { icon: 'baby', address: ({ person }) => `/nguoi/${person}/tham` },
  'education-session': {
    icon: 'cards',
    address: ({ household, person }) => (household === '' ? '/buoi-nhom' : `/the-tranh?ho=${household}${person === '' ? '' : `&nguoi=${person}`}`),
  },
  'home-hazard-check': { icon: 'house', address: ({ household }) => `/ho/${household}/an-toan` },
  'special-circumstance': { icon: 'lock', address: () => '/tre-can-giup' },
  measurement: { icon: 'scale', address: ({ person }) => `/nguoi/${person}/can-do` },
  immunisation: { icon: 'syringe', address: ({ person }) => `/nguoi/${person}/tiem-chung` },
  'vitamin-a-dose': { icon: 'pill', address: ({ person }) => (person === '' ? '/vitamin-a' : `/vitamin-a?be=${person}`) },
  'danger-signs': { icon: 'octagon-alert', address: ({ person }) => `/nguoi/${person}/dau-hieu` },
  pregnancy: inSteps('pregnancy', 'heart'),
  'birth-plan': inSteps('birth-plan', 'list'),
  // A task names the pregnancy; the examination is a new record of the woman.
  'antenatal-contact': { icon: 'heart-plus', address: ({ person }) => `/ghi/antenatal-contact/${person}` },
  'pregnancy-end': inSteps('pregnancy-end', 'heart'),
  delivery: inSteps('delivery', 'heart'),
  death: inSteps('death', 'book'),
  'feeding-recall': inSteps('feeding-recall', 'list'),
  'periodic-exam': inSteps('periodic-exam', 'review'),
  injury: inSteps('injury', 'diamond-alert'),
  referral: { icon: 'octagon-alert', address: ({ record }) => `/chuyen-gui/${record ?? ''}` },
}
