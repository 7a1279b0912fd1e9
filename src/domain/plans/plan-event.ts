/** The event days that the five plans name, and how a plan file refers to them with its own words. */
import type { EventDay, PlanEvent, SuggestedDay } from './plan.ts'

const day = (on: string): EventDay => ({ kind: 'day', on })
const range = (from: string, to: string): EventDay => ({ kind: 'range', from, to })
const noDay: EventDay = { kind: 'none' }

const suggest = (suggested: EventDay, source: string): SuggestedDay => ({
  day: suggested,
  source,
  needsConfirmation: true,
})

const usual = 'Ngày thường lệ, kế hoạch không ghi'

type EventFacts = Omit<PlanEvent, 'code' | 'wording'>

const catalogue = {
  micronutrient_day_r1: {
    name: 'Ngày Vi chất dinh dưỡng, đợt 1',
    day: day('06-30'),
    suggested: suggest(range('06-01', '06-02'), 'Ngày Vi chất dinh dưỡng toàn quốc, đợt vitamin A tháng 6'),
    correctionNote: 'Kế hoạch in ngày 30/6. Đợt toàn quốc thường là ngày 1 và 2/6.',
  },
  micronutrient_day_r2: { name: 'Ngày Vi chất dinh dưỡng, đợt 2', day: day('12-01') },
  breastfeeding_week: { name: 'Tuần lễ Nuôi con bằng sữa mẹ', day: range('08-01', '08-07') },
  child_action_month: { name: 'Tháng hành động vì trẻ em', day: range('06-01', '06-30') },
  prematurity_day: { name: 'Ngày Thế giới vì trẻ sinh non', day: day('11-17') },
  girl_child_day: { name: 'Ngày Quốc tế Trẻ em gái', day: day('10-11') },
  childrens_day: { name: 'Tết Thiếu nhi / Ngày Quốc tế thiếu nhi', day: day('06-01') },
  mid_autumn: { name: 'Tết Trung thu', day: { kind: 'lunar', feast: 'mid-autumn' } },
  summer_open_close: { name: 'Khai mạc hè, tổng kết hè', day: noDay },
  tet: { name: 'Tết Nguyên đán', day: { kind: 'lunar', feast: 'tet' } },
  war_invalids_day: { name: 'Ngày Thương binh Liệt sĩ', day: day('07-27') },
  national_day: { name: 'Ngày Quốc khánh', day: day('09-02') },
  school_opening_day: {
    name: 'Ngày toàn dân đưa trẻ đến trường',
    day: noDay,
    suggested: suggest(day('09-05'), usual),
  },
  safe_motherhood_week: {
    name: 'Tuần lễ làm mẹ an toàn',
    day: noDay,
    suggested: suggest(range('10-01', '10-07'), usual),
  },
  menopause_day: {
    name: 'Ngày mãn kinh thế giới',
    day: noDay,
    suggested: suggest(day('10-18'), usual),
  },
  children_forum: { name: 'Diễn đàn trẻ em', day: noDay },
  vitamin_weighing_campaign: {
    name: 'Chiến dịch bổ sung Vitamin và cân, đo trẻ dưới 5 tuổi',
    day: noDay,
    correctionNote: 'Kế hoạch in “Vitamin”, thiếu chữ A. Trạm xem lại giúp.',
  },
} as const satisfies Record<string, EventFacts>

/** The code of an event day, such as `mid_autumn`. */
export type EventCode = keyof typeof catalogue

/** An event in a plan's own words. */
export function planEvent(code: EventCode, wording: string): PlanEvent {
  return { code, wording, ...catalogue[code] }
}

/** An event that a plan names without its day: the usual day becomes a suggestion. */
export function undatedEvent(code: EventCode, wording: string): PlanEvent {
  const { name, day: usualDay } = catalogue[code]
  return {
    code,
    wording,
    name,
    day: noDay,
    suggested: suggest(usualDay, 'Ngày ghi trong các kế hoạch khác'),
  }
}
