/** The first screen of a head of a group: a meeting to write down, a child to help, counts; no family and no health data (design.md §2). */
import { displayPhone } from '#domain/formats/phone.ts'
import { callAddress } from '#domain/referrals/hotlines.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { listDrafts } from '#storage/drafts.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
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
  const [counts, drafts, scope] = await Promise.all([readSessionCounts(phone), listDrafts(phone), readMeta(phone, 'scope')])
  const profile = scope?.profile
  return {
    counts,
    drafts: drafts.length,
    title: w.title(profile?.groupUnit ?? ''),
    groups: ownGroups(scope).map(({ name }) => name).join(', '),
    station: profile?.stationPhone ? { name: profile.stationName, number: profile.stationPhone } : undefined,
  }
}

const w = words.groupHead

export function GroupHeadScreen({ phone, lock }: { phone: Phone; lock: () => void }) {
  const { value } = useWatch(() => watch(() => readHome(phone)), [phone])
  if (!value) return null
  const today = dayInVietNam(phone.ports.now())
  return (
    <PhoneScreen title={value.title} bar={<MainBar title={value.title} subtitle={value.groups} />} tabs={<PhoneTabs current="/hom-nay" />}>
      <Button href="/buoi-nhom" variant="primary" size="large" icon="people" wide>{w.newSession}</Button>
      <Button href="/tre-can-giup" size="large" icon="lock" detail={words.specialHelp.menuWhy} wide>{words.specialHelp.title}</Button>
      <Card heading={w.counts(value.counts.year)}>
        <FactList
          facts={[
            { label: w.sessions, value: String(value.counts.sessions) },
            { label: w.listeners, value: String(value.counts.listeners) },
            { label: w.last, value: value.counts.lastOn ? told(dayLabel(value.counts.lastOn, today)) : w.none },
          ]}
        />
      </Card>
      <ListRows label={w.more}>
        <ListRow href="/so-tay/nhap" icon="edit" name={words.notebook.drafts} why={words.notebook.draftsCount(value.drafts)} />
        <ListRow href="/dong-bo" icon="cloud-up" name={words.notebook.sync} why={words.notebook.syncWhy} />
        <ListRow href="/cai-dat" icon="settings" name={words.notebook.settings} why={words.notebook.settingsWhy} />
        <ListRow icon="lock" name={words.notebook.lock} why={words.notebook.lockWhy} onPress={lock} />
      </ListRows>
      {value.station && (
        <Button href={callAddress(value.station.number)} icon="phone" detail={displayPhone(value.station.number)} wide>{words.notebook.callStation(value.station.name)}</Button>
      )}
    </PhoneScreen>
  )
}
