/** A closed phone: why in one sentence, what is kept in it, whom to call, and trying again. */
import { useState } from 'react'
import { displayPhone } from '#domain/formats/phone.ts'
import { callAddress } from '#domain/referrals/hotlines.ts'
import { words } from '#language/words.ts'
import { listDrafts } from '#storage/drafts.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { openCounts } from '#storage/read/outbox.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import type { Tone } from '#ui/icon/icon-tile.tsx'
import type { IconName } from '#ui/icon/icon.tsx'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { ProofHead } from '#ui/layout/proof-head.tsx'
import { accessWords } from './access-words.ts'
import type { PhoneAccess } from './use-access.ts'

type Closed = Exclude<PhoneAccess['state'], 'open'>

const LOOKS: Readonly<Record<Closed, { icon: IconName; tone: Tone }>> = {
  locked: { icon: 'lock', tone: 'waiting' },
  lease: { icon: 'cloud-off', tone: 'waiting' },
  ended: { icon: 'octagon-alert', tone: 'danger' },
}

async function readKept(phone: Phone) {
  const [scope, counts, drafts, sync] = await Promise.all([
    readMeta(phone, 'scope'), openCounts(phone), listDrafts(phone), readMeta(phone, 'sync-state'),
  ])
  return { profile: scope?.profile, counts, drafts: drafts.length, sync }
}

type AccessScreenProps = { phone: Phone; access: PhoneAccess; syncNow: () => Promise<unknown> }

export function AccessScreen({ phone, access, syncNow }: AccessScreenProps) {
  const { value } = useWatch(() => watch(() => readKept(phone)), [phone])
  const [tried, setTried] = useState(false)
  if (!value || access.state === 'open') return null
  const { profile, counts, drafts, sync: { trouble, lastSyncAt } } = value
  const now = phone.ports.now()
  const { title, sentence } = accessWords(access.state, access.state === 'lease' ? lastSyncAt : access.since, now)
  const retry = async () => {
    setTried(false)
    await syncNow()
    setTried(true)
  }
  const hasEnded = access.state === 'ended'
  return (
    <PhoneScreen
      title={title}
      bar={<MainBar title={words.enrol.brand} subtitle={profile?.stationName} />}
      actions={
        <>
          {profile?.stationPhone && (
            <Button variant="ok-call" size="call" icon="phone" wide href={callAddress(profile.stationPhone)} detail={[profile.stationContact, displayPhone(profile.stationPhone)].filter(Boolean).join(' · ')}>
              {words.access.callShort}
            </Button>
          )}
          {!hasEnded && <Button variant="primary" size="large" wide onPress={retry}>{words.access.retry}</Button>}
          {/* An ended book is shut in the next moment; the way back in stands on its door. */}
          {!hasEnded && trouble === 'signed-out' && <Button size="large" wide href="/kich-hoat">{words.access.enterCode}</Button>}
        </>
      }
    >
      <Card>
        <ProofHead {...LOOKS[access.state]} title={title} />
        <p>{sentence}</p>
        {access.reason !== null && access.reason !== '' && <p>{words.access.reason(access.reason)}</p>}
        {!profile?.stationPhone && <p>{words.access.noNumber}</p>}
      </Card>
      {hasEnded ? (
        <Card><p>{words.access.endedKept}</p></Card>
      ) : (
        <Card heading={words.access.keptTitle}>
          <p>{words.access.keptAll}</p>
          <FactList
            facts={[
              { label: words.access.waiting, value: words.access.forms(counts.waiting) },
              { label: words.access.refused, value: words.access.forms(counts.refused) },
              { label: words.access.drafts, value: words.access.forms(drafts) },
            ]}
          />
        </Card>
      )}
      {tried && <Banner tone="waiting" live>{trouble === null || trouble === 'locked' ? words.access.stillLocked : words.syncStatus.troubles[trouble]}</Banner>}
    </PhoneScreen>
  )
}
