/** What the figures say: the sentence, what to do, the chart, and what else can be measured. */
import { assessAnswers, figuresOf, growthReferral, isAnythingMeasured } from '#domain/forms/measurement.ts'
import type { MeasurementAnswers } from '#domain/forms/measurement/answers.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import type { GrowthAssessment } from '#domain/growth/assess-growth.ts'
import { displayMeasure } from '#domain/growth/measure-questions.ts'
import { threeWayLabels } from '#domain/newborn/facts.ts'
import type { Person } from '#domain/records/person.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { GrowthCharts } from '#ui/chart/growth-charts.tsx'
import { StepFrame, StripLabel } from '#ui/flow/step-frame.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Banner, type BannerTone } from '#ui/layout/banner.tsx'
import { FactList, type Fact } from '#ui/layout/fact-list.tsx'
import type { MeasureStepProps } from './figure-step.tsx'

type ResultStepProps = Omit<MeasureStepProps, 'onKeep' | 'onAnswer'> & {
  problems: readonly FormProblem[]
  onMend: () => unknown
  onArm: () => unknown
  onOedema: () => unknown
  onRefer: () => unknown
  onDone: () => unknown
}

const w = words.growth.result
const TONES: Readonly<Record<GrowthAssessment['action'], BannerTone>> = { today: 'danger', 'this-week': 'waiting', none: 'ok' }

export function ResultStep({ facts, answers, context, problems, onMend, onArm, onOedema, onRefer, onDone }: ResultStepProps) {
  const { child, others, today } = context
  const measured = isAnythingMeasured(answers)
  const found = assessAnswers(answers, context)
  const referral = found.action === 'today' ? growthReferral(answers, context) : null
  const isOpen = referral !== null && referral.change === null
  const tone = found.action === 'none' && (found.classes.length > 0 || found.z.flags.length > 0) ? 'waiting' : TONES[found.action]
  const figures = figuresOf(answers, child)
  return (
    <StepFrame
      facts={facts}
      question={measured ? w.question : w.nothing}
      how={measured ? undefined : w.nothingHow}
      strip={<StripLabel>{measured ? w.saved(told(dayLabel(answers.occurredOn, today))) : w.strip}</StripLabel>}
      answers={
        <>
          {referral && (
            <Button variant="danger" size="large" icon="octagon-alert" wide onPress={onRefer}>{isOpen ? w.openReferral : w.refer}</Button>
          )}
          <Button variant={referral ? 'secondary' : 'primary'} size="large" icon="check" wide onPress={onDone}>{w.done}</Button>
        </>
      }
      aside={<Button variant="quiet" icon="edit" onPress={onMend}>{w.mend}</Button>}
    >
      {problems.length > 0 && <ErrorSummary problems={problems.map(({ field, message }) => ({ id: field, message }))} attempt={1} />}
      {measured && (
        <>
          <Banner tone={tone} icon={tone === 'waiting' ? 'scale' : undefined} live>{told(found.sentence)}</Banner>
          {child.birthDate && isCalendarDay(child.birthDate) ? (
            <GrowthCharts child={child} measurements={[...others, figures].toSorted((left, right) => (left.occurredOn < right.occurredOn ? -1 : Number(left.occurredOn > right.occurredOn)))} today={today} />
          ) : (
            <Banner tone="info" action={{ label: words.growth.addBirthday, href: `/nguoi/${child.id}/sua` }}>{words.growth.noBirthday}</Banner>
          )}
          <FactList facts={factsOf(answers, child)} />
        </>
      )}
      <ButtonPair>
        <Button icon="plus" onPress={onArm}>{w.addArm}</Button>
        <Button icon="plus" onPress={onOedema}>{w.addOedema}</Button>
      </ButtonPair>
    </StepFrame>
  )
}

function factsOf(answers: MeasurementAnswers, child: Person): Fact[] {
  const { weightKg, lengthHeightCm, position, muacMm, oedema } = figuresOf(answers, child)
  return [
    ...(typeof weightKg === 'number' ? [{ label: w.weight, value: told(displayMeasure('weight', weightKg)) }] : []),
    ...(typeof lengthHeightCm === 'number' ? [{ label: w.length[position ?? 'lying'], value: told(displayMeasure('length', lengthHeightCm)) }] : []),
    ...(typeof muacMm === 'number' ? [{ label: w.arm, value: `${muacMm} mm` }] : []),
    ...(oedema ? [{ label: w.oedema, value: told(threeWayLabels[oedema]) }] : []),
  ]
}
