/** A referral: why and where to, and what became of it: sent, seen by the station, arrived, or not gone and why. */
import * as z from 'zod/mini'
import { breathCountSchema } from './danger-sign-check.ts'
import { daySchema, defineKind, idSchema, textSchema, type RecordOf } from './kind.ts'

/** What keeps a family from going; wording in `referralBarrierLabels`. */
export const barrierSchema = z.enum(['no-transport', 'waiting-for-father', 'cost', 'watching', 'refused', 'other'])

/** Why a family has not gone. */
export type ReferralBarrier = z.infer<typeof barrierSchema>

/** Kind `referral` (“Chuyển gửi”): its fields, and who writes it where. */
export const referralKind = defineKind({
  id: 'referral',
  label: { vi: 'Chuyển gửi', en: 'Referral' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['reasons', 'arrivedAt', 'outcome'],
  references: ['subject', 'check'],
  fields: {
    subject: idSchema,
    check: z.optional(z.nullable(idSchema)),
    /** Emergency: now; same-day: to the station before evening. */
    urgency: z.enum(['emergency', 'same-day', 'this-week']),
    /** Codes of the signs that led to it. */
    reasons: z.array(z.string().check(z.maxLength(60))),
    breaths: z.optional(z.array(breathCountSchema)),
    destination: textSchema,
    /** Moments in ms since 1970; who, as an author name. */
    seenAt: z.optional(z.nullable(z.number())),
    seenBy: z.optional(z.nullable(textSchema)),
    arrivedAt: z.optional(z.nullable(z.number())),
    arrivedBy: z.optional(z.nullable(textSchema)),
    outcome: z.optional(z.nullable(z.enum(['treated-home', 'admitted', 'appointment', 'died', 'unknown']))),
    outcomeNote: z.optional(textSchema),
    barrier: z.optional(z.nullable(barrierSchema)),
    barrierAt: z.optional(z.nullable(z.number())),
    returnOn: z.optional(z.nullable(daySchema)),
    stationReply: z.optional(textSchema),
    closedAt: z.optional(z.nullable(z.number())),
  },
})

/** One referral. */
export type Referral = RecordOf<typeof referralKind>
