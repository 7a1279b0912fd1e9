/** Words that leave the phone with the family: an SMS draft and the text of the slip's QR, both without a name (ux.md screen 12). */
import { displayHouseholdNumber } from '../formats/household-number.ts'
import type { Referral } from '../records/referral.ts'
import { displayDate } from '../time/partial-date.ts'
import { displayClock } from '../time/clock.ts'
import { clockInVietNam, dayInVietNam } from '../time/viet-nam-time.ts'

/** What an SMS may say: enough for the station to know which door, nothing for a stranger. */
export interface SmsFacts {
  /** "bé", "mẹ"; without it a baby. */
  readonly who?: string
  /** "7 ngày tuổi". */
  readonly ageLabel: string
  /** The reasons as one line (`reasonLine`). */
  readonly reasons: string
  readonly householdNumber: string
  /** "tổ 5", "thôn Đông". */
  readonly groupName: string
}

/** "Chuyển gửi: bé 7 ngày tuổi, hộ 032, tổ 5. Rút lõm lồng ngực, thở 68 lần/phút." */
export function referralSms({ who = 'bé', ageLabel, reasons, householdNumber, groupName }: SmsFacts): string {
  const where = [[who, ageLabel].filter((part) => part !== '').join(' '), `hộ ${displayHouseholdNumber(householdNumber)}`, groupName].filter((part) => part !== '')
  return `Chuyển gửi: ${where.join(', ')}. ${reasons}.`.normalize('NFC')
}

/** What the slip says beside the referral itself. */
export interface SlipFacts {
  /** "bé", "mẹ"; without it a baby. */
  readonly who?: string
  readonly ageLabel: string
  readonly reasons: string
  /** The station's name and number, so that the hospital can ask. */
  readonly station: string
}

/** Short mark by which the station finds the referral: the last eight signs of its id, which hold no time and no place. */
export function referralMark(referral: Pick<Referral, 'id'>): string {
  const tail = referral.id.slice(-8).toUpperCase()
  return `${tail.slice(0, 4)}-${tail.slice(4)}`
}

/** Text of the QR on the family's slip, readable with any phone: no name, no address, no household, no id number. */
export function referralSlip(referral: Referral, { who = 'bé', ageLabel, reasons, station }: SlipFacts): string {
  const day = displayDate(dayInVietNam(referral.recordedAt))
  const clock = displayClock(clockInVietNam(referral.recordedAt))
  return [
    `Sổ Nôi, phiếu chuyển gửi ${referralMark(referral)}`,
    `${[who.charAt(0).toLocaleUpperCase('vi') + who.slice(1), ageLabel].filter((part) => part !== '').join(' ')}: ${reasons}`,
    `Nơi đến: ${referral.destination}`,
    `Ghi lúc ${clock} ngày ${day}`,
    station,
  ]
    .filter((line) => line !== '')
    .join('\n')
    .normalize('NFC')
}
