/** Families of the training ward: households with parents and, in most, a child under five. */
import type { RecordChange } from '#domain/records/change.ts'
import { addDays, type CalendarDay } from '#domain/time/calendar-day.ts'
import { chanceOf, draw, formOn, momentOn, type DemoForm, type DemoWorld } from './form.ts'
import { childName, familyName, fatherName, inventedPhone, motherName } from './invented-names.ts'
import { birthForms, type Story } from './births.ts'
import { growingForms } from './growing.ts'
import { pregnancyForms } from './pregnancies.ts'

/** The first families of every group give the collaborator a day's work: a visit due, a child to get to care, a new birth, a visit missed. */
const daysWork: readonly Story[] = [
  { daysOld: 3, visitedOn: [1], isIll: false },
  { daysOld: 7, visitedOn: [1, 3, 6], isIll: true },
  { daysOld: 1, visitedOn: [], isIll: false },
  { daysOld: 12, visitedOn: [1, 3], isIll: false },
]

/** The next family expects a child, so many weeks along. */
const expecting = { family: daysWork.length, weeks: 31 }

/** Families in one group. */
export function groupForms(world: DemoWorld, area: string, households: number, firstNumber: number): DemoForm[] {
  return Array.from({ length: households }, (_, index) => familyForms(world, area, firstNumber + index, index)).flat()
}

function familyForms(world: DemoWorld, area: string, number: number, index: number): DemoForm[] {
  const told = daysWork[index]
  const { chance, today } = world
  const registered = addDays(today, -chance.between(330, 360))
  const at = momentOn(world, registered)
  const family = familyName(chance)
  const mothersName = motherName(chance)
  const fathersName = fatherName(chance, family)
  const household = draw(world, at, area, 'household', {
    number: String(number).padStart(3, '0'),
    headName: fathersName,
    address: `Số ${chance.between(1, 60)}, ngõ ${chance.pick([12, 27, 35, 41])}`,
    phones: [{ number: inventedPhone(chance), owner: 'self' }],
    economicStatus: chance.happens(0.1) ? 'near-poor' : 'none',
    residence: chance.happens(0.1) ? 'temporary' : 'permanent',
    consent: 'given',
    status: 'active',
  })
  const mother = draw(world, at, area, 'person', {
    household: household.id, name: mothersName, sex: 'female', role: 'mother', status: 'active', ethnicGroup: '01',
    birthDate: String(Number(today.slice(0, 4)) - chance.between(21, 38)), birthDateEstimated: true,
    phone: { number: inventedPhone(chance), owner: 'self' },
  })
  const father = draw(world, at, area, 'person', {
    household: household.id, name: fathersName, sex: 'male', role: 'father', status: 'active', ethnicGroup: '01',
    birthDate: String(Number(today.slice(0, 4)) - chance.between(24, 42)), birthDateEstimated: true,
    phone: { number: inventedPhone(chance), owner: 'self' },
  })
  const forms = [formOn(world, area, registered, [household, mother, father])]
  const story = told ?? (chance.happens(0.62) ? drawStory(world) : undefined)
  const parents = { household: household.id, mother: mother.id, father: father.id, family, registered }
  const child = story ? childForms(world, area, parents, story) : []
  return [...forms, ...child, ...expected(world, area, mother, index === expecting.family ? expecting.weeks : undefined, story)]
}

/** A mother may be expecting unless she has just given birth. */
function expected(world: DemoWorld, area: string, mother: RecordChange, weeks: number | undefined, story: Story | undefined): DemoForm[] {
  const chance = chanceOf(mother.id)
  if (weeks !== undefined) return pregnancyForms(world, area, mother, weeks)
  const mayBe = story === undefined || story.daysOld > 500
  return mayBe && chance.happens(0.3) ? pregnancyForms(world, area, mother, chance.between(8, 39)) : []
}

/** A third are newborns under follow-up, a third were born this year, the others are toddlers. */
function drawStory({ chance }: DemoWorld): Story {
  const daysOld = chance.pick([() => chance.between(14, 40), () => chance.between(41, 300), () => chance.between(366, 1700)])()
  const visitedOn = [1, 3, 6, 10, 28, 41].filter((day) => day < daysOld && chance.happens(0.75))
  return { daysOld, visitedOn, isIll: false }
}

interface Parents {
  household: string
  mother: string
  father: string
  family: string
  /** When the household came into the book; older children came with it. */
  registered: CalendarDay
}

function childForms(world: DemoWorld, area: string, parents: Parents, story: Story): DemoForm[] {
  const { chance, today } = world
  const { daysOld } = story
  const birthDate = addDays(today, -daysOld)
  const sex = chance.pick(['male', 'female'] as const)
  const unnamed = daysOld === 3
  const entered = birthDate > parents.registered ? birthDate : addDays(parents.registered, 1)
  const child = draw(world, momentOn(world, entered), area, 'person', {
    household: parents.household, mother: parents.mother, father: parents.father, role: 'child', sex, status: 'active',
    name: unnamed ? '' : childName(chance, parents.family, sex), ...(unnamed ? { unnamed: true } : {}),
    birthDate,
    birthTime: `${String(chance.between(0, 23)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}`,
  })
  const growing = growingForms(world, area, { child, household: parents.household, sex, birthDate, entered: addDays(entered, 1) })
  return [formOn(world, area, entered, [child]), ...birthForms(world, area, child, parents, story), ...growing]
}
