/** The form about what a child was fed the day and night before, food by food; questions: clinical.md §8 (WHO/UNICEF 2021), wording ours (NSC). */
import { dietSentences } from '../feeding/diet-sentences.ts'
import { breastfeedingAges } from '../feeding/breastfeeding.ts'
import { feedingAdvice } from '../feeding/feeding-advice.ts'
import { foodGroupWords } from '../feeding/food-groups.ts'
import { programmeData } from '../indicators/counting/programme-data.ts'
import type { Json } from '../json.ts'
import { foodGroups, type FeedingRecall, type FoodGroup } from '../records/feeding-recall.ts'
import type { AnyRecord, ThreeWay } from '../records/kind.ts'
import { ageInMonths } from '../time/age.ts'
import { earliestDay } from '../time/partial-date.ts'
import type { FormProblem, FormResult } from './form.ts'
import { dayAnswer, dayProblems, threeWayAnswer, wholeNumberAnswer } from './step-answers.ts'
import { textAnswer, type StepAnswers, type StepContext, type StepForm, type StepQuestion } from './step-form.ts'

const MOST_MEALS = 20
const MOST_MILK_FEEDS = 30

/** Groups that are asked after one by one; breast milk is a question of its own. */
const askedFoods: readonly Exclude<FoodGroup, 'breast_milk'>[] = foodGroups.filter((group) => group !== 'breast_milk')

/** Completed months on the day of the recall; NaN for a child whose birthday nobody knows. */
function ageOn(answers: StepAnswers, { person, today }: StepContext): number {
  return person?.birthDate ? ageInMonths(earliestDay(person.birthDate), dayAnswer(answers, today)) : Number.NaN
}

function isBelowSixMonths(answers: StepAnswers, context: StepContext): boolean {
  return ageOn(answers, context) < breastfeedingAges.value.exclusiveBelow
}

/** Below six months foods are asked after only when the child had a meal: most have none. */
function asksFoods(answers: StepAnswers, context: StepContext): boolean {
  return !isBelowSixMonths(answers, context) || (wholeNumberAnswer(answers, 'meals', MOST_MEALS) ?? 0) > 0
}

function foodQuestion(group: Exclude<FoodGroup, 'breast_milk'>, context: StepContext): StepQuestion {
  const { label, asked, examples } = foodGroupWords.value[group]
  return {
    kind: 'three-way',
    name: group,
    question: `Hôm qua bé có ăn ${asked} không?`,
    label,
    hint: examples,
    picture: group,
    when: (answers) => asksFoods(answers, context),
  }
}

function questions(context: StepContext): StepQuestion[] {
  const meals: StepQuestion = {
    kind: 'number', name: 'meals', question: 'Hôm qua bé ăn mấy bữa?', label: 'Số bữa ăn', unit: 'bữa', optional: true,
    problem: (answers) => countProblem(answers, 'meals', MOST_MEALS, 'Số bữa')[0]?.message,
    hint: 'Bột, cháo, cơm, kể cả bữa phụ. Không tính bú và uống sữa. Bé chưa ăn thì ghi 0.',
  }
  const milk: StepQuestion = {
    kind: 'number', name: 'milkFeeds', question: 'Hôm qua bé uống sữa ngoài mấy lần?', label: 'Số lần uống sữa ngoài', unit: 'lần', optional: true,
    problem: (answers) => countProblem(answers, 'milkFeeds', MOST_MILK_FEEDS, 'Số lần uống sữa')[0]?.message,
    hint: 'Sữa bột, sữa tươi. Không tính sữa mẹ. Không uống thì ghi 0.',
  }
  const foods = askedFoods.map((group) => foodQuestion(group, context))
  const isInfant = isBelowSixMonths({}, context)
  return [
    {
      kind: 'three-way', name: 'breastfed', question: 'Từ sáng hôm qua đến sáng nay bé có bú mẹ không?', label: 'Bú mẹ',
      hint: 'Kể cả ban đêm và sữa mẹ vắt ra.', picture: 'breast_milk',
    },
    {
      kind: 'three-way', name: 'water', question: 'Hôm qua bé có uống nước không?', label: 'Uống nước',
      hint: 'Nước lọc, nước quả, nước cháo. Thuốc giọt, si-rô thuốc và ORS không tính.', when: (answers) => isBelowSixMonths(answers, context),
    },
    ...(isInfant ? [milk, meals, ...foods] : [...foods, meals, milk]),
  ]
}

/** The day as the measures read it; what was not asked or not answered is unknown. */
function fedDay(answers: StepAnswers, context: StepContext) {
  const breastfed = threeWayAnswer(answers, 'breastfed') ?? 'unknown'
  const asked = asksFoods(answers, context) ? askedFoods : []
  const foods: Record<string, ThreeWay> = { breast_milk: breastfed }
  for (const group of asked) {
    const answer = threeWayAnswer(answers, group)
    if (answer) foods[group] = answer
  }
  const water = isBelowSixMonths(answers, context) ? threeWayAnswer(answers, 'water') : undefined
  return {
    breastfed,
    foods,
    meals: wholeNumberAnswer(answers, 'meals', MOST_MEALS) ?? null,
    milkFeeds: wholeNumberAnswer(answers, 'milkFeeds', MOST_MILK_FEEDS) ?? null,
    ...(water && { water }),
  }
}

function countProblem(answers: StepAnswers, name: string, most: number, what: string): FormProblem[] {
  const isReadable = textAnswer(answers, name).trim() === '' || wholeNumberAnswer(answers, name, most) !== undefined
  return isReadable ? [] : [{ field: name, message: `${what} từ 0 đến ${most}. Xem lại.` }]
}

function toRecords(answers: StepAnswers, context: StepContext): FormResult {
  const { person, ids } = context
  const problems = [
    ...dayProblems(answers, context),
    ...(threeWayAnswer(answers, 'breastfed') ? [] : [{ field: 'breastfed', message: 'Chưa ghi bé có bú mẹ không.' }]),
    ...countProblem(answers, 'meals', MOST_MEALS, 'Số bữa'),
    ...countProblem(answers, 'milkFeeds', MOST_MILK_FEEDS, 'Số lần uống sữa'),
  ]
  if (problems.length > 0 || !person) return { ok: false, problems }
  const set: Record<string, Json> = { area: person.area, occurredOn: dayAnswer(answers, context.today), subject: person.id, ...fedDay(answers, context) }
  return { ok: true, changes: [{ kind: 'feeding-recall', id: ids['recall'] ?? '', set }], warnings: [] }
}

function found(answers: StepAnswers, context: StepContext): string[] {
  return dietSentences(fedDay(answers, context), ageOn(answers, context))
}

function advice(answers: StepAnswers, context: StepContext): string[] {
  return feedingAdvice(fedDay(answers, context), ageOn(answers, context)).map(({ text }) => text)
}

function toAnswers(record: AnyRecord): StepAnswers {
  const [recall] = programmeData([record])['feeding-recall'] ?? []
  return recall ? answersOf(recall) : {}
}

function answersOf(record: FeedingRecall): StepAnswers {
  const foods = Object.fromEntries(askedFoods.flatMap((group) => (record.foods[group] ? [[group, record.foods[group]]] : [])))
  return {
    occurredOn: record.occurredOn,
    breastfed: record.breastfed,
    ...foods,
    ...(record.water && { water: record.water }),
    ...(record.meals !== null && { meals: String(record.meals) }),
    ...(record.milkFeeds !== null && { milkFeeds: String(record.milkFeeds) }),
  }
}

/** Hỏi ăn uống hôm qua. */
export const feedingRecallForm: StepForm = {
  id: 'feeding-recall',
  title: 'Hỏi ăn uống hôm qua',
  about: 'person',
  idNames: ['recall'],
  kind: 'feeding-recall',
  questions,
  toAnswers,
  toRecords,
  found,
  advice,
}
