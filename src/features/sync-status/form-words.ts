/** Names a form by what it is and whom it is about, says why it was refused, and where it can be opened. */
import { forms, stepForms } from '#domain/forms/index.ts'
import { newbornFacts } from '#domain/newborn/facts.ts'
import { findKind } from '#domain/records/index.ts'
import { shortDayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { NamedForm } from '#storage/read/sync-page.ts'

function kindLabel({ kind, isPrivate }: Pick<NamedForm, 'kind' | 'isPrivate'>): string {
  return isPrivate ? words.syncStatus.privateForm : told(findKind(kind)?.label.vi ?? '')
}

function whoOf({ person, household }: NamedForm, today: string): string {
  if (person) return words.person.called(person, today)
  return household ? words.syncStatus.householdNumber(household.number) : ''
}

/** "Thăm tại nhà: Bé Gia Bảo". */
export function waitingTitle(form: NamedForm, today: string): string {
  return words.syncStatus.formOf(kindLabel(form), whoOf(form, today))
}

/** "Bé Lê Khánh Chi, kiểm tra sơ sinh ngày 15/6"; a household is named once: "Hộ 032, ghi ngày 15/6". */
export function refusedTitle(form: NamedForm, today: string): string {
  const who = whoOf(form, today)
  const kind = form.kind === 'household' && who !== '' ? words.syncStatus.written : kindLabel(form)
  const label = who === '' ? kind : kind.charAt(0).toLocaleLowerCase('vi') + kind.slice(1)
  const title = words.syncStatus.formOfDay(who, label, form.occurredOn === '' ? '' : told(shortDayLabel(form.occurredOn, today)))
  return title.charAt(0).toLocaleUpperCase('vi') + title.slice(1)
}

function hasReason(code: string): code is keyof typeof words.syncStatus.reasons {
  return code in words.syncStatus.reasons
}

/** How the forms call a record's field; undefined for one that no screen names. */
function fieldLabel(kind: string, field: string): string | undefined {
  const asked = forms.find((form) => form.id === kind)?.fields.find((one) => one.name === field)?.label
  const fact = newbornFacts.find((one) => one.field === field)?.label
  const named: Readonly<Record<string, string>> = words.record.fields
  return told(asked ?? fact) ?? named[field]
}

/** Why the endpoint keeps it apart, and how to mend it; `first` names the form on which it stands. */
export function refusalWords({ kind, refusal, isPrivate }: NamedForm, first = ''): string {
  const { code = '', field } = refusal ?? {}
  if (first !== '') return words.syncStatus.mendFirst(first)
  const label = field === undefined || isPrivate ? undefined : fieldLabel(kind, field)
  if (code === 'wrong-field' && label !== undefined) return words.syncStatus.fieldWrong(label)
  return hasReason(code) ? words.syncStatus.reasons[code] : words.syncStatus.reasonUnknown
}

/** Codes of forms that nobody can mend any more: they can only be cleared away. */
const CLOSED = new Set(['erased', 'settled'])

/** Whether opening it can still change anything. */
export function canBeMended({ refusal }: NamedForm): boolean {
  return refusal !== undefined && !CLOSED.has(refusal.code)
}

/** Whether the station can look at it: a form too large to be sent never left the phone. */
export function canBeAskedAbout(form: NamedForm): boolean {
  return canBeMended(form) && form.refusal?.code !== 'too-large'
}

/** Where the form is mended; undefined when this phone does not hold whom it is about. */
export function formAddress({ kind, recordId, person, household, isPrivate }: NamedForm): string | undefined {
  if (isPrivate) return '/tre-can-giup'
  if (kind === 'home-hazard-check') return `/ho/${recordId}/an-toan`
  if (kind === 'household') return `/ho/${recordId}/sua`
  if (kind === 'person') return `/nguoi/${recordId}/sua`
  if (kind === 'referral') return `/chuyen-gui/${recordId}`
  if (kind === 'newborn-check' && person) return `/nguoi/${person.id}/so-sinh`
  const inSteps = stepForms.find((form) => form.kind === kind && form.toAnswers !== undefined)
  if (inSteps) return `/ghi/${inSteps.id}/${recordId}`
  if (kind === 'measurement' && person) return `/nguoi/${recordId}/can-do`
  if (kind === 'immunisation' && person) return `/nguoi/${person.id}/tiem-chung`
  if (kind === 'vitamin-a-dose' && person) return `/vitamin-a?be=${person.id}`
  if (person) return `/nguoi/${person.id}`
  return household && `/ho/${household.id}`
}
