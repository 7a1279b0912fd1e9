/** What a child was fed the day and night before, asked food by food; groups and definition: clinical.md §8 (WHO/UNICEF 2021). */
import * as z from 'zod/mini'
import { defineKind, idSchema, textSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** The eight food groups, in the order in which they are asked. */
export const foodGroups = ['breast_milk', 'grains_roots', 'pulses_nuts', 'dairy', 'flesh_foods', 'eggs', 'vita_fruit_veg', 'other_fruit_veg'] as const

/** One food group. */
export type FoodGroup = (typeof foodGroups)[number]

/** Kind `feeding-recall` (“Hỏi ăn uống hôm qua”): its fields, and who writes it where. */
export const feedingRecallKind = defineKind({
  id: 'feeding-recall',
  label: { vi: 'Hỏi ăn uống hôm qua', en: 'Feeding recall' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: [],
  references: ['subject'],
  fields: {
    subject: idSchema,
    breastfed: threeWaySchema,
    /** Food group → answer; a missing group was not asked. */
    foods: z.record(z.string().check(z.maxLength(40)), threeWaySchema),
    /** Times it ate solid or soft food. */
    meals: z.nullable(z.int().check(z.minimum(0), z.maximum(20))),
    /** Times it drank milk other than the breast's. */
    milkFeeds: z.nullable(z.int().check(z.minimum(0), z.maximum(30))),
    /** Water or another drink, under six months. */
    water: z.optional(threeWaySchema),
    note: z.optional(textSchema),
  },
})

/** One recall. */
export type FeedingRecall = RecordOf<typeof feedingRecallKind>
