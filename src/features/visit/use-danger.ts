/** What a found sign sets off, in a visit and in a quick check alike: check and referral are saved, and the go-now screen opens. */
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { judgeLook, lookChange, type Look } from '#domain/forms/danger-signs/look.ts'
import { referralUrgency } from '#domain/referrals/referral-urgency.ts'
import type { DraftRow } from '#storage/db.ts'
import type { Phone } from '#storage/phone.ts'
import { saveLooks } from './danger.ts'

/** Before the first answer. */
const nothingSeen = { signs: {}, breaths: [], temperatureCelsius: null }

type DangerStart = {
  phone: Phone
  onSaved: (() => void) | undefined
  /** The draft as it was found on opening, and the looks that it holds. */
  draft: DraftRow | undefined
  looks: readonly Look[]
}

export function useDanger({ phone, onSaved, draft, looks }: DangerStart) {
  const [, navigate] = useLocation()
  /** The look whose referral the phone could not keep. */
  const [unkept, setUnkept] = useState<Look>()

  const raise = async (toSave: readonly Look[], opens: Look | undefined, row: DraftRow | undefined) => {
    const kept = row !== undefined && (await saveLooks(phone, toSave))
    if (kept) onSaved?.()
    if (!opens) return
    if (kept) navigate(`/chuyen-gui/${opens.ids.referral}`)
    else setUnkept(opens)
  }

  /** Compares the looks before and after an answer whose draft is `row`. */
  const weigh = async (before: readonly Look[], after: readonly Look[], row: DraftRow | undefined) => {
    const changed = after.flatMap((look) => {
      const was = before.find(({ person }) => person.id === look.person.id) ?? { ...look, seen: nothingSeen }
      const change = lookChange(was, look)
      return change === 'none' ? [] : [{ look, change }]
    })
    if (changed.length === 0) return
    await raise(changed.map(({ look }) => look), changed.find(({ change }) => change === 'go-now')?.look, row)
  }

  // A phone that died between the answer and the referral makes the referral now.
  const opened = useRef({ draft, looks, raise })
  useEffect(() => {
    const first = opened.current
    const missed = first.draft ? first.looks.filter((look) => !look.referral && referralUrgency(judgeLook(look).found) !== null) : []
    if (missed.length > 0) void first.raise(missed, missed.find((look) => judgeLook(look).found === 'go-now'), first.draft)
  }, [])

  /** Tries again with the looks as they are now, whose draft is `row`: a failed write has given no ids. */
  const retry = async (now: readonly Look[], row: DraftRow | undefined) => {
    const look = now.find(({ person }) => person.id === unkept?.person.id)
    setUnkept(undefined)
    if (look) await raise([look], look, row)
  }
  return { unkept, weigh, retry }
}
