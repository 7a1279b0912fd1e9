/** Saves one edit of the referral and tells whether the phone could keep it. */
import { useState } from 'react'
import type { Phone } from '#storage/phone.ts'
import type { ReferralPage } from '#storage/read/referral-page.ts'
import { saveRecords } from '#storage/save.ts'
import type { ReferralEdit } from './edits.ts'

/** `edit` resolves to true when the edit is durable. */
export function useReferralEdit(phone: Phone, page: ReferralPage, onSaved?: () => void) {
  const [failed, setFailed] = useState(false)
  const edit = async (set: ReferralEdit): Promise<boolean> => {
    const { referral } = page
    try {
      const result = await saveRecords(phone, [{ kind: 'referral', id: referral.id, set }], { occurredOn: referral.occurredOn })
      setFailed(!result.ok)
      if (result.ok) onSaved?.()
      return result.ok
    } catch {
      setFailed(true)
      return false
    }
  }
  return { failed, edit }
}
