/** What a plan of a ward or commune consists of: the types that every plan file fills with data. */
import type { IndicatorCode, TargetUnit } from './indicator-codes.ts'

/** A comparison with `value`, or `down`: lower than the year before, no number given. */
export type TargetOp = '<' | '<=' | '>' | '>=' | 'down'

/** One number the plan promises. `value` is in `unit`, after correction; null only where the plan leaves it out. */
export interface Target {
  /** The plan's letters and a running number, such as `HD-01`. */
  readonly id: string
  readonly indicator: IndicatorCode
  readonly op: TargetOp
  readonly value: number | null
  readonly unit: TargetUnit
  readonly multiplier: number
  /** Whom the sentence counts, where it is not each child: "bà mẹ" counts twins once. */
  readonly counts?: 'mothers'
  /** The plan's own sentence, letter for letter, scan errors included. */
  readonly wording: string
  /** True when the printed unit or number is wrong or missing. */
  readonly misprint: boolean
  /** The sentence as it is to be read, where `wording` has a misprint or a scan error. */
  readonly readAs?: string
  /** Vietnamese, shown to the station beside the sentence until it accepts the reading. */
  readonly correctionNote?: string
  /** English, for developers. */
  readonly note?: string
}

/** The years a plan or a deadline holds for, both included. */
export interface YearSpan {
  readonly from: number
  readonly to: number
}

/** What is due: a report by its period, a review, a list of children, or the summing up. */
export type DeadlineKind =
  | 'six-month'
  | 'year'
  | 'six-month-and-year'
  | 'periodic'
  | 'on-request'
  | 'review-monthly'
  | 'child-data'
  | 'death-review'
  | 'summing-up'

/** A report or review that the plan asks for. */
export interface Deadline {
  readonly what: DeadlineKind
  /** Vietnamese name of the report. */
  readonly label: string
  /** `MM-DD` as printed after "trước ngày": the last day on time is the day before. Null when the plan gives no day. */
  readonly beforeDay: string | null
  readonly years: YearSpan
  /** Vietnamese; null when the plan names nobody. */
  readonly who: string | null
  readonly to: string | null
  readonly wording: string
  readonly note?: string
}

/** When an event falls: a fixed `MM-DD`, a span of days, a lunar feast, or no day at all. */
export type EventDay =
  | { readonly kind: 'day'; readonly on: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'lunar'; readonly feast: 'tet' | 'mid-autumn' }
  | { readonly kind: 'none' }

/** A day that is usual elsewhere but does not stand in this plan (NSC: needs the station's confirmation). */
export interface SuggestedDay {
  readonly day: EventDay
  readonly source: string
  readonly needsConfirmation: true
}

/** An event day that the plan names. */
export interface PlanEvent {
  readonly code: string
  /** Vietnamese name. */
  readonly name: string
  /** The day as this plan prints it. */
  readonly day: EventDay
  readonly suggested?: SuggestedDay
  readonly wording: string
  /** Vietnamese, shown to the station where the printed day is doubtful. */
  readonly correctionNote?: string
}

/** One stretch of time in which mother and newborn are to be followed; `from` and `to` are both included. */
export interface FollowUpWindow {
  /** Vietnamese, as the plan calls it. */
  readonly label: string
  readonly countFrom: 'birth' | 'discharge'
  readonly unit: 'hour' | 'day'
  readonly from: number
  readonly to: number
  readonly place: 'home' | 'not-stated'
}

/** Care after birth as this plan asks for it; the plans differ, so it is never a constant in code. */
export interface FollowUpSchedule {
  readonly windows: readonly FollowUpWindow[]
  /** Follow-up ends on the later of birth + `birthDays` and discharge + `dischargeDays`. */
  readonly endsOnLaterOf?: { readonly birthDays: number; readonly dischargeDays: number }
  /** The plan's own words that the windows were read from. */
  readonly wording: string
  readonly needsConfirmation: boolean
  readonly note?: string
}

/** Whose duty it is, for sorting duties onto screens. */
export type DutyRole =
  | 'collaborator'
  | 'station'
  | 'group'
  | 'office'
  | 'police'
  | 'facility'
  | 'school'
  | 'everyone'

/** A duty the plan gives to those who collect, check or use the records. */
export interface Duty {
  /** Unique within the plan together with `role`. */
  readonly code: string
  readonly role: DutyRole
  /** Vietnamese name of who has it. */
  readonly who: string
  readonly wording: string
  /** English: what this app does with it. */
  readonly appUse?: string
}

/** What this app does with an aim: a note to the station, a list or checklist, an indicator without a target line, a kind of record, how the programme is built, or nothing. */
export type AimUse = 'station-note' | 'list' | 'checklist' | 'indicator' | 'record' | 'configuration' | 'out-of-scope'

/** Where an indicator without a number is to go. */
export type AimDirection = 'up' | 'down' | 'keep'

/** A sentence of the plan that asks for something without giving a number. */
export interface Aim {
  readonly use: AimUse
  /** The plan's own sentence, letter for letter. */
  readonly wording: string
  /** Shown without a target line, where `use` is `indicator`; one that a target of the same plan has already is not shown twice. */
  readonly indicators?: readonly { readonly code: IndicatorCode; readonly direction: AimDirection }[]
  readonly needsConfirmation: boolean
  /** English: what this app does with it. */
  readonly appUse: string
}

/** A telephone line as the plan names it. */
export interface Hotline {
  readonly number: string
  readonly wording: string
}

/** A plan of one ward or commune. All five source plans are drafts without a number. */
export interface Plan {
  /** The file's name without its ending. */
  readonly id: string
  readonly place: {
    readonly provinceCode: string
    readonly communeCode: string
    readonly name: string
  }
  readonly years: YearSpan
  /** The year by which the targets are to be reached. */
  readonly targetYear: number
  readonly title: string
  /** The document that this plan carries out. */
  readonly sourceDocument: string
  /** Name of the source text, so that every sentence can be looked up. */
  readonly sourceText: string
  readonly groupUnit: 'tổ dân phố' | 'thôn'
  /** Who leads the plan, in Vietnamese. */
  readonly lead: string
  readonly collaboratorTitle: string
  readonly targets: readonly Target[]
  readonly deadlines: readonly Deadline[]
  readonly events: readonly PlanEvent[]
  readonly followUp: FollowUpSchedule
  readonly duties: readonly Duty[]
  readonly aims: readonly Aim[]
  readonly hotlines: readonly Hotline[]
  /** Who at the station confirmed the readings; null until somebody does. */
  readonly confirmedBy: string | null
}
