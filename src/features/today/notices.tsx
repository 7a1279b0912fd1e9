/** What the collaborator should know before she starts: an unfinished form, days without sending, a wrong clock, a phone taken out of use. */
import { words } from '#language/words.ts'
import { listDrafts } from '#storage/drafts.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { TRUSTED_OFFSET_MS } from '#storage/save.ts'
import { watch } from '#storage/watch.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { Banner } from '#ui/layout/banner.tsx'

const DAY_MS = 24 * 3600 * 1000
/** From so many days on the collaborator is asked to find a network (ux.md §4.23). */
const UNSENT_DAYS = 3

async function readNotices(phone: Phone) {
  const [drafts, counts, sync, first] = await Promise.all([
    listDrafts(phone), outboxCounts(phone), readMeta(phone, 'sync-state'), readMeta(phone, 'first-download'),
  ])
  return { drafts, counts, sync, first, now: phone.ports.now() }
}

export function Notices({ phone }: { phone: Phone }) {
  const { value } = useWatch(() => watch(() => readNotices(phone)), [phone])
  if (!value) return null
  const { drafts, counts, sync, first, now } = value
  const unsentDays = counts.oldestWaitingAt === null ? 0 : Math.floor((now - counts.oldestWaitingAt) / DAY_MS)
  const [draft] = drafts
  return (
    <>
      {sync.trouble === 'revoked' && <Banner tone="danger">{words.app.revoked}</Banner>}
      {sync.trouble === 'upgrade' && <Banner tone="waiting" icon="download">{words.app.upgrade}</Banner>}
      {!first.done && <Banner icon="download" live>{words.today.downloading(first.households)}</Banner>}
      {Math.abs(sync.clockOffsetMs ?? 0) > TRUSTED_OFFSET_MS && <Banner tone="waiting" icon="clock">{words.today.clockOff}</Banner>}
      {unsentDays >= UNSENT_DAYS && (
        <Banner tone="waiting" action={{ label: words.today.openSync, href: '/dong-bo' }}>
          {words.today.unsentDays(unsentDays)}
        </Banner>
      )}
      {draft && (
        <Banner icon="edit" action={{ label: words.today.openDrafts, href: '/so-tay/nhap' }}>
          {words.today.drafts(drafts.length, draft.title)}
        </Banner>
      )}
    </>
  )
}
