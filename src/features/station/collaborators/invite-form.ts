/** What must be known to give somebody a code. */
import * as z from 'zod/mini'
import { parsePhone } from '#domain/formats/phone.ts'
import { tidyName } from '#domain/text/name.ts'
import { stationWords } from '#language/station-words.ts'
import type { EnrolmentRequest } from '#protocol/station.ts'

const { invite } = stationWords.station

export const inviteSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, invite.nameMissing), z.maxLength(120)),
  honorific: z.enum(invite.honorifics),
  phone: z.string().check(z.refine((phone) => phone === '' || parsePhone(phone).ok, invite.phoneWrong)),
  areas: z.array(z.string()).check(z.minLength(1, invite.groupsMissing)),
})
export type InviteForm = z.infer<typeof inviteSchema>

/** The request; `author` gives an existing person another phone. */
export function inviteRequest({ name, honorific, phone, areas }: InviteForm, author?: string): EnrolmentRequest {
  const parsed = parsePhone(phone)
  return { name: tidyName(name), honorific, phone: parsed.ok ? parsed.value.number : null, areas, author }
}
