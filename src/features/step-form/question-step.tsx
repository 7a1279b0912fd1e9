/** One question on one screen, drawn by its kind: big answers in reach of the thumb, one tap answers and leads on. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { isOpenQuestion, manyAnswer, textAnswer, type StepAnswers, type StepQuestion, type StepValue } from '#domain/forms/step-form.ts'
import { told } from '#language/told.ts'
import { AnswerPair } from '#ui/action/answer-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { ChoiceListMany } from '#ui/action/choice-list.tsx'
import { ChoiceButtons } from '#ui/flow/choice-buttons.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { Keypad } from '#ui/form/keypad.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { DayAnswer } from './day-answer.tsx'
import { EachAnswer } from './each-answer.tsx'
import { QuestionPicture } from './question-picture.tsx'

type QuestionStepProps = {
  facts: FrameFacts
  question: StepQuestion
  answers: StepAnswers
  today: string
  place: number
  all: number
  /** Stores and stays. */
  onKeep: (value: StepValue) => unknown
  /** Stores and goes on. */
  onAnswer: (value: StepValue) => unknown
}

const HEADING = 'question'

/** More answers than this stand as a list to choose from, fewer as big buttons. */
const BUTTONS = 7

export function QuestionStep({ facts, question, answers, today, place, all, onKeep, onAnswer }: QuestionStepProps) {
  const [tried, setTried] = useState(false)
  const { name, kind } = question
  const value = textAnswer(answers, name)
  const isOpen = isOpenQuestion(question, answers)
  const fault = isOpen ? (question.optional ? undefined : openWords[kind]) : question.problem?.(answers)
  const askBack = isOpen || fault !== undefined ? undefined : question.askBack?.(answers)
  const keep = (next: StepValue) => {
    setTried(false)
    return onKeep(next)
  }
  const goOn = () => (fault === undefined ? onAnswer(answers[name] ?? '') : setTried(true))
  const next = <Button variant="primary" size="large" wide onPress={goOn}>{words.ui.flow.next}</Button>
  const skip = question.optional && <Button variant="quiet" onPress={() => onAnswer('')}>{words.ui.flow.skip}</Button>
  const frame = {
    facts,
    question: question.question,
    questionId: HEADING,
    how: question.hint,
    strip: <StripLabel>{words.stepForm.place(place + 1, all)}</StripLabel>,
    figure: question.picture === undefined ? undefined : <QuestionPicture id={question.picture} />,
  }
  const error = tried ? fault : undefined

  switch (question.kind) {
    case 'three-way':
      return (
        <StepFrame
          {...frame}
          answers={<AnswerPair labelledBy={HEADING} alarming="none" value={value === 'yes' || value === 'no' ? value : null} onAnswer={onAnswer} />}
          aside={<Button variant="quiet" icon="help" onPress={() => onAnswer('unknown')}>{words.ui.flow.unknown}</Button>}
        />
      )
    case 'choice': {
      const list = <ChoiceButtons labelledBy={HEADING} choices={question.choices} value={value} onChoose={onAnswer} />
      if (question.choices.length > BUTTONS) return <StepFrame {...frame} aside={skip}>{list}</StepFrame>
      return <StepFrame {...frame} answers={list} aside={skip} />
    }
    case 'many':
      return (
        <StepFrame {...frame} answers={next} aside={skip}>
          <ChoiceListMany id={name} name={name} legend={question.question} legendHidden error={error} choices={question.choices} values={manyAnswer(answers, name)} onChange={keep} />
        </StepFrame>
      )
    case 'day':
      return <DayAnswer frame={frame} name={name} label={question.label} ahead={question.ahead === true} anyDay={'anyDay' in question} today={today} value={value} problem={question.problem && ((day) => question.problem?.({ ...answers, [name]: day }))} aside={skip} onAnswer={onAnswer} />
    case 'number':
      return (
        <StepFrame {...frame} answers={next} aside={skip}>
          <Keypad label={question.label} value={value} onChange={keep} unit={question.unit} previous={question.previous} decimals={question.decimals ?? 0} error={error} />
          {askBack && <Banner tone="waiting" icon="help" live>{told(askBack)}</Banner>}
        </StepFrame>
      )
    case 'text':
      return (
        <StepFrame {...frame} answers={next} aside={skip}>
          <TextField id={name} name={name} label={question.label} rows={3} maxLength={question.maxLength ?? 2000} value={value} onChange={keep} error={error} />
          {askBack && <Banner tone="waiting" icon="help" live>{told(askBack)}</Banner>}
        </StepFrame>
      )
    case 'each':
      return <EachAnswer frame={frame} question={question} answers={answers} next={next} aside={skip} tried={tried} onKeep={keep} />
  }
}

const openWords: Record<StepQuestion['kind'], string> = {
  choice: words.ui.flow.open,
  many: words.ui.flow.open,
  'three-way': words.ui.flow.open,
  day: words.ui.flow.openDay,
  number: words.ui.flow.openNumber,
  text: words.ui.flow.openText,
  each: words.ui.flow.open,
}
