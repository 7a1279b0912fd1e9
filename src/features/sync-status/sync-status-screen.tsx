/** Đồng bộ (mock-up 4): the count that proves nothing is missing, what hinders, what to mend, what waits, and sending now. */
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { stalledFor } from '#storage/stalled.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { ConflictRows } from './conflict-rows.tsx'
import { NetworkMark } from './network-mark.tsx'
import { readSyncScreen } from './read-sync-screen.ts'
import { RefusedForm } from './refused-form.tsx'
import { StorageHealth } from './storage-health.tsx'
import { SweepCard } from './sweep-card.tsx'
import { SyncProof } from './sync-proof.tsx'
import { syncNotes } from './sync-notes.ts'
import { WaitingForms } from './waiting-forms.tsx'

type SyncStatusScreenProps = {
  phone: Phone
  /** Asks the syncer for a cycle; resolves when it has ended. */
  syncNow: () => Promise<unknown>
}

export function SyncStatusScreen({ phone, syncNow }: SyncStatusScreenProps) {
  const { value } = useWatch(() => watch(() => readSyncScreen(phone)), [phone])
  const now = phone.ports.now()
  return (
    <PhoneScreen
      title={words.syncStatus.title}
      bar={
        <FlowBar title={words.syncStatus.title} back="/hom-nay">
          <NetworkMark lastTryFailed={value?.page.sync.trouble === 'offline' && stalledFor(value.page.sync, now) === undefined} />
        </FlowBar>
      }
      actions={
        <Button variant="primary" size="large" wide onPress={syncNow}>
          {words.syncStatus.sendNow}
        </Button>
      }
    >
      {value && (
        <>
          <SyncProof page={value.page} now={now} />
          {syncNotes(value.facts).map((note) => (
            <Banner key={note.id} tone={note.tone} icon={note.icon} live action={note.action}>{note.text}</Banner>
          ))}
          {value.sweeps.map((sweep) => <SweepCard key={sweep.area} phone={phone} {...sweep} />)}
          {value.conflicts.length > 0 && <ConflictRows conflicts={value.conflicts} today={dayInVietNam(now)} />}
          {value.page.refused.length > 0 && <SectionHeading>{words.syncStatus.toMend}</SectionHeading>}
          {/* The oldest first: what others stand on is mended before them. */}
          {[...value.page.refused].reverse().map((form) => {
            const mend = value.mends.get(form.txn)
            return (
              <RefusedForm
                key={form.txn} phone={phone} form={form} now={now} asked={mend?.asked} parentWaits={mend?.parentWaits ?? false}
                first={value.page.refused.find(({ txn }) => txn === mend?.mendFirst)}
              />
            )
          })}
          {value.page.waiting.length > 0 && <WaitingForms forms={value.page.waiting} now={now} />}
          <StorageHealth phone={phone} />
        </>
      )}
    </PhoneScreen>
  )
}
