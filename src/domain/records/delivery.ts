/** A woman's confinement: when, where, who attended, and each child that came of it, also a stillborn one; definitions: plans.md §2. */
import * as z from 'zod/mini'
import { daySchema, defineKind, idSchema, sourceSchema, textSchema, timeSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** Where a child was born. */
export const birthPlaceSchema = z.enum(['home', 'station', 'district-hospital', 'province-hospital', 'private', 'on-the-way', 'unknown'])

/** Kind `delivery` (“Cuộc đẻ”): its fields, and who writes it where. */
export const deliveryKind = defineKind({
  id: 'delivery',
  label: { vi: 'Cuộc đẻ', en: 'Delivery' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['liveBirths', 'stillbirths', 'attendant', 'gestationWeeks'],
  references: ['subject', 'pregnancy', 'children'],
  fields: {
    /** The mother; `occurredOn` is the day of the birth. */
    subject: idSchema,
    pregnancy: z.optional(z.nullable(idSchema)),
    time: z.optional(z.nullable(timeSchema)),
    place: birthPlaceSchema,
    placeName: z.optional(textSchema),
    /** Who attended: trained health staff, a village midwife with training, somebody else, nobody. */
    attendant: z.enum(['health-staff', 'trained-village-midwife', 'untrained', 'nobody', 'unknown']),
    attendantSource: z.optional(sourceSchema),
    way: z.optional(z.enum(['vaginal', 'caesarean', 'assisted', 'unknown'])),
    gestationWeeks: z.optional(z.nullable(z.int().check(z.minimum(16), z.maximum(45)))),
    liveBirths: z.int().check(z.minimum(0), z.maximum(6)),
    stillbirths: z.int().check(z.minimum(0), z.maximum(6)),
    /** Persons who were born alive. */
    children: z.array(idSchema),
    dischargedOn: z.optional(z.nullable(daySchema)),
    motherWell: z.optional(threeWaySchema),
    note: z.optional(textSchema),
  },
})

/** One delivery. */
export type Delivery = RecordOf<typeof deliveryKind>
