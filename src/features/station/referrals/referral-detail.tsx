/** One referral in full: signs, course, what to know when receiving the child, and what the station can do. */
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { givenName } from '#domain/text/name.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { Pane } from '#ui/layout/pane.tsx'
import { Timeline } from '#ui/layout/timeline.tsx'
import { TextLink } from '#ui/link/text-link.tsx'
import { householdAddress } from '../addresses.ts'
import { problemWords } from '../reading/problem-words.ts'
import { groupName, useStation } from '../station-context.tsx'
import type { Act } from './act.ts'
import { ReferralActions } from './referral-actions.tsx'
import { receivingFacts } from './referral-facts.ts'
import { ReferralReply } from './referral-reply.tsx'
import { referralTimeline } from './referral-timeline.ts'
import type { ReferralView } from './referral-view.ts'
import { SignBoxes } from './sign-boxes.tsx'
import styles from './referral-detail.module.css'

type ReferralDetailProps = {
  view: ReferralView
  /** True when somebody opened this one, false when it is only the first of its list. */
  isAsked: boolean
  onChanged: () => Promise<void>
}

export function ReferralDetail({ view, isAsked, onChanged }: ReferralDetailProps) {
  const { port, now, today } = useStation()
  const [told, setTold] = useState<{ tone: 'ok' | 'danger'; text: string }>()
  const act: Act = async (action, done) => {
    const result = await port.actOnReferral({ referral: view.id, ...action })
    setTold(result.ok ? { tone: 'ok', text: done } : { tone: 'danger', text: problemWords(result.problem) })
    if (result.ok) await onChanged()
    return result.ok
  }
  return (
    <Pane label={stationWords.station.referral.detail} foot={<ReferralActions view={view} act={act} />}>
      <DetailHead view={view} isAsked={isAsked} />
      {told && (
        <Banner tone={told.tone} live>
          {told.text}
        </Banner>
      )}
      <SignBoxes view={view} />
      <div className={styles.columns}>
        <Section heading={stationWords.station.timeline.heading}>
          <Timeline entries={referralTimeline(view, now, today)} />
        </Section>
        <Section heading={stationWords.station.facts.heading}>
          <FactList facts={receivingFacts(view, today)} />
        </Section>
      </div>
      <ReferralReply view={view} act={act} />
    </Pane>
  )
}

function DetailHead({ view, isAsked }: Pick<ReferralDetailProps, 'view' | 'isAsked'>) {
  const { session } = useStation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // On a narrow screen the detail lies under the list, out of sight of the hand that opened it.
    const top = heading.current?.getBoundingClientRect().top ?? 0
    if (isAsked && (top < 0 || top > window.innerHeight / 2)) heading.current?.scrollIntoView({ block: 'start' })
  }, [isAsked])
  const { child, household, mother, row } = view
  const { referral, ctv } = stationWords.station
  const familyPhone = mother.phone?.number ?? household.phones?.[0]?.number
  const place = [household.address, groupName(session, view.fields.area)].filter(Boolean).join(', ')
  return (
    <div className={styles.head}>
      <div className={styles.who}>
        <h2 ref={heading}>{view.name}</h2>
        <p>
          {child.sex && `${referral.bornOn(child.sex, child.birthDate ? displayDate(child.birthDate) : undefined)} · `}
          {row.household && <TextLink href={householdAddress(row.household.id)}>{referral.household(displayHouseholdNumber(household.number ?? ''))}</TextLink>}
          {place && `, ${place}`}
        </p>
      </div>
      <div className={styles.calls}>
        {familyPhone && (
          <Button icon="phone" href={`tel:${familyPhone}`}>
            {mother.phone ? referral.callMother : referral.callFamily}
          </Button>
        )}
        {row.authorPhone && (
          <Button icon={familyPhone ? undefined : 'phone'} href={`tel:${row.authorPhone}`}>
            {referral.call(ctv(givenName(view.authorName)))}
          </Button>
        )}
      </div>
    </div>
  )
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      {children}
    </section>
  )
}
