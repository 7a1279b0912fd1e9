/** Đồng bộ (mock-up 4): the count that proves nothing is missing, what to mend, what waits, and sending now. */
import { momentLabel } from '#domain/time/day-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readSyncPage, type SyncPage } from '#storage/read/sync-page.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { CountTiles } from '#ui/layout/count-tiles.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { PlainRow, PlainRows } from '#ui/layout/plain-row.tsx'
import { ProofHead } from '#ui/layout/proof-head.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { StatusShape } from '#ui/status/status-shape.tsx'
import { formAddress, waitingTitle } from './form-words.ts'
import { NetworkMark } from './network-mark.tsx'
import { RefusedForm } from './refused-form.tsx'
import { StorageHealth } from './storage-health.tsx'

type SyncStatusScreenProps = {
  phone: Phone
  /** Asks the syncer for a cycle; resolves when it has ended. */
  syncNow: () => Promise<unknown>
}

export function SyncStatusScreen({ phone, syncNow }: SyncStatusScreenProps) {
  const { value: page } = useWatch(() => watch(() => readSyncPage(phone)), [phone])
  const now = phone.ports.now()
  const today = dayInVietNam(now)
  return (
    <PhoneScreen
      title={words.syncStatus.title}
      bar={
        <FlowBar title={words.syncStatus.title} back="/hom-nay">
          <NetworkMark lastTryFailed={page?.sync.trouble === 'offline'} />
        </FlowBar>
      }
      actions={
        <Button variant="primary" size="large" wide onPress={syncNow}>
          {words.syncStatus.sendNow}
        </Button>
      }
    >
      {page && (
        <>
          <Proof page={page} now={now} />
          <Progress page={page} now={now} />
          {page.refused.length > 0 && <SectionHeading>{words.syncStatus.toMend}</SectionHeading>}
          {page.refused.map((form) => (
            <RefusedForm key={form.txn} phone={phone} form={form} today={today} />
          ))}
          {page.waiting.length > 0 && <Waiting page={page} now={now} />}
          <StorageHealth />
        </>
      )}
    </PhoneScreen>
  )
}

function Proof({ page: { counts, missing, sync }, now }: { page: SyncPage; now: number }) {
  const all = counts.sent + counts.waiting + counts.refused
  const last = sync.lastSyncAt === null ? words.syncStatus.neverSynced : words.syncStatus.lastSync(momentLabel(sync.lastSyncAt, now))
  return (
    <Card>
      {missing === 0 ? (
        <ProofHead icon="shield-check" tone="ok" title={words.syncStatus.complete(all)}>{last}</ProofHead>
      ) : (
        <ProofHead icon="octagon-alert" tone="danger" title={words.syncStatus.incomplete(missing)}>{words.syncStatus.incompleteWhy}</ProofHead>
      )}
      <CountTiles
        tiles={[
          { icon: 'double-check', count: counts.sent, label: words.syncStatus.sent, tone: 'ok' },
          { icon: 'arrow-up', count: counts.waiting, label: words.syncStatus.waiting, tone: 'waiting' },
          { icon: 'octagon-alert', count: counts.refused, label: words.syncStatus.refused, tone: 'danger' },
        ]}
      />
    </Card>
  )
}

/** What the syncer is doing, what hinders it, or when the station took everything in. */
function Progress({ page: { sync, counts, lastReceiptAt }, now }: { page: SyncPage; now: number }) {
  if (sync.phase === 'sending') return <Banner icon="cloud-up" live>{words.syncStatus.sending(sync.sendingDone, sync.sendingTotal)}</Banner>
  if (sync.phase === 'fetching') return <Banner icon="download" live>{words.syncStatus.fetching}</Banner>
  if (sync.trouble !== null) {
    const next = sync.nextTryAt === null || sync.nextTryAt <= now ? '' : ` ${words.syncStatus.nextTry(momentLabel(sync.nextTryAt, now))}`
    return <Banner tone="waiting" live>{words.syncStatus.troubles[sync.trouble] + next}</Banner>
  }
  if (lastReceiptAt === null) return null
  const moment = momentLabel(lastReceiptAt, now)
  const all = counts.waiting === 0 && counts.refused === 0
  return <Banner tone="ok" live>{all ? words.syncStatus.receiptAll(moment) : words.syncStatus.receipt(moment)}</Banner>
}

function Waiting({ page: { waiting }, now }: { page: SyncPage; now: number }) {
  const today = dayInVietNam(now)
  return (
    <>
      <SectionHeading>{words.syncStatus.toSend}</SectionHeading>
      <Card flush>
        <PlainRows label={words.syncStatus.toSend}>
          {waiting.map((form) => (
            <PlainRow key={form.txn} lead={<StatusShape status="waiting" />} end={momentLabel(form.createdAt, now)} href={formAddress(form)}>
              {waitingTitle(form, today)}
            </PlainRow>
          ))}
        </PlainRows>
      </Card>
    </>
  )
}
