/** Số của tôi: the collaborator's own groups against the plan, counted by the same rules as the station's table; old figures say that they are. */
import { momentLabel } from '#domain/time/day-label.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { Button } from '#ui/action/button.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { OwnCard } from './own-card.tsx'
import { ownLineGroups } from './own-lines.ts'
import { useOwnFigures } from './use-own-figures.ts'

const w = words.ownFigures

export function OwnFiguresScreen({ phone }: { phone: Phone }) {
  const { value, isCounting, hasFailed, count } = useOwnFigures(phone)
  const counted = value?.counted
  const groups = counted ? ownLineGroups(value.plan, counted.figures) : []
  const now = phone.ports.now()
  return (
    <PhoneScreen title={w.title} bar={<FlowBar title={w.title} back="/so-tay" />}>
      {isCounting && <Banner icon="chart" live>{w.counting}</Banner>}
      {hasFailed && !isCounting && <Banner tone="danger" live action={{ label: w.again, onPress: count }}>{w.failed}</Banner>}
      {value?.isStale && !isCounting && !hasFailed && <Banner tone="waiting" icon="clock" action={{ label: w.again, onPress: count }}>{w.stale}</Banner>}
      {counted && (
        <>
          <p>{`${w.of(counted.groups.join(', '), displayDate(counted.period.from), displayDate(counted.period.to))}. ${w.countedAt(told(momentLabel(counted.countedAt, now)))}`}</p>
          {!value.plan && <Banner icon="chart">{w.noPlan}</Banner>}
          {groups.length === 0 && <EmptyState icon="chart" action={<Button href="/so-tay">{words.ledger.back}</Button>}>{w.nothing}</EmptyState>}
          {groups.map(({ label, lines }) => (
            <section key={label}>
              <SectionHeading>{told(label)}</SectionHeading>
              {lines.map((line) => <OwnCard key={line.id} line={line} />)}
            </section>
          ))}
        </>
      )}
    </PhoneScreen>
  )
}
