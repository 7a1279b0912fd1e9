/** A session at home: who listens, the cards, each caregiver telling back, and one save. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { words } from '#language/words.ts'
import { emptyEducation, educationSessionForm } from '#domain/forms/education-session.ts'
import type { EducationTopic } from '#domain/education/topic.ts'
import { told } from '#language/told.ts'
import type { Phone } from '#storage/phone.ts'
import type { HomeSessionPage } from '#storage/read/education-context.ts'
import { saveRecords } from '#storage/save.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { CardFace } from './card-face.tsx'
import { SessionSummary } from './session-summary.tsx'
import { sessionSteps } from './session-steps.ts'
import { ScoreStep, TellStep } from './tell-step.tsx'
import { useEducationDraft } from './use-education-draft.ts'
import { WhoStep } from './who-step.tsx'

type HomeSessionProps = { phone: Phone; page: HomeSessionPage; topic: EducationTopic; personId?: string; onSaved?: () => void }

export function HomeSession({ phone, page, topic, personId, onSaved }: HomeSessionProps) {
  const { household, caregivers, child, today } = page
  const [, navigate] = useLocation()
  const draft = useEducationDraft(phone, {
    subject: household.id,
    title: words.education.draftTitle(household.number),
    fresh: { ...emptyEducation(today, 'household', topic.id), about: personId ?? '' },
    stored: page.draft,
  })
  const [flipped, setFlipped] = useState(true)
  const { answers } = draft
  const steps = sessionSteps(answers, topic)
  const place = Math.min(draft.step, steps.length - 1)
  const step = steps[place]
  const home = `/ho/${household.id}`
  const nameOf = (id: string) => caregivers.find((caregiver) => caregiver.id === id)?.name ?? ''
  const saving = useSaving()
  const shared = { saved: draft.saved, failed: draft.failed || saving.failed }

  const save = async () => {
    const row = await draft.answer({})
    if (!row) return
    const result = educationSessionForm.toRecords(answers, { ids: row.ids, area: household.area, topic, household: household.id, child: child?.id, today })
    if (!result.ok) throw new Error(`session does not fit: ${result.problems.map(({ field }) => field).join(', ')}`)
    const saved = await saveRecords(phone, result.changes, { draft: row.id, occurredOn: answers.occurredOn })
    if (!saved.ok) throw new Error(`session does not fit: ${saved.problems.map(({ field }) => field).join(', ')}`)
    onSaved?.()
    const about = personId ?? child?.id
    navigate(about === undefined ? home : `/nguoi/${about}`, { replace: true })
  }

  switch (step?.kind) {
    case 'who':
      return (
        <WhoStep {...shared} topic={topic} household={household} back={`/the-tranh?ho=${household.id}${personId === undefined ? '' : `&nguoi=${personId}`}`} caregivers={caregivers} chosen={answers.attendees}
          onTick={(attendees) => draft.answer({ attendees })}
          onNext={() => draft.answer({}, place + 1)}
        />
      )
    case 'card': {
      const shown = [...new Set([...answers.cards, step.card.id])]
      const toTell = steps.findIndex(({ kind }) => kind === 'tell')
      const last = steps[place + 1]?.kind !== 'card'
      return (
        <CardFace
          card={step.card}
          title={told(topic.label)}
          place={words.education.card.place(step.place + 1, topic.cards.length)}
          flipped={flipped}
          onFlip={() => setFlipped(!flipped)}
          back={home}
          saved={draft.saved}
          actions={
            <>
              <ButtonPair>
                <Button size="large" icon="back" onPress={() => draft.answer({}, place - 1)}>
                  {step.place > 0 ? words.education.before : words.education.beforeStep}
                </Button>
                <Button variant="primary" size="large" onPress={() => draft.answer({ cards: shown }, place + 1)}>
                  {last ? words.education.card.toTell : words.education.card.next}
                </Button>
              </ButtonPair>
              {!last && <Button variant="quiet" wide onPress={() => draft.answer({ cards: shown }, toTell)}>{words.education.card.toTell}</Button>}
            </>
          }
        />
      )
    }
    case 'tell': {
      const before = answers.toldBack[step.caregiver]
      const keep = (recalled: readonly string[], to?: number) =>
        draft.answer({ toldBack: { ...answers.toldBack, [step.caregiver]: { id: before?.id ?? phone.newId(), recalled: [...recalled] } } }, to)
      const { [step.caregiver]: _skipped, ...others } = answers.toldBack
      return (
        <TellStep {...shared} key={step.caregiver} topic={topic} name={nameOf(step.caregiver)} recalled={before?.recalled ?? []}
          back={() => void draft.answer({}, place - 1)}
          onTick={(recalled) => keep(recalled)}
          onSkip={() => draft.answer({ toldBack: others }, place + 2)}
          onDone={() => keep(before?.recalled ?? [], place + 1)}
        />
      )
    }
    case 'score':
      return (
        <ScoreStep saved={draft.saved} key={step.caregiver} topic={topic} name={nameOf(step.caregiver)} shown={answers.cards}
          recalled={answers.toldBack[step.caregiver]?.recalled ?? []} again={answers.again}
          back={() => void draft.answer({}, place - 1)}
          onAgain={(again) => draft.answer({ again })}
          onDone={() => draft.answer({}, place + 1)}
        />
      )
    default:
      return (
        <SessionSummary {...shared} topic={topic} answers={answers} nameOf={nameOf} today={today}
          back={() => void draft.answer({}, place - 1)}
          onChange={(part) => draft.answer(part)}
          onSave={() => saving.run(save)}
        />
      )
  }
}
