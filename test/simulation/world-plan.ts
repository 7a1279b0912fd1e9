/** The ward of the simulation: few groups, few people, few values, so that what can clash does clash. */
import { groupArea, wardArea } from '#domain/area.ts'

/** 17 June 2026, 9:46 in Viet Nam. */
export const MORNING = Date.UTC(2026, 5, 17, 2, 46)
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export const WARD = wardArea('31', '10525')
/** Areas of the groups by their number, from 1. */
export const GROUPS = [groupArea(WARD, 'g01'), groupArea(WARD, 'g02'), groupArea(WARD, 'g03')] as const

/** People with phones, and the groups that are theirs at the start. */
export const PEOPLE = [
  { name: 'Mai', areas: [GROUPS[0], GROUPS[1]] },
  { name: 'Lan', areas: [GROUPS[0]] },
  { name: 'Cúc', areas: [GROUPS[1], GROUPS[2]] },
] as const
