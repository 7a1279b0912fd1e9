/** What the station's screens ask for; the app answers from the endpoint, a gallery from memory. */
import type { CityPeriod } from '#domain/city/city-periods.ts'
import type { CityIndicators } from '#protocol/city.ts'
import type { ProblemCode } from '#protocol/problems.ts'
import type { QuarantineResolved } from '#protocol/quarantine.ts'
import type { PasswordChange, SessionRow } from '#protocol/account.ts'
import type { PasskeyRow } from '#protocol/passkeys.ts'
import type { AccountLink, AccountName, AccountRow, NameOfficer, NewAccount } from '#protocol/station-accounts.ts'
import type { AuditPage } from '#protocol/station-audit.ts'
import type { BackupState } from '#protocol/station-backup.ts'
import type { HouseholdFile } from '#protocol/station-household.ts'
import type { PersonFile } from '#protocol/station-person-file.ts'
import type { ReportDifferences, ReportDraft, ReportSign, ReportSigned, ReportsPage, SignedReport } from '#protocol/station-reports.ts'
import type { RestrictedRow, RestrictedWrite, RestrictedWritten } from '#protocol/station-restricted.ts'
import type { FamilyRights, SealRequest } from '#protocol/station-rights.ts'
import type { ConflictResolve, ConflictRow, EraseRequest, LockRequest, WitnessResolve, WitnessRow } from '#protocol/station-sync.ts'
import type { TargetReport } from '#protocol/station-targets.ts'
import type { StationTimings } from '#protocol/timings.ts'
import type {
  CollaboratorRow,
  EnrolmentCode,
  EnrolmentRequest,
  HouseholdPage,
  QuarantineRow,
  ReferralAction,
  ReferralRow,
  StationToday,
} from '#protocol/station.ts'

/** Why an ask gave nothing: a refusal of the endpoint, or no answer at all. */
export type StationProblem = ProblemCode | 'unreachable'

/** What was asked for, or why not. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: StationProblem }

/** Days from and to as `yyyy-mm-dd`, both included. */
export type Period = { from: string; to: string }

/** Which report is drafted; what is not said is what the plan proposes. */
export type ReportAsk = { what?: string; period?: Period; byGroup: boolean }

/** How making or taking away a passkey ended; `cancelled`: the person or the device did not go on. */
export type PasskeyOutcome = { ok: true; value: null } | { ok: false; problem: StationProblem | 'cancelled' }

/** What of the trail is asked for. */
export type TrailAsk = { before?: number | undefined; day?: string | undefined; kind?: string | undefined; who?: string | undefined }

/** The three tabs of the inbox. */
export type ReferralState = 'open' | 'watch' | 'done'

/** Rows that the endpoint puts on one page of households. */
export const HOUSEHOLDS_PER_PAGE = 50

/** The station's own errands at the endpoint; none of them throws. */
export type StationPort = {
  today: () => Promise<Result<StationToday>>
  referrals: (state: ReferralState) => Promise<Result<ReferralRow[]>>
  actOnReferral: (action: ReferralAction) => Promise<Result<null>>
  /** `page` counts from 1. */
  households: (query: string, page: number) => Promise<Result<HouseholdPage>>
  householdFile: (id: string) => Promise<Result<HouseholdFile>>
  personFile: (id: string) => Promise<Result<PersonFile>>
  targets: (period: Period) => Promise<Result<TargetReport>>
  timings: () => Promise<Result<StationTimings>>
  /** For a city reader; the newest period when none is named. */
  city: (period: CityPeriod | undefined) => Promise<Result<CityIndicators>>
  reports: () => Promise<Result<ReportsPage>>
  /** Null for a ward without a plan. */
  reportDraft: (ask: ReportAsk) => Promise<Result<ReportDraft | null>>
  report: (id: string) => Promise<Result<SignedReport>>
  reportDifferences: (id: string) => Promise<Result<ReportDifferences>>
  signReport: (sign: ReportSign) => Promise<Result<ReportSigned>>
  /** Tells the endpoint that a report, or the table of targets, goes to a printer; null for a draft. */
  noteReportPrinted: (record: string | null) => Promise<Result<null>>
  noteTargetsPrinted: () => Promise<Result<null>>
  quarantine: () => Promise<Result<QuarantineRow[]>>
  resolveQuarantined: (opId: string, action: 'dismiss' | 'retry') => Promise<Result<QuarantineResolved>>
  conflicts: () => Promise<Result<ConflictRow[]>>
  resolveConflict: (decision: ConflictResolve) => Promise<Result<null>>
  /** Copies that phones handed over after the endpoint had lost history. */
  copies: () => Promise<Result<WitnessRow[]>>
  resolveCopy: (decision: WitnessResolve) => Promise<Result<null>>
  /** How many records went. */
  erase: (request: EraseRequest) => Promise<Result<{ erased: number }>>
  rights: () => Promise<Result<FamilyRights>>
  /** Rests a household's or a person's entries, or uses them again. */
  seal: (request: SealRequest) => Promise<Result<null>>
  backup: () => Promise<Result<BackupState>>
  collaborators: () => Promise<Result<CollaboratorRow[]>>
  enrol: (request: EnrolmentRequest) => Promise<Result<EnrolmentCode>>
  revoke: (device: string, reason: string) => Promise<Result<null>>
  /** Locks a phone, or opens it again. */
  lock: (request: LockRequest) => Promise<Result<null>>
  accounts: () => Promise<Result<AccountRow[]>>
  newAccount: (account: NewAccount) => Promise<Result<AccountLink>>
  accountLink: (account: AccountName) => Promise<Result<AccountLink>>
  closeAccount: (account: AccountName) => Promise<Result<null>>
  nameOfficer: (word: NameOfficer) => Promise<Result<null>>
  /** Where one's own account is signed in. */
  sessions: () => Promise<Result<SessionRow[]>>
  endSession: (id: string) => Promise<Result<null>>
  signOutEverywhere: () => Promise<Result<null>>
  changePassword: (change: PasswordChange) => Promise<Result<null>>
  /** False where the browser cannot keep one. */
  offersPasskeys: boolean
  passkeys: () => Promise<Result<PasskeyRow[]>>
  addPasskey: (present: string) => Promise<PasskeyOutcome>
  removePasskey: (id: string, present: string) => Promise<PasskeyOutcome>
  trail: (ask: TrailAsk) => Promise<Result<AuditPage>>
  restricted: () => Promise<Result<RestrictedRow[]>>
  writeRestricted: (write: RestrictedWrite) => Promise<Result<RestrictedWritten>>
}
