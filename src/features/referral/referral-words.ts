/** Who is sent and why, in the words of the red header, the SMS and the slip. */
import { inVietnamese, told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { referredCalled, referredOf, type Referred } from '#domain/referrals/referred.ts'
import { referralSms } from '#domain/referrals/messages.ts'
import { reasonLine } from '#domain/signs/reason-label.ts'
import { childOfMother } from '#domain/text/unnamed-child.ts'
import { ageLabel } from '#domain/time/age.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { ReferralPage } from '#storage/read/referral-page.ts'

/** What is said of one referral. */
export interface ReferralWords {
  referred: Referred
  /** "bé", "mẹ". */
  called: string
  title: string
  name: string
  /** "Bé Nguyễn Gia Bảo · 7 ngày tuổi". */
  who: string
  reasons: string
  /** Age and reasons as the slip says them to the family and the doctor. */
  slip: { ageLabel: string; reasons: string }
  /** Address of an SMS draft: no name in it; to the station's number when that is a mobile one. */
  smsAddress: string
}

/** Puts it together from the page. */
export function referralWords(page: ReferralPage): ReferralWords {
  const { referral, subject, mother, check, household, groupName, profile, now } = page
  const referred = referredOf(subject, referral.occurredOn)
  const called = told(referredCalled[referred])
  const age = subject?.birthDate ? inVietnamese(ageLabel(subject.birthDate, dayInVietNam(now))) : ''
  const reasons = inVietnamese(
    reasonLine(referral.reasons, { breaths: referral.breaths ?? check?.breaths, temperatureCelsius: check?.temperatureCelsius }),
  )
  const name = subject ? words.person.called(subject, dayInVietNam(now), mother?.name) : told(childOfMother(''))
  const sms = referralSms({ who: called, ageLabel: age, reasons, householdNumber: household?.number ?? '', groupName })
  const mobile = /^\+84[35789]/.test(profile?.stationPhone ?? '') ? profile?.stationPhone : ''
  return {
    referred,
    called,
    title: words.referral.titles[referral.urgency][referred],
    name,
    who: [name, told(age)].filter((part) => part !== '').join(' · '),
    reasons: told(reasons),
    slip: { ageLabel: age, reasons },
    smsAddress: `sms:${mobile ?? ''}?body=${encodeURIComponent(sms)}`,
  }
}
