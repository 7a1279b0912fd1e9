/** The station's inbox: referrals with what is needed to receive the child. */
import type { Referral } from '#domain/records/referral.ts'
import { referralState, type ReferralStateCode } from '#domain/referrals/referral-state.ts'
import type { ReferralRow } from '#protocol/station.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { keptRecordOf } from '../ops/load.ts'
import type { RecordTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { isSealed, sealedIn } from './seals.ts'
import { authorNames, newestFirst, recordsAbout, recordsById, stationRecord, textField } from './station-records.ts'

/** Tabs of the inbox; `all` is all of them. */
export const referralTabs = ['open', 'watch', 'done', 'all'] as const
export type ReferralTab = (typeof referralTabs)[number]

/** To be acted on, followed until the outcome has come home, done. */
const tabOfState: Readonly<Record<ReferralStateCode, ReferralTab>> = {
  sent: 'open',
  seen: 'open',
  'not-gone': 'watch',
  arrived: 'watch',
  closed: 'done',
}

const MOST_ROWS = 300

/** The referrals of a tab, newest first. */
export async function referralRows(db: Db, who: SignedIn, tab: ReferralTab): Promise<ReferralRow[]> {
  const { ward } = who.account
  const query = db.selectFrom('record').selectAll().where('ward', '=', ward).where('kind', '=', 'referral')
  const bounded = tab === 'done' ? query.where('is_open', '=', 0) : tab === 'all' ? query : query.where('is_open', '=', 1)
  const found = await bounded.orderBy('occurred_on', 'desc').orderBy('received_at', 'desc').limit(MOST_ROWS).execute()
  const sealed = await sealedIn(db, ward)
  // A child on the way to care is received whatever its family wished before; its name comes from the phone call.
  return withWhatIsNeeded(db, who, found.filter((row) => isInTab(row, tab) && (row.is_open === 1 || !isSealed(sealed, row))))
}

function isInTab(row: RecordTable, tab: ReferralTab): boolean {
  const referral = referralOf(row)
  if (typeof referral.voidReason === 'string') return false
  return tab === 'all' || tabOfState[referralState(referral).state] === tab
}

/** A kept referral as the rules read it; what is kept has passed its schema. */
export function referralOf(row: RecordTable): Referral {
  const { id, fields } = keptRecordOf(row)
  return { ...fields, id, kind: 'referral' } as Referral
}

async function withWhatIsNeeded(db: Db, who: SignedIn, referrals: readonly RecordTable[]): Promise<ReferralRow[]> {
  const { ward } = who.account
  const names = await authorNames(db, ward)
  const phones = await phonesOf(db, ward)
  const children = await recordsById(db, who, referrals.flatMap((row) => row.subject ?? []))
  const related = await recordsById(db, who, [
    ...[...children.values()].flatMap((child) => [child.household ?? [], textField(child, 'mother') ?? []].flat()),
    ...referrals.flatMap((row) => textField(row, 'check') ?? []),
  ])
  const checks = newestFirst(await recordsAbout(db, ward, 'subject', [...children.keys()], 'newborn-check'))
  const shown = (row: RecordTable | undefined) => (row ? stationRecord(row, names) : null)
  return referrals.map((row) => {
    const child = children.get(row.subject ?? '')
    return {
      referral: stationRecord(row, names),
      child: shown(child),
      mother: shown(related.get(textField(child, 'mother') ?? '')),
      household: shown(related.get(child?.household ?? '')),
      newbornCheck: shown(checks.find((check) => check.subject === row.subject)),
      dangerSignCheck: shown(related.get(textField(row, 'check') ?? '')),
      authorPhone: phones.get(row.created_by) ?? null,
    }
  })
}

async function phonesOf(db: Db, ward: string): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom('author').select(['id', 'phone']).where('ward', '=', ward).execute()
  return new Map(rows.map((row) => [row.id, row.phone]))
}
