/** Enrolment: a code that works once and briefly becomes a device with a credential of its own. */
import * as z from 'zod/mini'
import { keyShareSchema } from './key-share.ts'
import { scopeSchema } from './pull.ts'

/** What a phone sends with its code. */
export const enrolRequestSchema = z.strictObject({
  /** 8 digits, as read from the QR or typed. */
  code: z.string().check(z.regex(/^\d{8}$/)),
  /** What the phone says it is, for the station's list. */
  deviceName: z.string().check(z.maxLength(120)),
  appVersion: z.string().check(z.maxLength(40)),
  /** Devices whose locked vaults lie on this phone: one of the same person is opened again by this code. */
  vaults: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20))),
})
/** A request to enrol. */
export type EnrolRequest = z.infer<typeof enrolRequestSchema>

/** How the collaborator wants to be addressed. */
export const honorificSchema = z.enum(['anh', 'chị', 'cô', 'bác'])

/** The device's credential and what it may see. */
export const enrolReplySchema = z.object({
  device: z.string(),
  /** Shown once; the endpoint keeps only its hash. */
  token: z.string(),
  author: z.string(),
  authorName: z.string(),
  honorific: honorificSchema,
  role: z.enum(['collaborator', 'group_head', 'station']),
  scope: scopeSchema,
  serverTime: z.number(),
  /** The share of the key of a vault on this phone that is hers: her PIN was forgotten, her book is not. */
  reopens: z.optional(z.object({ device: z.string(), share: keyShareSchema })),
})
/** The device's identity. */
export type EnrolReply = z.infer<typeof enrolReplySchema>
