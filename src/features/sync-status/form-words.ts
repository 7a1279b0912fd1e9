/** Names a form by what it is and whom it is about, says why it was refused, and where it can be opened. */
import { forms } from '#domain/forms/index.ts'
import { findKind } from '#domain/records/index.ts'
import { shortDayLabel } from '#domain/time/day-label.ts'
import { words } from '#language/words.ts'
import type { NamedForm } from '#storage/read/sync-page.ts'

function kindLabel(kind: string): string {
  return findKind(kind)?.label.vi ?? ''
}

function whoOf({ person, household }: NamedForm, today: string): string {
  if (person) return words.person.called(person, today)
  return household ? words.syncStatus.householdNumber(household.number) : ''
}

/** "Thăm tại nhà: Bé Gia Bảo". */
export function waitingTitle(form: NamedForm, today: string): string {
  return words.syncStatus.formOf(kindLabel(form.kind), whoOf(form, today))
}

/** "Bé Lê Khánh Chi, kiểm tra sơ sinh ngày 15/6". */
export function refusedTitle(form: NamedForm, today: string): string {
  const kind = kindLabel(form.kind)
  const who = whoOf(form, today)
  const label = who === '' ? kind : kind.charAt(0).toLocaleLowerCase('vi') + kind.slice(1)
  return words.syncStatus.formOfDay(who, label, form.occurredOn === '' ? '' : shortDayLabel(form.occurredOn, today))
}

function hasReason(code: string): code is keyof typeof words.syncStatus.reasons {
  return code in words.syncStatus.reasons
}

/** Why the endpoint keeps it apart, and how to mend it. */
export function refusalWords({ kind, refusal }: NamedForm): string {
  const { code = '', field } = refusal ?? {}
  const label = forms.find((form) => form.id === kind)?.fields.find((one) => one.name === field)?.label
  if (code === 'wrong-field' && label !== undefined) return words.syncStatus.fieldWrong(label)
  return hasReason(code) ? words.syncStatus.reasons[code] : words.syncStatus.reasonUnknown
}

/** Where the form is mended; undefined when this phone does not hold whom it is about. */
export function formAddress({ kind, recordId, person, household }: NamedForm): string | undefined {
  if (kind === 'household') return `/ho/${recordId}/sua`
  if (kind === 'person') return `/nguoi/${recordId}/sua`
  if (kind === 'referral') return `/chuyen-gui/${recordId}`
  if (kind === 'newborn-check' && person) return `/nguoi/${person.id}/so-sinh`
  if (person) return `/nguoi/${person.id}`
  return household && `/ho/${household.id}`
}
