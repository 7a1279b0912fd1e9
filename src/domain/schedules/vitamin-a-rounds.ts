/** The two vitamin A rounds of a year: as the station set them, else the national days; source: clinical.md §7 (the plans print 30/6: NSC). */
import type { Campaign } from '../records/campaign.ts'
import type { Rule } from '../signs/rule.ts'
import type { CalendarDay } from '../time/calendar-day.ts'

/** One round; ages are reckoned on `from`. */
export interface VitaminARound {
  readonly round: 1 | 2
  readonly from: CalendarDay
  readonly to: CalendarDay
  /** The station's campaign, where there is one. */
  readonly campaign: string | null
  /** Vietnamese, for a line of a table. */
  readonly label: string
}

/** Month and days of the national rounds. */
export const nationalVitaminARounds: Rule<readonly { readonly from: string; readonly to: string }[]> = {
  value: [
    { from: '06-01', to: '06-02' },
    { from: '12-01', to: '12-02' },
  ],
  source: 'Ngày Vi chất dinh dưỡng toàn quốc 01-02/6 và 01-02/12. Các kế hoạch in 30/6: trạm xác nhận giúp',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Who is called to a round and for how long: ages in completed months on its first day. */
export interface VitaminAEligibility {
  readonly fromMonths: number
  readonly belowMonths: number
  /** Days after the first day in which a missed child is still given its dose. */
  readonly catchUpDays: number
  /** No dose if one was given within so many months before. */
  readonly noneWithinMonths: number
}

/** 6 to under 36 months. Catching up for 30 days and a month between two doses are NSC. */
export const vitaminAEligibility: Rule<VitaminAEligibility> = {
  value: { fromMonths: 6, belowMonths: 36, catchUpDays: 30, noneWithinMonths: 1 },
  source: '6 đến dưới 36 tháng: Viện Dinh dưỡng. Uống vét 30 ngày, không uống nếu mới uống trong 1 tháng: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Both rounds of a year, in order. */
export function vitaminARoundsOf(campaigns: readonly Campaign[], year: number): VitaminARound[] {
  const own = campaigns.filter(({ what, occurredOn }) => what === 'vitamin-a' && occurredOn.startsWith(`${year}-`))
  return ([1, 2] as const).map((round): VitaminARound => {
    const set = own.find((campaign) => campaign.round === round)
    const national = nationalVitaminARounds.value[round - 1]
    const from = set?.occurredOn ?? `${year}-${national?.from ?? ''}`
    return { round, from, to: set ? (set.lastDay ?? set.occurredOn) : `${year}-${national?.to ?? ''}`, campaign: set?.id ?? null, label: `Đợt ${round}` }
  })
}
