/** What the collaborator should know before she starts: what only she can mend, what hinders sending, an unfinished form. */
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { words } from '#language/words.ts'
import { listConflicts } from '#storage/conflicts.ts'
import { listDrafts } from '#storage/drafts.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { openCounts } from '#storage/read/outbox.ts'
import { waitingSweeps } from '#storage/resync.ts'
import { TRUSTED_OFFSET_MS } from '#storage/save.ts'
import { stalledFor } from '#storage/stalled.ts'
import { Banner } from '#ui/layout/banner.tsx'

const DAY_MS = 24 * 3600 * 1000
/** From so many days on the collaborator is asked to find a network (ux.md §4.23). */
const UNSENT_DAYS = 3

/** Reads what the notices and the chip tell. */
export async function readNotices(phone: Phone) {
  const [drafts, counts, sync, first, conflicts, sweeps] = await Promise.all([
    listDrafts(phone), openCounts(phone), readMeta(phone, 'sync-state'), readMeta(phone, 'first-download'), listConflicts(phone), waitingSweeps(phone),
  ])
  return { drafts, counts, sync, first, conflicts, sweeps, now: phone.ports.now() }
}

export type NoticesPage = Awaited<ReturnType<typeof readNotices>>

const toSync = { label: words.today.openSync, href: '/dong-bo' }

export function Notices(page: NoticesPage) {
  return (
    <>
      <ToMend {...page} />
      <Sending {...page} />
      <Unfinished {...page} />
    </>
  )
}

/** What waits for this person's word. */
function ToMend({ counts, conflicts, sweeps, now }: NoticesPage) {
  const [clash] = conflicts
  const [sweep] = sweeps
  return (
    <>
      {counts.refused > 0 && <Banner tone="danger" action={toSync}>{words.today.refusedForms(counts.refused)}</Banner>}
      {clash && (
        <Banner tone="waiting" icon="conflict" action={{ label: words.today.decide, href: `/so-khac/${clash.conflict.id}` }}>
          {words.conflict.question(words.conflict.about(clash.person, clash.household?.number, dayInVietNam(now)))}
        </Banner>
      )}
      {sweep && <Banner tone="waiting" icon="book" action={toSync}>{words.today.sweep(sweep.count)}</Banner>}
    </>
  )
}

/** What stands between this phone and the station. */
function Sending({ sync, counts, first, now }: NoticesPage) {
  const unsentDays = counts.oldestWaitingAt === null ? 0 : Math.floor((now - counts.oldestWaitingAt) / DAY_MS)
  const stalled = counts.waiting > 0 ? stalledFor(sync, now) : undefined
  const { troubles } = words.syncStatus
  return (
    <>
      {(sync.trouble === 'revoked' || sync.trouble === 'locked') && <Banner tone="danger" action={toSync}>{troubles[sync.trouble]}</Banner>}
      {sync.trouble === 'signed-out' && (
        <Banner tone="danger" icon="device" action={{ label: words.today.enterCode, href: '/kich-hoat' }}>{troubles['signed-out']}</Banner>
      )}
      {sync.trouble === 'upgrade' && <Banner tone="waiting" icon="download">{troubles.upgrade}</Banner>}
      {!first.done && <Banner icon="download" live>{words.today.downloading(first.households)}</Banner>}
      {Math.abs(sync.clockOffsetMs ?? 0) > TRUSTED_OFFSET_MS && <Banner tone="waiting" icon="clock">{words.app.clockOff(sync.clockOffsetMs ?? 0)}</Banner>}
      {stalled !== undefined && <Banner tone="danger" action={toSync}>{words.syncStatus.stalled(words.app.span(stalled))}</Banner>}
      {unsentDays >= UNSENT_DAYS && <Banner tone="waiting" action={toSync}>{words.today.unsentDays(unsentDays)}</Banner>}
    </>
  )
}

function Unfinished({ drafts }: NoticesPage) {
  const [draft] = drafts
  if (!draft) return null
  return (
    <Banner icon="edit" action={{ label: words.today.openDrafts, href: '/so-tay/nhap' }}>
      {words.today.drafts(drafts.length, draft.title)}
    </Banner>
  )
}
