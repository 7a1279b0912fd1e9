/** Sổ tay: unfinished forms, sync, settings, and whose phone this is. */
import { callAddress } from '#domain/referrals/hotlines.ts'
import { displayPhone } from '#domain/formats/phone.ts'
import { words } from '#language/words.ts'
import { listDrafts } from '#storage/drafts.ts'
import { readLedgerQueue } from '#storage/ledger-copies.ts'
import { readMetas } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { ownGroups } from '#storage/read/own-groups.ts'
import { watchRemembered } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { PhoneTabs } from '#ui/layout/phone-tabs.tsx'

async function readNotebook(phone: Phone) {
  const [drafts, [identity, scope, calls]] = await Promise.all([listDrafts(phone), readMetas(phone, 'identity', 'scope', 'quick-calls')])
  const mine = ownGroups(scope).map((group) => group.name)
  return { drafts: drafts.length, identity, profile: scope?.profile, mine, calls }
}

export function NotebookScreen({ phone, lock }: { phone: Phone; lock: () => void }) {
  const { value } = useWatch(() => watchRemembered(phone, 'notebook', () => readNotebook(phone)), [phone])
  // Apart from the rest: it reads every household, and the list of places must not wait for it.
  const { value: lines } = useWatch(() => watchRemembered(phone, 'ledger-lines', async () => (await readLedgerQueue(phone)).length), [phone])
  return (
    <PhoneScreen title={words.notebook.title} bar={<MainBar title={words.notebook.title} />} tabs={<PhoneTabs current="/so-tay" />}>
      <ListRows label={words.notebook.title}>
        <ListRow href="/so-tay/nhap" icon="edit" name={words.notebook.drafts} why={value ? words.notebook.draftsCount(value.drafts) : words.notebook.counting} />
        <ListRow href="/so-tay/chep-so" icon="book" name={words.notebook.ledger} why={lines === undefined ? words.notebook.counting : words.notebook.ledgerCount(lines)} />
        <ListRow href="/so-tay/p0" icon="list" name={words.notebook.slip} why={words.notebook.slipWhy} />
        <ListRow href="/so-tay/so-cua-toi" icon="chart" name={words.notebook.figures} why={words.notebook.figuresWhy} />
        <ListRow href="/tre-can-giup" icon="lock" name={words.specialHelp.title} why={words.specialHelp.menuWhy} />
        <ListRow href="/dong-bo" icon="cloud-up" name={words.notebook.sync} why={words.notebook.syncWhy} />
        <ListRow href="/cai-dat" icon="settings" name={words.notebook.settings} why={words.notebook.settingsWhy} />
        <ListRow icon="lock" name={words.notebook.lock} why={words.notebook.lockWhy} onPress={lock} />
      </ListRows>
      {value?.identity && value.profile && (
        <Card heading={words.notebook.who}>
          <FactList
            facts={[
              { label: words.notebook.name, value: value.identity.authorName },
              { label: words.notebook.roleLabel, value: words.notebook.roles[value.identity.role] },
              { label: words.notebook.area, value: value.mine.join(', ') },
              { label: words.notebook.ward, value: `${value.profile.wardName}, ${value.profile.provinceName}` },
            ].filter((fact) => fact.value !== '')}
          />
        </Card>
      )}
      {value?.profile?.stationPhone && (
        <Button href={callAddress(value.profile.stationPhone)} icon="phone" detail={displayPhone(value.profile.stationPhone)} wide>
          {words.notebook.callStation(value.profile.stationName)}
        </Button>
      )}
      {value?.calls.map(({ name, number }) => (
        <Button key={`${name} ${number}`} href={callAddress(number)} icon="phone" detail={displayPhone(number)} wide>{words.notebook.callStation(name)}</Button>
      ))}
    </PhoneScreen>
  )
}
