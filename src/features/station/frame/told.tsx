/** What came of the last thing done on a screen, said beside what comes next, or where nothing is left. */
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { Banner } from '#ui/layout/banner.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'

export type Told = { tone: 'ok' | 'waiting' | 'danger'; text: string }

export function ToldBanner({ told }: { told: Told | undefined }) {
  if (!told) return null
  return (
    <Banner tone={told.tone} live>
      {told.text}
    </Banner>
  )
}

/** The list is empty; after the last decision the keyboard comes here, because the button that it was on is gone. */
export function AllDone({ told, children }: { told: Told | undefined; children: ReactNode }) {
  const isAfterwards = told !== undefined
  useEffect(() => {
    if (isAfterwards) document.getElementById('station-main')?.focus({ preventScroll: true })
  }, [isAfterwards])
  return (
    <>
      <ToldBanner told={told} />
      <EmptyState icon="disc-check">{children}</EmptyState>
    </>
  )
}
