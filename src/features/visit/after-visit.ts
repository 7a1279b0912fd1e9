/** Where a finished form leads: to a referral that is not an emergency, for it has not been shown yet; then to a twin; else back to the person. */
import { judgeLook, type Look } from '#domain/forms/danger-signs/look.ts'
import type { VisitLooks } from '#domain/forms/household-visit/looks.ts'
import type { Person } from '#domain/records/person.ts'
import { referralUrgency } from '#domain/referrals/referral-urgency.ts'

/** After a visit; a twin who waits is visited next. */
export function afterVisit({ child, woman }: VisitLooks, person: Person, twin: string | undefined): string {
  const next = afterLooks([child, woman], person)
  return twin !== undefined && next === `/nguoi/${person.id}` ? `/nguoi/${twin}/tham` : next
}

/** After looks; a go-now screen was shown when its sign was found. */
export function afterLooks(looks: readonly (Look | undefined)[], person: Person): string {
  const calm = looks.find((look) => {
    const urgency = look && referralUrgency(judgeLook(look).urgency)
    return urgency === 'same-day' || urgency === 'this-week'
  })
  return calm ? `/chuyen-gui/${calm.ids.referral}` : `/nguoi/${person.id}`
}
