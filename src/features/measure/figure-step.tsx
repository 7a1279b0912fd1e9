/** One figure on large keys, with the one before it in sight; what cannot well be is asked about and never blocked. */
import { useState } from 'react'
import {
  answersQuestion, confirmation, positionOf, typedFigure, withLengthComma, type MeasurementAnswers, type MeasurementContext,
} from '#domain/forms/measurement/answers.ts'
import { lastWith } from '#domain/growth/assess-growth.ts'
import { displayMeasure, type MeasureField } from '#domain/growth/measure-questions.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { Keypad } from '#ui/form/keypad.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { MeasureDay } from './measure-day.tsx'
import styles from './measure.module.css'

/** What every step of the flow is given. */
export type MeasureStepProps = {
  facts: FrameFacts
  answers: MeasurementAnswers
  context: MeasurementContext
  /** Stores without leaving the step. */
  onKeep: (part: Partial<MeasurementAnswers>) => unknown
  onAnswer: (part: Partial<MeasurementAnswers>) => unknown
}

const FIGURES = { weight: 'weightKg', length: 'lengthHeightCm' } as const

export function FigureStep({ facts, answers, context, field, onKeep, onAnswer }: MeasureStepProps & { field: MeasureField }) {
  const [tried, setTried] = useState(false)
  const w = words.growth[field]
  const { child, others, today } = context
  const typed = answers[field]
  const position = positionOf(answers, child)
  const question = answersQuestion(field, answers, context)
  const before = lastWith(others, FIGURES[field], answers.occurredOn)
  const previous = before?.[FIGURES[field]]
  const confirmed = (value: string) => ({ [field]: value, confirmed: [...answers.confirmed, confirmation(field, value)] })
  // What was measured lying stays lying, whatever the age says later.
  const extra = field === 'length' ? { position } : {}
  const take = () => {
    if (typedFigure(typed) === null || question) return setTried(true)
    return onAnswer({ [field]: typed, ...extra })
  }
  const asks = tried ? question : null

  return (
    <StepFrame
      facts={facts}
      question={field === 'weight' ? words.growth.weight.question : words.growth.length[position]}
      strip={
        <div className={styles.strip}>
          <StripLabel>{w.strip}</StripLabel>
          {field === 'weight' ? (
            <MeasureDay day={answers.occurredOn} today={today} birthDate={child.birthDate ?? ''} onChange={(occurredOn) => onKeep({ occurredOn })} />
          ) : (
            <Button variant="quiet" icon="flip" onPress={() => onKeep({ position: position === 'lying' ? 'standing' : 'lying' })}>{words.growth.length.change[position]}</Button>
          )}
        </div>
      }
      answers={
        asks ? (
          <>
            {asks.suggestion !== null && (
              <Button variant="primary" size="large" wide onPress={() => onAnswer({ [field]: textOf(asks.suggestion ?? 0), ...extra })}>
                {words.growth.yes(told(displayMeasure(field, asks.suggestion)))}
              </Button>
            )}
            <ButtonPair>
              <Button
                size="large"
                icon="undo"
                onPress={() => {
                  setTried(false)
                  return onKeep({ [field]: '' })
                }}
              >
                {w.again}
              </Button>
              {asks.mayKeep && (
                <Button size="large" onPress={() => onAnswer({ ...confirmed(typed), ...extra })}>
                  {asks.suggestion === null ? words.growth.thatIsSo : words.growth.keep(told(displayMeasure(field, typedFigure(typed) ?? 0)))}
                </Button>
              )}
            </ButtonPair>
          </>
        ) : (
          <Button variant="primary" size="large" wide onPress={take}>{words.ui.flow.next}</Button>
        )
      }
      aside={<Button variant="quiet" onPress={() => onAnswer({ [field]: '', ...(field === 'length' && { position: '' }) })}>{w.none}</Button>}
    >
      {asks && <Banner tone="waiting" icon="scale" live>{told(asks.sentence)}</Banner>}
      <Keypad
        label={field === 'weight' ? words.growth.weight.label : words.growth.length.labels[position]}
        value={typed}
        onChange={(value) => {
          setTried(false)
          return onKeep({ [field]: field === 'length' ? withLengthComma(value) : value })
        }}
        unit={field === 'weight' ? 'kg' : 'cm'}
        decimals={field === 'weight' ? 2 : 1}
        maxLength={5}
        previous={before && typeof previous === 'number' ? words.growth.previous(told(displayMeasure(field, previous)), told(dayLabel(before.occurredOn, today))) : words.growth.firstTime}
        error={tried && typedFigure(typed) === null ? w.empty : undefined}
      />
    </StepFrame>
  )
}

function textOf(figure: number): string {
  return String(figure).replace('.', ',')
}
