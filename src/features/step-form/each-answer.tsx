/** Several things on one screen, each with the same few answers: one tap a thing. */
import type { ComponentProps, ReactNode } from 'react'
import { words } from '#language/words.ts'
import { eachAnswer, type StepAnswers, type StepQuestion, type StepValue } from '#domain/forms/step-form.ts'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { StepFrame } from '#ui/flow/step-frame.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { QuestionPicture } from './question-picture.tsx'

type EachAnswerProps = {
  frame: Omit<ComponentProps<typeof StepFrame>, 'answers' | 'aside' | 'children'>
  question: Extract<StepQuestion, { kind: 'each' }>
  answers: StepAnswers
  next: ReactNode
  aside: ReactNode
  /** True after a try to go on. */
  tried: boolean
  onKeep: (value: StepValue) => unknown
}

export function EachAnswer({ frame, question, answers, next, aside, tried, onKeep }: EachAnswerProps) {
  const given = eachAnswer(answers, question.name)
  const open = question.items.filter(({ code }) => (given[code] ?? '') === '')
  const isShort = tried && question.optional !== true && open.length > 0
  return (
    <StepFrame {...frame} answers={next} aside={aside}>
      {isShort && <Banner tone="danger" live>{words.ui.flow.openLines(open.length)}</Banner>}
      {question.items.map((item) => (
        <Card key={item.code}>
          {item.picture !== undefined && <QuestionPicture id={item.picture} />}
          <ChoiceList
            id={`${question.name}-${item.code}`}
            name={`${question.name}-${item.code}`}
            legend={item.label}
            hint={item.hint}
            look="chips"
            choices={question.choices}
            value={given[item.code] ?? null}
            error={isShort && open.includes(item) ? words.ui.flow.open : undefined}
            onChange={(value) => void onKeep({ ...given, [item.code]: value })}
          />
        </Card>
      ))}
    </StepFrame>
  )
}
