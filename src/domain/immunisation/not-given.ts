/** Why a dose was not given, and what came after one that was, in words; codes: `records/immunisation.ts`, wording ours (NSC as a class). */
import type { Immunisation, NotGivenReason } from '../records/immunisation.ts'

/** Reasons that the card offers, in its order; `reminded` has a button of its own. */
export const notGivenReasons: readonly Exclude<NotGivenReason, 'reminded'>[] = ['sick', 'away', 'out-of-stock', 'contraindicated', 'refused', 'other']

/** Labels. */
export const notGivenLabels: Readonly<Record<NotGivenReason, string>> = {
  sick: 'Bé ốm hôm tiêm',
  away: 'Vắng nhà',
  'out-of-stock': 'Trạm hết vắc xin',
  contraindicated: 'Trạm dặn không tiêm',
  refused: 'Gia đình không tiêm',
  other: 'Lý do khác',
  reminded: 'Đã nhắc gia đình',
}

/** What was seen after a dose; source: clinical.md §6 (watched for 24 hours at home). */
export type Reaction = NonNullable<Immunisation['reaction']>

/** Labels, from the mildest. */
export const reactionLabels: Readonly<Record<Reaction, string>> = {
  none: 'Không có gì lạ',
  mild: 'Nhẹ: sốt nhẹ, sưng chỗ tiêm, quấy',
  severe: 'Nặng: khó thở, tím, co giật, li bì, sốt cao',
}

/** Reason of the referral that a severe reaction makes. */
export const SEVERE_REACTION = 'severe_vaccine_reaction'
