/** After the code was taken: who this phone is, how far the book has come, whether the browser will keep it, and installing. */
import { words } from '#language/words.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { readAddressed } from '#storage/read/addressed.ts'
import { ownGroups } from '#storage/read/own-groups.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { useInstallPrompt } from './use-install-prompt.ts'
import { useKeptStorage } from './use-kept-storage.ts'
import { useOfflineReady } from './use-offline-ready.ts'

async function readDownload(phone: Phone) {
  const [identity, addressed, scope, sync, first] = await Promise.all([
    readMeta(phone, 'identity'), readAddressed(phone), readMeta(phone, 'scope'), readMeta(phone, 'sync-state'), readMeta(phone, 'first-download'),
  ])
  const mine = ownGroups(scope).map((group) => group.name)
  return {
    // A head of a group has no families in hers.
    hasBook: identity?.role !== 'group_head',
    name: addressed?.name ?? '',
    honorific: addressed?.honorific ?? words.enrol.usualHonorific,
    areas: mine.length > 0 ? mine.join(', ') : (scope?.profile.wardName ?? ''),
    households: first.households,
    done: first.done,
    stopped: !first.done && sync.trouble !== null && sync.phase === 'idle',
  }
}

function DownloadWords({ hasBook, households, done, stopped }: { hasBook: boolean; households: number; done: boolean; stopped: boolean }) {
  if (done) return <Banner tone="ok" live>{hasBook ? words.enrol.downloaded(households) : words.enrol.downloadedNoBook}</Banner>
  if (stopped) return <Banner tone="waiting" live>{words.enrol.downloadStopped}</Banner>
  return <Banner icon="download" live>{hasBook ? words.enrol.downloading(households) : words.enrol.downloadingNoBook}</Banner>
}

function OfflineWords({ ready }: { ready: boolean | undefined }) {
  if (ready === true) return <Banner tone="ok" live>{words.enrol.offlineReady}</Banner>
  if (ready === false) return <Banner tone="waiting">{words.enrol.offlineNever}</Banner>
  return <Banner icon="download" live>{words.enrol.offlineSoon}</Banner>
}

export function FirstDownload({ phone }: { phone: Phone }) {
  const { value } = useWatch(() => watch(() => readDownload(phone)), [phone])
  const kept = useKeptStorage()
  const install = useInstallPrompt()
  const ready = useOfflineReady()
  if (!value) return null
  const title = words.enrol.welcome(value.honorific, value.name)
  return (
    <PhoneScreen
      title={title}
      bar={<MainBar title={title} subtitle={words.enrol.brand} />}
      actions={
        <>
          {install && (
            <Button icon="download" wide onPress={install}>
              {words.enrol.install}
            </Button>
          )}
          {value.done && (
            <Button href="/hom-nay" variant="primary" size="large" wide>
              {value.hasBook ? words.enrol.start : words.enrol.startGroupHead}
            </Button>
          )}
        </>
      }
    >
      <Card>
        <FactList stacked facts={[{ label: words.enrol.area, value: value.areas }]} />
      </Card>
      <DownloadWords hasBook={value.hasBook} households={value.households} done={value.done} stopped={value.stopped} />
      <OfflineWords ready={ready} />
      {kept === true && <Banner tone="ok" icon="shield-check">{words.enrol.kept}</Banner>}
      {kept === false && <Banner tone="waiting" icon="shield-check">{words.enrol.notKept}</Banner>}
    </PhoneScreen>
  )
}
