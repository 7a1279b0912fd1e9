/** Hồ sơ hạn chế: 111 first, a way out at once, and the children of whom only author and named officers know. */
import { useCallback, useState } from 'react'
import { callAddress, hotlines } from '#domain/referrals/hotlines.ts'
import { specialCircumstanceKind } from '#domain/records/special-circumstance.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { useQuickExit } from '#ui/hooks/use-quick-exit.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { restrictedAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { ToldBanner, type Told } from '../frame/told.tsx'
import { startAddress } from '../places.ts'
import { Answered } from '../reading/answered.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'
import { restrictedChildren, type Circumstance, type RestrictedChild } from './restricted-view.ts'
import { SupportDialog } from './support-dialog.tsx'
import styles from './restricted.module.css'

const { rail, restricted } = stationWords.station
/** The national line for children in danger. */
const childLine = hotlines.find(({ number }) => number === '111')

export function RestrictedScreen() {
  const { port, session, today } = useStation()
  const exit = useQuickExit(startAddress(session))
  // Not in the address: each dialog would leave a way back here.
  const [helped, setHelped] = useState<string>()
  const load = useCallback(() => port.restricted(), [port])
  const answer = useAnswer(load)
  const [outcome, setOutcome] = useState<Told>()
  const review = async (record: string) => {
    const result = await port.writeRestricted({ kind: specialCircumstanceKind.id, record, fields: { reviewedOn: today } })
    setOutcome(result.ok ? { tone: 'ok', text: restricted.reviewDone } : { tone: 'danger', text: problemWords(result.problem) })
    if (result.ok) await answer.ask()
  }
  const supported = () => {
    setOutcome({ tone: 'ok', text: restricted.supportDone })
    setHelped(undefined)
    void answer.ask()
  }
  return (
    <StationFrame
      title={rail.restricted}
      current={restrictedAddress()}
      actions={
        <Button icon="logout" onPress={exit}>
          {restricted.exit}
        </Button>
      }
    >
      {childLine && (
        <div className={styles.top}>
          <Button variant="danger" size="call" icon="phone" detail={told(childLine.label)} href={callAddress(childLine.number)}>
            {restricted.call(childLine.number)}
          </Button>
          <p>
            {restricted.callWhy} {restricted.exitHint}
          </p>
        </div>
      )}
      <Banner icon="lock">{session.isNamedOfficer ? restricted.confidential : restricted.ownOnly}</Banner>
      <ToldBanner told={outcome} />
      <Answered answer={answer}>
        {(rows) => {
          const children = restrictedChildren(rows)
          if (children.length === 0) return <EmptyState icon="shield-check">{restricted.none}</EmptyState>
          return (
            <div className={styles.list}>
              {children.map((child) => (
                <Child key={child.id} child={child} onReview={review} onHelp={() => setHelped(child.id)} />
              ))}
              <SupportDialog child={children.find(({ id }) => id === helped)} onDone={supported} onClose={() => setHelped(undefined)} />
            </div>
          )
        }}
      </Answered>
    </StationFrame>
  )
}

type ChildProps = { child: RestrictedChild; onReview: (record: string) => Promise<void>; onHelp: () => void }

function Child({ child, onReview, onHelp }: ChildProps) {
  return (
    <Card heading={child.name} edge={child.isOpen ? 'waiting' : undefined}>
      <div className={styles.child}>
        {child.circumstances.length === 0 && <p className={styles.quiet}>{restricted.noCircumstance}</p>}
        {child.circumstances.map((circumstance) => (
          <CircumstancePart key={circumstance.id} circumstance={circumstance} onReview={onReview} />
        ))}
        <div className={styles.supports}>
          <h3>{restricted.supportHeading}</h3>
          {child.supports.length === 0 ? (
            <p className={styles.quiet}>{restricted.noSupport}</p>
          ) : (
            <ul>
              {child.supports.map(({ id, words }) => (
                <li key={id}>{words}</li>
              ))}
            </ul>
          )}
        </div>
        <div className={styles.acts}>
          <Button icon="plus" onPress={onHelp} label={restricted.supportTitle(child.name)}>
            {restricted.addSupport}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function CircumstancePart({ circumstance: { id, title, facts, isOpen, isReviewedOn }, onReview }: { circumstance: Circumstance; onReview: (record: string) => Promise<void> }) {
  const { today } = useStation()
  return (
    <div className={styles.circumstance}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <Pill tone={isOpen ? 'waiting' : 'plain'}>{isOpen ? restricted.open : restricted.closed}</Pill>
      </div>
      <FactList facts={facts} />
      {isOpen && isReviewedOn !== today && (
        <div className={styles.acts}>
          <Button icon="check" onPress={() => onReview(id)}>
            {restricted.review}
          </Button>
        </div>
      )}
    </div>
  )
}
