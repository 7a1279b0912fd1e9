/** The answers of one weighing, where they are kept, and the save that ends them. */
import { useState } from 'react'
import { measurementForm } from '#domain/forms/measurement.ts'
import {
  emptyMeasurement, measurementToAnswers, otherMeasurements, type MeasurementAnswers, type MeasurementContext,
} from '#domain/forms/measurement/answers.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import { validRecords } from '#domain/indicators/counting/programme-data.ts'
import type { Json } from '#domain/json.ts'
import type { Measurement } from '#domain/records/measurement.ts'
import type { Person } from '#domain/records/person.ts'
import { referralState } from '#domain/referrals/referral-state.ts'
import { words } from '#language/words.ts'
import type { DraftRow } from '#storage/db.ts'
import { keepDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import type { StepPage } from '#storage/read/step-page.ts'
import { saveRecords } from '#storage/save.ts'
import { useAnswersDraft } from '#ui/hooks/use-answers-draft.ts'
import { useSaving } from '#ui/hooks/use-saving.ts'

/** Places of the flow; a draft remembers its number. */
export const places = ['weight', 'length', 'result', 'arm', 'oedema'] as const
export type MeasurePlace = (typeof places)[number]

/** Number of a place. */
export function numberOf(place: MeasurePlace): number {
  return places.indexOf(place)
}

type Start = { subject: string; page: StepPage; child: Person; name: string }

export function useMeasurement(phone: Phone, { subject, page, child, name }: Start) {
  const { before: entry, records, today } = page.context
  const before = asMeasurement(entry?.id, validRecords(records.measurement))
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const saving = useSaving()
  const { id: form, idNames } = measurementForm
  const draft = useAnswersDraft<MeasurementAnswers, DraftRow>({
    fresh: before ? measurementToAnswers(before) : emptyMeasurement(today),
    // A stored measurement opens at its result.
    stored: page.draft ?? (before && { answers: {}, step: numberOf('result') }),
    keep: (answers, step) => keepDraft(phone, { form, subject, title: words.growth.draftTitle(name), idNames }, toJson(answers), step),
  })
  const context = (ids: Readonly<Record<string, string>>): MeasurementContext => ({
    ids,
    child,
    before,
    others: otherMeasurements(validRecords(records.measurement), child.id, before?.id),
    openReferrals: validRecords(records.referral).filter((one) => one.subject === child.id && referralState(one).state !== 'closed'),
    today,
  })
  /** Saves the answers with their draft; gives the id of the measurement, undefined where something is to be mended. */
  const save = async (answers: MeasurementAnswers): Promise<{ id: string; row: DraftRow } | undefined> => {
    let saved: { id: string; row: DraftRow } | undefined
    await saving.run(async () => {
      const row = await draft.answer(answers)
      if (!row) return
      const result = measurementForm.toRecords(answers, context(row.ids))
      setProblems(result.ok ? [] : result.problems)
      if (!result.ok) return
      const outcome = await saveRecords(phone, result.changes, { draft: row.id, occurredOn: answers.occurredOn })
      if (!outcome.ok) throw new Error(`measurement does not fit: ${outcome.problems.map(({ field }) => field).join(', ')}`)
      saved = { id: result.changes[0]?.id ?? '', row }
    })
    return saved
  }
  return { draft, before, context, problems, save, failed: draft.failed || saving.failed }
}

function asMeasurement(id: string | undefined, measurements: readonly Measurement[]): Measurement | undefined {
  return measurements.find((one) => one.id === id)
}

function toJson(answers: MeasurementAnswers): Record<string, Json> {
  return { ...answers, confirmed: [...answers.confirmed] }
}
