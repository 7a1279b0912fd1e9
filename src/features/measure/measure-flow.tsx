/** Weight, then length or height, then what they say: each figure is stored as it is typed, the second "Tiếp" saves the measurement. */
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { growthReferral, isAnythingMeasured } from '#domain/forms/measurement.ts'
import type { MeasurementAnswers } from '#domain/forms/measurement/answers.ts'
import type { Person } from '#domain/records/person.ts'
import { ageLabel } from '#domain/time/age.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { dropDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import type { StepPage } from '#storage/read/step-page.ts'
import { saveRecords } from '#storage/save.ts'
import type { FrameFacts } from '#ui/flow/step-frame.tsx'
import { useStillHere } from '#ui/hooks/use-still-here.ts'
import { ArmStep } from './arm-step.tsx'
import { FigureStep } from './figure-step.tsx'
import { OedemaStep } from './oedema-step.tsx'
import { ResultStep } from './result-step.tsx'
import { numberOf, places, useMeasurement, type MeasurePlace } from './use-measurement.ts'

type MeasureFlowProps = { phone: Phone; subject: string; page: StepPage; child: Person; onSaved?: () => void }

export function MeasureFlow({ phone, subject, page, child, onSaved }: MeasureFlowProps) {
  const [, navigate] = useLocation()
  const stillHere = useStillHere()
  const { members, today } = page.context
  const name = words.person.called(child, today, members.find(({ id }) => id === child.mother)?.name)
  const { draft, before, context, problems, save, failed } = useMeasurement(phone, { subject, page, child, name })
  const { answers } = draft
  const place: MeasurePlace = places[draft.step] ?? 'weight'
  const home = `/nguoi/${child.id}`
  const shared = context(page.draft?.ids ?? {})

  const goTo = (to: MeasurePlace, part: Partial<MeasurementAnswers> = {}) => draft.answer(part, numberOf(to))

  /** Saves, and leads on to the referral or, from a new measurement, to its own address; gives whether it was saved. */
  const saveAndGoOn = async (after: MeasurementAnswers): Promise<boolean> => {
    const saved = await save(after)
    if (!saved) return false
    onSaved?.()
    const referral = after.oedema === 'yes' && before?.oedema !== 'yes' ? growthReferral(after, context(saved.row.ids)) : null
    if (referral) navigate(`/chuyen-gui/${referral.id}`)
    // Somebody may have left before the save has ended.
    else if (!before && stillHere()) navigate(`/nguoi/${saved.id}/can-do`, { replace: true })
    return true
  }

  // The step of a new measurement stands there until it is saved: what is tapped on it meanwhile would begin a draft anew.
  const closing = useRef(false)
  const unlessClosing = (work: () => unknown) => (closing.current ? undefined : work())

  /** What ends a part of the flow: there is something to store, or the result says that there is not. */
  const finish = async (part: Partial<MeasurementAnswers>) => {
    const after = { ...answers, ...part }
    if (before || !isAnythingMeasured(after)) {
      const row = await goTo('result', part)
      if (row && isAnythingMeasured(after)) await saveAndGoOn(after)
      return
    }
    // The result comes with the address: what was tapped on one shown before would be lost. A draft that is killed here goes on at its last figure.
    closing.current = true
    try {
      if (!(await saveAndGoOn(after))) await goTo('result')
    } finally {
      closing.current = false
    }
  }

  const refer = async () => {
    const row = await draft.answer({})
    const found = row && growthReferral(answers, context(row.ids))
    if (!row || !found) return
    if (found.change) {
      const outcome = await saveRecords(phone, [found.change], { draft: row.id, occurredOn: answers.occurredOn })
      if (!outcome.ok) throw new Error(`referral does not fit: ${outcome.problems.map(({ field }) => field).join(', ')}`)
      onSaved?.()
    } else await dropDraft(phone, row.id)
    navigate(`/chuyen-gui/${found.id}`)
  }

  const leave = async () => {
    // What was answered after the last save, such as before the app was killed, is saved now.
    if (page.draft && isAnythingMeasured(answers)) {
      if (!(await save(answers))) return
      onSaved?.()
    } else if (page.draft) await dropDraft(phone, page.draft.id)
    navigate(home, { replace: true })
  }

  const facts: FrameFacts = {
    name,
    line: child.birthDate ? `${words.growth.title} · ${told(ageLabel(child.birthDate, answers.occurredOn || today))}` : words.growth.title,
    back: home,
    saved: draft.saved || (before !== undefined && !page.draft),
    failed,
    onRetry: () => draft.answer({}),
    onBefore: place === 'length' ? () => unlessClosing(() => goTo('weight')) : place === 'arm' || place === 'oedema' ? () => unlessClosing(() => goTo('result')) : undefined,
  }
  const step = { facts, answers, context: shared, onKeep: (part: Partial<MeasurementAnswers>) => unlessClosing(() => draft.answer(part)) }
  const end = (part: Partial<MeasurementAnswers>) => unlessClosing(() => finish(part))
  switch (place) {
    case 'weight':
      return <FigureStep key="weight" {...step} field="weight" onAnswer={(part) => goTo('length', part)} />
    case 'length':
      return <FigureStep key="length" {...step} field="length" onAnswer={end} />
    case 'arm':
      return <ArmStep {...step} onAnswer={end} />
    case 'oedema':
      return <OedemaStep {...step} onAnswer={end} />
    case 'result':
      return <ResultStep {...step} problems={problems} onMend={() => goTo('weight')} onArm={() => goTo('arm')} onOedema={() => goTo('oedema')} onRefer={refer} onDone={leave} />
  }
}
