/** English: Vietnamese words around forms that are asked question by question. */
import type { Words } from '../words-shape.ts'
export const stepForm: Words['stepForm'] = {
  title: 'Record',
  draftTitle: (form: string, name: string) => `${form}: ${name}`,
  missing: 'This person is not on the phone. Go back to the list.',
  toFamily: 'Back to the families',
  place: (at: number, all: number) => `Question ${at} / ${all}`,
  review: 'Look again, then save',
  save: 'Save the form',
  notAnswered: 'No answer yet. Choose one.',
  change: 'Change',
  mend: (label: string) => `Change: ${label}`,
  lookAgain: 'Look again',
  found: 'Findings',
  advice: 'Advice for the family',
  onDay: (day: string) => `Day: ${day} · Change`,
  day: 'Day',
  open: '–',
  each: (answer: string, things: string) => `${answer}: ${things}`,
}
