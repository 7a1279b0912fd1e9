/** The first screen of a head of a group: a meeting to write down, a child to help, counts; no family and no health data (design.md §2). */
import { dayLabel } from '#domain/time/day-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { words } from '#language/words.ts'
import { listDrafts } from '#storage/drafts.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { ownGroups } from '#storage/read/own-groups.ts'
import { readSessionCounts } from '#storage/read/session-counts.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { PhoneTabs } from '#ui/layout/phone-tabs.tsx'

async function readHome(phone: Phone) {
  const [counts, drafts, outbox, scope] = await Promise.all([readSessionCounts(phone), listDrafts(phone), outboxCounts(phone), readMeta(phone, 'scope')])
  return { counts, drafts: drafts.length, waiting: outbox.waiting, groups: ownGroups(scope).map(({ name }) => name).join(', ') }
}

const w = words.groupHead

export function GroupHeadScreen({ phone, lock }: { phone: Phone; lock: () => void }) {
  const { value } = useWatch(() => watch(() => readHome(phone)), [phone])
  const today = dayInVietNam(phone.ports.now())
  return (
    <PhoneScreen title={w.title} bar={<MainBar title={w.title} subtitle={value?.groups} />} tabs={<PhoneTabs current="/hom-nay" />}>
      <Button href="/buoi-nhom" variant="primary" size="large" icon="people" wide>{w.newSession}</Button>
      <Button href="/tre-can-giup" size="large" icon="lock" detail={words.specialHelp.menuWhy} wide>{words.specialHelp.title}</Button>
      {value && (
        <Card heading={w.counts(value.counts.year)}>
          <FactList
            facts={[
              { label: w.sessions, value: String(value.counts.sessions) },
              { label: w.listeners, value: String(value.counts.listeners) },
              { label: w.last, value: value.counts.lastOn ? dayLabel(value.counts.lastOn, today) : w.none },
            ]}
          />
        </Card>
      )}
      <ListRows label={w.more}>
        <ListRow href="/so-tay/nhap" icon="edit" name={words.notebook.drafts} why={value && words.notebook.draftsCount(value.drafts)} />
        <ListRow href="/dong-bo" icon="cloud-up" name={words.notebook.sync} why={words.notebook.syncWhy} />
        <ListRow href="/cai-dat" icon="settings" name={words.notebook.settings} why={words.notebook.settingsWhy} />
        <ListRow icon="lock" name={words.notebook.lock} why={words.notebook.lockWhy} onPress={lock} />
      </ListRows>
    </PhoneScreen>
  )
}
