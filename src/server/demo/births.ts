/** What was recorded of a birth in the training ward: the newborn check, visits, teaching, and now and then a danger sign. */
import type { RecordChange } from '#domain/records/change.ts'
import { newbornDangerSignsTopic } from '#domain/education/newborn-danger-signs-topic.ts'
import { newbornFindings } from '#domain/signs/newborn-findings.ts'
import { addDays, daysBetween, type CalendarDay } from '#domain/time/calendar-day.ts'
import { draw, formOn, momentOn, type DemoForm, type DemoWorld } from './form.ts'

interface Family {
  household: string
  mother: string
}

/** What happened to one child: how old it is, on which days of its life it was visited, whether a danger sign was found today. */
export interface Story {
  daysOld: number
  visitedOn: number[]
  isIll: boolean
}

/** Everything recorded for one child after its birth; children over a year have nothing of this programme's year. */
export function birthForms(world: DemoWorld, area: string, child: RecordChange, family: Family, story: Story): DemoForm[] {
  const { daysOld, visitedOn, isIll } = story
  const birthDate = addDays(world.today, -daysOld)
  if (daysOld > 365) return []
  const checked = daysOld > 1 ? [checkForm(world, area, child, family, birthDate)] : []
  const visits = visitedOn.map((day) => visitForm(world, area, child, family, addDays(birthDate, day)))
  const taught = daysOld > 3 && world.chance.happens(0.75) ? [teachingForm(world, area, child, family, addDays(birthDate, 3))] : []
  const ill = isIll ? [dangerForm(world, area, child)] : []
  return [...checked, ...visits, ...taught, ...ill].filter((form) => daysBetween(form.occurredOn, world.today) >= 0)
}

function checkForm(world: DemoWorld, area: string, child: RecordChange, { mother }: Family, birthDate: CalendarDay): DemoForm {
  const { chance } = world
  const day = earlier(addDays(birthDate, chance.between(1, 4)), world.today)
  const source = chance.pick(['book', 'discharge-paper', 'told'] as const)
  const mostly = (share: number) => (chance.happens(share) ? 'yes' : chance.pick(['no', 'unknown'] as const))
  const hepatitisB = mostly(0.92)
  const check = draw(world, momentOn(world, day), area, 'newborn-check', {
    subject: child.id, mother, birthPlace: chance.pick(['district-hospital', 'province-hospital', 'station', 'private']),
    dischargedOn: addDays(birthDate, chance.between(1, 3)),
    gestationWeeks: chance.between(36, 41), weighed: 'yes', weighedSource: source,
    birthWeightGrams: chance.happens(0.06) ? chance.between(190, 249) * 10 : chance.between(250, 390) * 10,
    vitaminK1: mostly(0.94), vitaminK1Source: source,
    hepatitisB, hepatitisBSource: source,
    ...(hepatitisB === 'yes' ? { hepatitisBAt: `${chance.happens(0.9) ? birthDate : addDays(birthDate, 2)}T23:50` } : {}),
    earlyBreastfeeding: mostly(0.85), earlyBreastfeedingSource: 'told', skinToSkin: mostly(0.8), skinToSkinSource: 'told',
    eenc: mostly(0.88), eencSource: source, screening: mostly(0.75), screeningSource: source,
  })
  return formOn(world, area, day, [check])
}

function visitForm(world: DemoWorld, area: string, child: RecordChange, { household, mother }: Family, day: CalendarDay): DemoForm {
  const at = momentOn(world, day)
  const visit = draw(world, at, area, 'household-visit', {
    household, subject: child.id, mother, seen: [child.id, mother], breastfeeding: 'exclusive', cordDry: 'yes', keptWarm: 'yes',
    motherWell: 'yes', advice: ['breast-milk-only', 'keep-warm'], nextVisitOn: addDays(day, 3),
  })
  const check = draw(world, at, area, 'danger-sign-check', {
    subject: child.id, visit: visit.id, signs: Object.fromEntries(newbornFindings.map(({ code }) => [code, 'no'])),
    breaths: [{ perMinute: world.chance.between(38, 54), seconds: 60, method: 'tapped' }],
  })
  return formOn(world, area, day, [visit, check])
}

function teachingForm(world: DemoWorld, area: string, child: RecordChange, { household, mother }: Family, day: CalendarDay): DemoForm {
  const at = momentOn(world, day)
  const topic = newbornDangerSignsTopic
  const expected = topic.teachBack.map((item) => item.code)
  const session = draw(world, at, area, 'education-session', {
    topic: topic.id, setting: 'household', household, cards: topic.cards.map((card) => card.id), attendees: [mother], guests: 0,
  })
  const told = draw(world, at, area, 'teach-back', {
    subject: mother, child: child.id, session: session.id, topic: topic.id, expected, passMark: topic.passMark.value,
    recalled: expected.slice(0, world.chance.between(1, 6)),
  })
  return formOn(world, area, day, [session, told])
}

function dangerForm(world: DemoWorld, area: string, child: RecordChange): DemoForm {
  const { chance, today } = world
  const at = momentOn(world, today)
  const reason = chance.pick(['chest_indrawing', 'poor_feeding', 'cord_infection', 'jaundice_danger'] as const)
  const breaths = [{ perMinute: reason === 'chest_indrawing' ? 68 : 48, seconds: 60, method: 'tapped' as const }]
  const check = draw(world, at, area, 'danger-sign-check', {
    subject: child.id, breaths,
    signs: Object.fromEntries(newbornFindings.map(({ code }) => [code, code === reason ? 'yes' : 'no'])),
  })
  const referral = draw(world, at, area, 'referral', {
    subject: child.id, check: check.id, urgency: 'emergency', reasons: reason === 'chest_indrawing' ? [reason, 'fast_breathing'] : [reason],
    breaths, destination: 'Bệnh viện Trẻ em, Cấp cứu',
  })
  return formOn(world, area, today, [check, referral])
}

function earlier(left: CalendarDay, right: CalendarDay): CalendarDay {
  return left < right ? left : right
}
