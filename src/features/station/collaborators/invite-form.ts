/** What must be known to give somebody a code. */
import * as z from 'zod/mini'
import { parsePhone } from '#domain/formats/phone.ts'
import { honorifics } from '#domain/honorific.ts'
import { tidyName } from '#domain/text/name.ts'
import { stationWords } from '#language/station-words.ts'
import type { EnrolmentRequest, PhoneRole } from '#protocol/station.ts'

const { invite } = stationWords.station

/** The first is chosen at the start. */
export const phoneRoles = ['collaborator', 'group_head'] as const satisfies readonly PhoneRole[]

export const inviteSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, invite.nameMissing), z.maxLength(120)),
  role: z.enum(phoneRoles),
  honorific: z.enum(honorifics),
  phone: z.string().check(z.refine((phone) => phone === '' || parsePhone(phone).ok, invite.phoneWrong)),
  areas: z.array(z.string()).check(z.minLength(1, invite.groupsMissing)),
})
export type InviteForm = z.infer<typeof inviteSchema>

/** The request; `author` gives an existing person another phone. */
export function inviteRequest({ name, role, honorific, phone, areas }: InviteForm, author?: string): EnrolmentRequest {
  const parsed = parsePhone(phone)
  return { name: tidyName(name), role, honorific, phone: parsed.ok ? parsed.value.number : null, areas, author }
}
