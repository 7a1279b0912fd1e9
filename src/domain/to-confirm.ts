/** The limits, schedules and lists that the programme works with, by name, so that a station sees where each was read and what it has still to confirm (clinical.md, NSC). */
import { circumstanceGroups } from './circumstances/circumstance-groups.ts'
import { citySettling } from './city/city-periods.ts'
import { educationTopics } from './education/topics.ts'
import { breastfeedingAges } from './feeding/breastfeeding.ts'
import { feedingAdviceTexts } from './feeding/feeding-advice.ts'
import { foodGroupWords } from './feeding/food-groups.ts'
import { growthCheckLimits } from './growth/growth-checks.ts'
import { muacLimits } from './growth/growth-class.ts'
import { measureRanges } from './growth/measure-questions.ts'
import { firstHazardGroups } from './hazards/hazard-groups.ts'
import { hazardItems } from './hazards/hazard-items.ts'
import { hazardRecheckDays } from './hazards/hazard-recheck.ts'
import { ledgerColumns } from './ledger/ledger-columns.ts'
import { slipLayout } from './ledger/slip-layout.ts'
import { birthWeightLimits, plausibleBirthWeight } from './newborn/birth-weight.ts'
import { antenatalLimits } from './pregnancy/antenatal-limits.ts'
import { trimesters } from './pregnancy/gestational-age.ts'
import { pregnancyRisks } from './pregnancy/risks.ts'
import { defaultDestinations, onTheWay, onTheWayChild, onTheWayOther, onTheWayWoman } from './referrals/on-the-way.ts'
import { retentionRules } from './retention/retention-rules.ts'
import { undatedContacts } from './schedules/antenatal-contacts.ts'
import { closerContactsFor, closerPostnatalContacts, newbornCheckDays, postnatalContacts } from './schedules/postnatal-contacts.ts'
import { pregnancyLimits } from './schedules/pregnancy-follow-up.ts'
import { nationalVitaminARounds } from './schedules/vitamin-a-rounds.ts'
import { bloodPressureLimits } from './signs/blood-pressure.ts'
import { dehydrationRows, oxygenLimit } from './signs/child-classes.ts'
import { childFindings } from './signs/child-findings.ts'
import { defaultSignLimits } from './signs/limits.ts'
import { newbornDangerSigns } from './signs/newborn-danger-signs.ts'
import type { Rule } from './signs/rule.ts'
import { signListDays } from './signs/sign-list-for.ts'
import { womanFindings } from './signs/woman-findings.ts'
import { womanFever, womanMeasured } from './signs/woman-measured.ts'
import { taskRules } from './tasks/rules/index.ts'
import { fullImmunisation } from './vaccines/fully-immunised.ts'
import { vaccines } from './vaccines/index.ts'

/** Where a rule was read, since when it holds and who confirmed it. */
export type NamedRule = Pick<Rule<unknown>, 'source' | 'validFrom' | 'confirmedBy'> & {
  /** Vietnamese. */
  readonly label: string
}

/** Rules of one matter; `heading` is Vietnamese. */
export interface RuleGroup {
  readonly id: string
  readonly heading: string
  readonly rules: readonly NamedRule[]
}

const named = (label: string, { source, validFrom, confirmedBy }: Omit<NamedRule, 'label'>): NamedRule => ({ label, source, validFrom, confirmedBy })

/** Every rule by matter; of a vaccine the schedule that was written last. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    id: 'signs',
    heading: 'Dấu hiệu nguy hiểm',
    rules: [
      named('12 dấu hiệu của trẻ sơ sinh', newbornDangerSigns),
      named('Nhiệt độ phải chuyển', defaultSignLimits.temperature),
      named('Nhịp thở nhanh, chậm', defaultSignLimits.breathing),
      named('Cách đếm nhịp thở', defaultSignLimits.counting),
      named('Dấu hiệu của trẻ 2–59 tháng', childFindings),
      named('Mất nước khi tiêu chảy', dehydrationRows),
      named('SpO2 thấp', oxygenLimit),
      named('Dấu hiệu của bà mẹ', womanFindings),
      named('Sốt của bà mẹ', womanFever),
      named('Huyết áp, đạm niệu của bà mẹ', womanMeasured),
      named('Huyết áp cao', bloodPressureLimits),
      named('Hỏi danh sách nào ở tuổi nào', signListDays),
      named('Trên đường đi khám', onTheWay),
      named('Trên đường đi khám, trẻ từ 2 tháng', onTheWayChild),
      named('Trên đường đi khám, bà mẹ', onTheWayWoman),
      named('Trên đường đi khám, người khác', onTheWayOther),
      named('Chuyển đến đâu', defaultDestinations),
    ],
  },
  {
    id: 'birth',
    heading: 'Lúc sinh, sau sinh, thai nghén',
    rules: [
      named('Nhẹ cân khi sinh', birthWeightLimits),
      named('Cân lúc sinh phải hỏi lại', plausibleBirthWeight),
      named('Ba thời kỳ của thai', trimesters),
      named('Các lần thăm sau sinh', postnatalContacts),
      named('Thăm dày hơn', closerPostnatalContacts),
      named('Bé nào được thăm dày hơn', closerContactsFor),
      named('Phiếu sơ sinh hỏi đến khi nào', newbornCheckDays),
      named('Thai chưa rõ tuổi', undatedContacts),
      named('Thai dài nhất, sớm nhất', pregnancyLimits),
      named('Nguy cơ thai kỳ', pregnancyRisks),
      named('Số đo khám thai phải hỏi lại', antenatalLimits),
    ],
  },
  {
    id: 'growth',
    heading: 'Cân đo, ăn uống, vi chất',
    rules: [
      named('Số đo vô lý, cân chững', growthCheckLimits),
      named('Số đo ngoài khoảng thường gặp', measureRanges),
      named('Vòng cánh tay', muacLimits),
      named('Tuổi bú mẹ hoàn toàn, bú tiếp', breastfeedingAges),
      named('Nhóm thức ăn và món ăn ví dụ', foodGroupWords),
      named('Lời dặn về ăn uống', feedingAdviceTexts),
      named('Hai đợt vitamin A', nationalVitaminARounds),
    ],
  },
  {
    id: 'vaccines',
    heading: 'Tiêm chủng',
    rules: [
      named('Thế nào là tiêm đầy đủ', fullImmunisation),
      ...vaccines.flatMap(({ label, schedules }) => {
        const newest = schedules.at(-1)
        return newest ? [named(label, newest)] : []
      }),
    ],
  },
  {
    id: 'home',
    heading: 'Nguy hiểm trong nhà, dạy dấu hiệu',
    rules: [
      named('Các mục phải xem trong nhà', hazardItems),
      named('Nhóm hoàn cảnh đặc biệt và câu dễ hiểu', circumstanceGroups),
      named('Xem chỗ nào trước', firstHazardGroups),
      named('Xem lại sau bao lâu', hazardRecheckDays),
      ...educationTopics.flatMap(({ label, passMark, forWhom }) => [named(`Kể được mấy điều là đạt: ${label}`, passMark), named(`Thẻ tranh cho ai: ${label}`, forWhom)]),
    ],
  },
  {
    id: 'data',
    heading: 'Giữ và chia sẻ dữ liệu',
    rules: [named('Đếm số cho tuyến trên sau khi hết kỳ', citySettling), ...retentionRules.map((rule) => named(`Thời gian giữ: ${rule.label}`, rule))],
  },
  {
    id: 'paper',
    heading: 'Sổ giấy của cộng tác viên',
    rules: [named('Các cột của sổ A0', ledgerColumns), named('Các dòng của phiếu P0 tháng', slipLayout)],
  },
  { id: 'tasks', heading: 'Việc cần làm và hạn', rules: taskRules.map((rule) => named(rule.label, rule)) },
]
