/** Danger overrides everything: a found sign is saved with its referral at once, while the rest of the visit waits as a draft. */
import { lookChanges, type Look } from '#domain/forms/danger-signs/look.ts'
import type { Referral } from '#domain/records/referral.ts'
import type { Phone } from '#storage/phone.ts'
import { recordById } from '#storage/read/records.ts'
import { saveRecords } from '#storage/save.ts'

/** Saves check and referral of each look together; false when the phone could not keep them. */
export async function saveLooks(phone: Phone, looks: readonly Look[]): Promise<boolean> {
  const [first] = looks
  if (!first) return true
  try {
    const changes = await Promise.all(looks.map(async (look) => lookChanges(await withReferral(phone, look))))
    const result = await saveRecords(phone, changes.flat(), { occurredOn: first.occurredOn })
    return result.ok
  } catch {
    return false
  }
}

/** Read now: the station may have answered since the screen was drawn. */
async function withReferral(phone: Phone, look: Look): Promise<Look> {
  return { ...look, referral: await recordById<Referral>(phone, look.ids.referral) }
}
