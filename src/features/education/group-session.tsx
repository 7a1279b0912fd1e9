/** The session in a group: one page to fill, the cards and each telling as screens of their own, everything stored as it is tapped. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { findTopic } from '#domain/education/topics.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import { educationSessionForm, emptyEducation, listenersOf } from '#domain/forms/education-session.ts'
import type { Phone } from '#storage/phone.ts'
import type { GroupSessionPage } from '#storage/read/education-context.ts'
import { saveRecords } from '#storage/save.ts'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { GroupPage } from './group-page.tsx'
import { GroupTopic } from './group-topic.tsx'
import { LookAtCards } from './look-at-cards.tsx'
import { TellStep } from './tell-step.tsx'
import { useEducationDraft } from './use-education-draft.ts'

type GroupSessionProps = { phone: Phone; page: GroupSessionPage; onSaved: (listeners: number) => void }

export function GroupSession({ phone, page, onSaved }: GroupSessionProps) {
  const { caregivers, area, today } = page
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [choosing, setChoosing] = useState(false)
  const [looking, setLooking] = useState(false)
  const [teller, setTeller] = useState<string>()
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
  if (looking) {
    return (
      <LookAtCards
        topic={topic}
        onShown={(card) => draft.answer({ cards: [...new Set([...answers.cards, card])] })}
        onClose={() => setLooking(false)}
      />
    )
  }
  if (teller !== undefined) {
    const told = answers.toldBack[teller]
    const keep = (recalled: readonly string[]) =>
      draft.answer({ toldBack: { ...answers.toldBack, [teller]: { id: told?.id ?? phone.newId(), recalled: [...recalled] } } })
    const { [teller]: _skipped, ...others } = answers.toldBack
    const close = () => setTeller(undefined)
    return (
      <TellStep
        key={teller}
        topic={topic}
        name={nameOf(teller)}
        shown={answers.cards}
        recalled={told?.recalled ?? []}
        saved={draft.saved}
        failed={draft.failed}
        back={close}
        onTick={keep}
        onSkip={async () => {
          await draft.answer({ toldBack: others })
          close()
        }}
        onDone={async () => {
          await keep(told?.recalled ?? [])
          close()
        }}
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
      onLook={() => setLooking(true)}
      onTell={setTeller}
      onSave={() => saving.run(save)}
    />
  )
}
