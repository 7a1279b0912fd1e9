/** The session in a group: one page to fill, the cards and each telling as screens of their own, everything stored as it is tapped. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { findTopic } from '#domain/education/topics.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import { educationSessionForm, emptyEducation, listenersOf, type EducationAnswers } from '#domain/forms/education-session.ts'
import type { Phone } from '#storage/phone.ts'
import type { GroupSessionPage } from '#storage/read/education-context.ts'
import { saveRecords } from '#storage/save.ts'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { GroupPage } from './group-page.tsx'
import { GroupTopic } from './group-topic.tsx'
import { CardsInOrder } from './look-at-cards.tsx'
import { groupSteps, type GroupStep } from './session-steps.ts'
import { ScoreStep, TellStep } from './tell-step.tsx'
import { useEducationDraft } from './use-education-draft.ts'

type GroupSessionProps = { phone: Phone; page: GroupSessionPage; onSaved: (listeners: number) => void }

export function GroupSession({ phone, page, onSaved }: GroupSessionProps) {
  const { caregivers, area, today } = page
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [choosing, setChoosing] = useState(false)
  const draft = useEducationDraft(phone, {
    subject: null,
    title: words.education.group.title,
    fresh: emptyEducation(today, 'group', ''),
    stored: page.draft,
  })
  const saving = useSaving()
  const { answers } = draft
  const topic = findTopic(answers.topic)
  const nameOf = (id: string) => caregivers.find(({ person }) => person.id === id)?.person.name ?? ''

  const save = async () => {
    const row = await draft.answer({})
    if (!row || !topic) return
    const result = educationSessionForm.toRecords(answers, { ids: row.ids, area, topic, household: undefined, child: undefined, today })
    setAttempt((before) => before + 1)
    setProblems(result.ok ? [] : result.problems)
    if (!result.ok) return
    const saved = await saveRecords(phone, result.changes, { draft: row.id, occurredOn: answers.occurredOn })
    if (!saved.ok) throw new Error(`session does not fit: ${saved.problems.map(({ field }) => field).join(', ')}`)
    onSaved(listenersOf(answers))
  }

  if (!topic || choosing) {
    return (
      <GroupTopic
        back={topic ? () => setChoosing(false) : '/the-tranh'}
        failed={draft.failed}
        onChoose={async (next) => {
          // Cards and tellings belong to a topic: with another one they begin anew.
          await draft.answer(next === answers.topic ? {} : { topic: next, cards: [], toldBack: {} })
          setChoosing(false)
        }}
      />
    )
  }
  // What is opened from the page is a place of the draft: a phone that dies there opens there again.
  const steps = groupSteps(answers, topic)
  const step = steps[draft.step]
  const toPage = (part: Partial<EducationAnswers> = {}) => draft.answer(part, 0)
  const goTo = (isIt: (one: GroupStep) => boolean, part: Partial<EducationAnswers> = {}) => draft.answer(part, Math.max(0, steps.findIndex(isIt)))
  const toCard = (place: number, part: Partial<EducationAnswers> = {}) => goTo((one) => one.kind === 'card' && one.place === place, part)
  const toTelling = (kind: 'tell' | 'score', caregiver: string, part: Partial<EducationAnswers> = {}) => goTo((one) => one.kind === kind && one.caregiver === caregiver, part)

  if (step?.kind === 'card') {
    return (
      <CardsInOrder
        topic={topic}
        place={step.place}
        onClose={() => void toPage()}
        onBefore={(place) => toCard(place)}
        onNext={(card, next) => {
          const cards = { cards: [...new Set([...answers.cards, card])] }
          return next === undefined ? toPage(cards) : toCard(next, cards)
        }}
      />
    )
  }
  if (step?.kind === 'tell') {
    const { caregiver } = step
    const { [caregiver]: said, ...others } = answers.toldBack
    const keeping = (recalled: readonly string[]) => ({ toldBack: { ...answers.toldBack, [caregiver]: { id: said?.id ?? phone.newId(), recalled: [...recalled] } } })
    return (
      <TellStep
        key={caregiver}
        topic={topic}
        name={nameOf(caregiver)}
        recalled={said?.recalled ?? []}
        saved={draft.saved}
        failed={draft.failed}
        back={() => void toPage()}
        onTick={(recalled) => draft.answer(keeping(recalled))}
        onSkip={() => toPage({ toldBack: others })}
        onDone={() => toTelling('score', caregiver, keeping(said?.recalled ?? []))}
      />
    )
  }
  if (step?.kind === 'score') {
    const { caregiver } = step
    return (
      <ScoreStep
        key={caregiver}
        topic={topic}
        name={nameOf(caregiver)}
        shown={answers.cards}
        recalled={answers.toldBack[caregiver]?.recalled ?? []}
        saved={draft.saved}
        again={answers.again}
        back={() => void toTelling('tell', caregiver)}
        onAgain={(again) => draft.answer({ again })}
        onDone={() => toPage()}
      />
    )
  }
  return (
    <GroupPage
      page={page}
      topic={topic}
      answers={answers}
      saved={draft.saved}
      failed={draft.failed || saving.failed}
      problems={problems}
      attempt={attempt}
      onChange={(part) => draft.answer(part)}
      onTopic={() => setChoosing(true)}
      onLook={() => toCard(0)}
      onTell={(caregiver) => toTelling('tell', caregiver)}
      onSave={() => saving.run(save)}
    />
  )
}
