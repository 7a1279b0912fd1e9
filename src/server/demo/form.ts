/** One form save of the training ward: who saved what, and when. */
import { uuidV7 } from '#domain/ids.ts'
import type { Json } from '#domain/json.ts'
import type { RecordChange } from '#domain/records/change.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import { epochFromVietNam } from '#domain/time/viet-nam-time.ts'
import { chanceFrom, type Chance } from './chance.ts'

/** A save to be made into ops. */
export interface DemoForm {
  area: string
  occurredOn: CalendarDay
  /** ms since 1970. */
  at: number
  changes: RecordChange[]
}

/** What the families are drawn from. */
export interface DemoWorld {
  chance: Chance
  today: CalendarDay
}

/** A fresh record of an area. */
export function draw(world: DemoWorld, at: number, area: string, kind: string, fields: Record<string, Json>): RecordChange {
  return { kind, id: uuidV7(at, world.chance.bytes(10)), set: { area, ...fields } }
}

/** A form of a day, saved at a working hour. */
export function formOn(world: DemoWorld, area: string, day: CalendarDay, changes: RecordChange[]): DemoForm {
  return { area, occurredOn: day, at: momentOn(world, day), changes }
}

/** A moment of a working day, ms since 1970. */
export function momentOn({ chance }: DemoWorld, day: CalendarDay): number {
  const clock = `${String(chance.between(8, 10)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}`
  return epochFromVietNam(day, clock) ?? 0
}

/** Chance that belongs to one record: what is drawn for it changes nothing for the others. */
export function chanceOf(id: string): Chance {
  return chanceFrom(Number.parseInt(id.slice(-8), 16))
}
