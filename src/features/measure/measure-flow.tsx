/** Weight, then length or height, then what they say: each figure is stored as it is typed, the second "Tiếp" saves the measurement. */
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

  /** What ends a part of the flow: there is something to store, or the result says that there is not. */
  const finish = async (part: Partial<MeasurementAnswers>) => {
    const after = { ...answers, ...part }
    const row = await goTo('result', part)
    if (!row || !isAnythingMeasured(after)) return
    const saved = await save(after)
    if (!saved) return
    onSaved?.()
    const referral = after.oedema === 'yes' && before?.oedema !== 'yes' ? growthReferral(after, context(saved.row.ids)) : null
    if (referral) navigate(`/chuyen-gui/${referral.id}`)
    // The result stands there before the save has ended: by then somebody may have left it.
    else if (!before && stillHere()) navigate(`/nguoi/${saved.id}/can-do`, { replace: true })
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
    onBefore: place === 'length' ? () => goTo('weight') : place === 'arm' || place === 'oedema' ? () => goTo('result') : undefined,
  }
  const step = { facts, answers, context: shared, onKeep: (part: Partial<MeasurementAnswers>) => draft.answer(part) }
  switch (place) {
    case 'weight':
      return <FigureStep key="weight" {...step} field="weight" onAnswer={(part) => goTo('length', part)} />
    case 'length':
      return <FigureStep key="length" {...step} field="length" onAnswer={finish} />
    case 'arm':
      return <ArmStep {...step} onAnswer={finish} />
    case 'oedema':
      return <OedemaStep {...step} onAnswer={finish} />
    case 'result':
      return <ResultStep {...step} problems={problems} onMend={() => goTo('weight')} onArm={() => goTo('arm')} onOedema={() => goTo('oedema')} onRefer={refer} onDone={leave} />
  }
}
