/** An answer of a form in steps as the summary says it. */
import { eachAnswer, isOpenQuestion, manyAnswer, textAnswer, type StepAnswers, type StepQuestion } from '#domain/forms/step-form.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'

const threeWay: Readonly<Record<string, string>> = { yes: words.ui.yes, no: words.ui.no, unknown: words.ui.flow.unknown }

/** Labels for codes, the number with its unit, the day in words; a dash for what is open. */
export function answerWords(question: StepQuestion, answers: StepAnswers, today: string): string {
  const text = textAnswer(answers, question.name)
  switch (question.kind) {
    case 'choice':
      return told(question.choices.find(({ value }) => value === text)?.label) ?? words.stepForm.open
    case 'three-way':
      return threeWay[text] ?? words.stepForm.open
    case 'many': {
      const chosen = manyAnswer(answers, question.name)
      const labels = question.choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => told(label))
      return labels.length === 0 ? words.stepForm.open : labels.join(', ')
    }
    case 'day':
      return isCalendarDay(text) ? told(dayLabel(text, today)) : words.stepForm.open
    case 'number':
      return text === '' ? words.stepForm.open : `${text} ${told(question.unit)}`
    case 'text':
      return text.trim() === '' ? words.stepForm.open : text
    case 'each': {
      if (isOpenQuestion(question, answers) && Object.keys(eachAnswer(answers, question.name)).length === 0) return words.stepForm.open
      const given = eachAnswer(answers, question.name)
      return question.choices
        .flatMap(({ value, label }) => {
          const items = question.items.filter(({ code }) => given[code] === value)
          return items.length === 0 ? [] : [words.stepForm.each(told(label), items.map((item) => told(item.label)).join(', '))]
        })
        .join('. ')
    }
  }
}
