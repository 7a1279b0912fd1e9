/** Chuyển gửi: three tabs, the list and the chosen referral; asked again every half minute, the chosen one stays. */
import { useCallback } from 'react'
import { useSearch } from 'wouter'
import { stationWords } from '#language/station-words.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Pane, SplitPanes } from '#ui/layout/pane.tsx'
import { Tabs } from '#ui/layout/tabs.tsx'
import { referralsAddress } from '../addresses.ts'
import { BackupNotice } from '../backup/backup-notice.tsx'
import { FiguresStrip } from '../frame/figures-strip.tsx'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'
import type { ReferralState, Result } from '../station-port.ts'
import { ReferralDetail } from './referral-detail.tsx'
import { ReferralList } from './referral-list.tsx'
import { orderReferrals, referralView } from './referral-view.ts'
import type { ReferralView } from './referral-view.ts'
import type { ReferralRow } from '#protocol/station.ts'

const REFRESH_MS = 30_000

const tabs = [
  { state: 'open', slug: undefined },
  { state: 'watch', slug: 'theo-doi' },
  { state: 'done', slug: 'da-xong' },
] as const satisfies readonly { state: ReferralState; slug: string | undefined }[]

type Inbox = Record<ReferralState, ReferralRow[]>

export function ReferralsScreen() {
  const { port, today, refreshFigures } = useStation()
  const query = new URLSearchParams(useSearch())
  const tab = tabs.find(({ slug }) => slug === (query.get('muc') ?? undefined)) ?? tabs[0]
  const load = useCallback(() => loadInbox(port.referrals), [port])
  const answer = useAnswer(load, REFRESH_MS)
  const changed = async () => {
    refreshFigures()
    await answer.ask()
  }
  return (
    <StationFrame title={stationWords.station.rail.referrals} current={referralsAddress()}>
      <BackupNotice />
      <FiguresStrip />
      <Answered answer={answer}>
        {(inbox) => {
          const views = (state: ReferralState) => orderReferrals(inbox[state].map((row) => referralView(row, today)), state === 'done')
          const shown = views(tab.state)
          const chosen = chosenView(query.get('phieu'), shown, () => tabs.flatMap(({ state }) => views(state)))
          return (
            <SplitPanes>
              <Pane label={stationWords.station.referral.list} flush>
                <Tabs
                  label={stationWords.station.tabs.label}
                  current={tab.state}
                  tabs={tabs.map(({ state, slug }) => ({
                    id: state,
                    label: stationWords.station.tabs[state],
                    count: inbox[state].length,
                    href: referralsAddress(slug),
                  }))}
                />
                <ReferralList views={shown} state={tab.state} selected={chosen?.id} addressOf={(id) => referralsAddress(tab.slug, id)} />
              </Pane>
              {chosen ? (
                <ReferralDetail key={chosen.id} view={chosen} isAsked={query.get('phieu') !== null} onChanged={changed} />
              ) : (
                <Pane label={stationWords.station.referral.detail}>
                  <EmptyState icon="arrow-in">{stationWords.station.referral.noneChosen}</EmptyState>
                </Pane>
              )}
            </SplitPanes>
          )
        }}
      </Answered>
    </StationFrame>
  )
}

/** The one of the address, in whichever tab it lies by now; without one, the first of the tab. */
function chosenView(id: string | null, shown: readonly ReferralView[], all: () => ReferralView[]): ReferralView | undefined {
  return id === null ? shown[0] : (shown.find((view) => view.id === id) ?? all().find((view) => view.id === id))
}

async function loadInbox(ask: (state: ReferralState) => Promise<Result<ReferralRow[]>>): Promise<Result<Inbox>> {
  const [open, watch, done] = await Promise.all([ask('open'), ask('watch'), ask('done')])
  if (!open.ok) return open
  if (!watch.ok) return watch
  if (!done.ok) return done
  return { ok: true, value: { open: open.value, watch: watch.value, done: done.value } }
}
