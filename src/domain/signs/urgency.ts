/** How soon somebody must be seen, and how what is not known bears on it; source: clinical.md §2, §3 and §14 ("unknown" is its own value). */

/** How soon, from the mildest to the most urgent. */
export const levels = ['none', 'home-care', 'this-week', 'same-day', 'go-now'] as const

/** How soon one sign, or a row of signs, asks for. */
export type Level = (typeof levels)[number]

/** `incomplete`: nothing was found that needs the station, but what is not known might. */
export type Urgency = Level | 'incomplete'

/** What the collaborator does. It names no illness and no dose. */
export const urgencyActions: Readonly<Record<Urgency, string>> = {
  'go-now': 'Đưa đi cơ sở y tế ngay. Đường xa hoặc đang nguy kịch thì gọi 115.',
  'same-day': 'Đưa đến trạm y tế ngay trong hôm nay.',
  'this-week': 'Đưa đến trạm y tế khám trong tuần này.',
  'home-care': 'Chăm sóc tại nhà. Dặn gia đình dấu hiệu phải đi khám ngay.',
  none: 'Không thấy dấu hiệu nguy hiểm.',
  incomplete: 'Chưa đủ để trả lời. Hỏi và xem nốt những mục chưa rõ.',
}

/** The most urgent of several levels; `none` of none. */
export function mostUrgent(asked: readonly Level[]): Level {
  return levels.findLast((level) => asked.includes(level)) ?? 'none'
}

/**
 * The urgency between what was found and the worst that it may be if everything unknown is there.
 * Who must come within the week anyway, and may have worse, comes today.
 */
export function urgencyBetween(found: Level, worst: Level): Urgency {
  if (found === worst || found === 'go-now' || found === 'same-day') return found
  return found === 'this-week' ? 'same-day' : 'incomplete'
}
