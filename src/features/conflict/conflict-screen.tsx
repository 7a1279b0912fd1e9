/** "Hai người cùng sửa … Giữ số nào?": both values in words, who wrote each and when; one tap decides. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { allConflicts, listConflicts, resolveConflict } from '#storage/conflicts.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { ConflictChoice } from './conflict-choice.tsx'

const w = words.conflict

async function readConflicts(phone: Phone, id: string) {
  const [cases, listed, identity] = await Promise.all([allConflicts(phone), listConflicts(phone), readMeta(phone, 'identity')])
  return {
    found: cases.find(({ conflict }) => conflict.id === id),
    others: listed.filter(({ conflict }) => conflict.id !== id),
    self: identity?.author,
  }
}

export function ConflictScreen({ phone, id }: { phone: Phone; id: string }) {
  const { value } = useWatch(() => watch(() => readConflicts(phone, id)), [phone, id])
  const [kept, setKept] = useState<string>()
  const [failed, setFailed] = useState(false)
  if (!value) return null
  const { found, others, self } = value
  const [next] = others
  const now = phone.ports.now()
  if (kept !== undefined || !found) {
    return (
      <PhoneScreen
        title={w.title}
        bar={<FlowBar title={w.title} back="/dong-bo" />}
        actions={
          <>
            {next && <Button variant="primary" size="large" wide href={`/so-khac/${next.conflict.id}`}>{w.next(others.length)}</Button>}
            <Button variant={next ? 'secondary' : 'primary'} size="large" wide href="/dong-bo">{w.back}</Button>
          </>
        }
      >
        {kept === undefined ? <EmptyState icon="disc-check">{w.gone}</EmptyState> : <EmptyState icon="disc-check">{`${w.kept(kept)}. ${w.chosen}`}</EmptyState>}
      </PhoneScreen>
    )
  }
  const keep = async (side: 'shown' | 'other', said: string) => {
    try {
      const outcome = await resolveConflict(phone, found.record.id, found.conflict.id, found.conflict[side].value)
      if (outcome.ok) setKept(said)
      setFailed(!outcome.ok)
    } catch {
      // Nothing was written: the question stays, and the person may tap again.
      setFailed(true)
    }
  }
  return (
    <PhoneScreen title={w.title} bar={<FlowBar title={w.title} back="/dong-bo" isPageHeading={false} />}>
      {failed && <Banner tone="danger" live>{w.failed}</Banner>}
      <ConflictChoice found={found} self={self} now={now} onKeep={keep} />
    </PhoneScreen>
  )
}
