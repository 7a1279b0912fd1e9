/** Tiêm chủng (ux.md screen 16): the card by age, ticked from the booklet; what is called for now and what comes next. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CardDose, DoseCard } from '#domain/immunisation/dose-card.ts'
import { ageLabel } from '#domain/time/age.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readDosePage, type DosePage } from '#storage/read/dose-page.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { UndoToast } from '#ui/layout/undo-toast.tsx'
import { DoseRow } from './dose-row.tsx'
import { DoseDialog } from './dose-dialog.tsx'
import { GivenDialog } from './given-dialog.tsx'
import { useDoses } from './use-doses.ts'
import styles from './vaccines.module.css'

const w = words.vaccines

export function DoseCardScreen({ phone, id, onSaved }: { phone: Phone; id: string; onSaved?: () => void }) {
  const { value: page } = useWatch(() => watch(() => readDosePage(phone, id)), [phone, id])
  if (page === undefined) return null
  if (page === null) {
    return (
      <PhoneScreen title={w.title} bar={<FlowBar title={w.title} back="/gia-dinh" />}>
        <EmptyState icon="syringe" action={<Button href="/gia-dinh">{w.toFamily}</Button>}>{w.missing}</EmptyState>
      </PhoneScreen>
    )
  }
  return <Card key={id} phone={phone} page={page} onSaved={onSaved} />
}

function Card({ phone, page, onSaved }: { phone: Phone; page: DosePage; onSaved?: () => void }) {
  const { person, mother, today } = page
  const [, navigate] = useLocation()
  const [source, setSource] = useState<'book' | 'told'>('book')
  const [open, setOpen] = useState<string>()
  const doses = useDoses(phone, page, onSaved)
  const { card } = doses
  const all = card.groups.flatMap((group) => group.doses)
  const given = all.filter(({ look }) => look === 'given').length
  const chosen = all.find(({ state }) => state.code === open)
  const close = () => setOpen(undefined)
  const name = words.person.called(person, today, mother?.name)
  const needsBirthday = person.role === 'child' && person.birthDate?.length !== 10

  return (
    <PhoneScreen
      title={`${w.title}: ${name}`}
      bar={<FlowBar title={name} subtitle={[w.title, person.birthDate ? told(ageLabel(person.birthDate, today)) : ''].filter((part) => part !== '').join(' · ')} back={`/nguoi/${person.id}`} />}
      strip={<p className={styles.strip}><b className="tabular">{w.count(given, all.length)}</b> <span>{w.tapHint}</span></p>}
    >
      {doses.failed && <Banner tone="danger" live>{w.notSaved}</Banner>}
      {needsBirthday && <Banner tone="waiting" icon="calendar" action={{ label: w.addBirthday, href: `/nguoi/${person.id}/sua` }}>{w.noBirthday}</Banner>}
      <Now card={card} onRemind={(wanted) => doses.remind(wanted)} />
      <ChoiceList
        id="source"
        name="source"
        legend={w.source}
        look="chips"
        choices={[{ value: 'book', label: w.sources.book }, { value: 'told', label: w.sources.told }]}
        value={source}
        onChange={setSource}
      />
      {card.groups.map((group) => (
        <section key={group.label} className={styles.group}>
          <SectionHeading>{told(group.label)}</SectionHeading>
          <ul className={styles.rows} aria-label={told(group.label)}>
            {group.doses.map((dose) => (
              <DoseRow key={dose.state.code} dose={dose} onOpen={() => setOpen(dose.state.code)} />
            ))}
          </ul>
        </section>
      ))}
      {chosen && chosen.look !== 'given' && (
        <DoseDialog
          key={chosen.state.code}
          dose={chosen}
          person={person}
          today={today}
          knownDays={card.knownDays}
          early={chosen.state.state === 'given-too-early' ? doses.own(chosen) : undefined}
          onClose={close}
          onDiscard={(before) => {
            close()
            void doses.discard(chosen, before)
          }}
          onRecord={(answers) => {
            close()
            void doses.record(chosen, { ...answers, source })
          }}
        />
      )}
      {chosen && chosen.look === 'given' && (
        <GivenDialog
          key={chosen.state.code}
          dose={chosen}
          person={person}
          own={doses.own(chosen)}
          today={today}
          onClose={close}
          onDay={(answers, before) => {
            close()
            void doses.record(chosen, { ...answers, source: before.source ?? source }, before)
          }}
          onDiscard={(before) => {
            close()
            void doses.discard(chosen, before)
          }}
          onReact={async (before, reaction) => {
            close()
            const referral = await doses.react(before, reaction)
            if (referral !== undefined) navigate(`/chuyen-gui/${referral}`)
          }}
        />
      )}
      {doses.undo && <UndoToast key={doses.undo.key} message={doses.undo.message} onUndo={doses.undo.take} onExpire={doses.undo.expire} />}
    </PhoneScreen>
  )
}

/** What is to be done now: the doses that are called for, and a tap that says that the family knows. */
function Now({ card, onRemind }: { card: DoseCard; onRemind: (doses: readonly CardDose[]) => unknown }) {
  const { callsFor, next } = card
  const from = next && (next.state.from ?? next.state.due)
  const comes = next && from ? ` ${w.next(told(next.state.label), displayDate(from))}` : ''
  const [first] = callsFor
  if (!first) return <Banner tone="ok">{`${w.nothing}${comes}`}</Banner>
  const unreminded = callsFor.filter(({ state }) => state.reason !== 'reminded')
  return (
    <>
      <Banner tone="waiting" icon="syringe">
        {callsFor.length > 2 ? w.callsMany(told(first.state.label), callsFor.length - 1) : w.calls(callsFor.map(({ state }) => told(state.label)).join(', '))}
      </Banner>
      {unreminded.length > 0 && <Button icon="message" wide onPress={() => onRemind(unreminded)}>{w.remind}</Button>}
    </>
  )
}
