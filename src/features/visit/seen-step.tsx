/** "Hôm nay gặp ai?": one tap for the usual answers, a list for the rest of the household. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import type { Person } from '#domain/records/person.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceListMany } from '#ui/action/choice-list.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { ChoiceButtons } from '#ui/flow/choice-buttons.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'

type SeenStepProps = {
  facts: FrameFacts
  person: Person
  mother: Person | undefined
  members: readonly Person[]
  nameOf: (person: Person) => string
  /** The woman has lost her child: said before anything is asked. */
  bereaved: boolean
  /** Who was met, as answered earlier. */
  seen: readonly string[]
  onAnswer: (seen: string[]) => unknown
}

const QUESTION = 'question-seen'

export function SeenStep({ facts, person, mother, members, nameOf, bereaved, seen, onAnswer }: SeenStepProps) {
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<string[]>([...seen])
  const [tried, setTried] = useState(false)
  const usual = usualAnswers(person, mother, nameOf)
  const strip = <StripLabel>{words.visit.title}</StripLabel>
  if (choosing) {
    return (
      <StepFrame
        facts={facts}
        question={words.visit.seen.whom}
        questionId={QUESTION}
        strip={strip}
        answers={
          <Button variant="primary" size="large" wide onPress={() => (chosen.length > 0 ? onAnswer(chosen) : setTried(true))}>
            {words.visit.next}
          </Button>
        }
        aside={<Button variant="quiet" onPress={() => setChoosing(false)}>{words.ui.close}</Button>}
      >
        {tried && chosen.length === 0 && <Banner tone="danger" live>{words.visit.seen.nobodyChosen}</Banner>}
        <ChoiceListMany
          id="seen"
          name="seen"
          legend={words.visit.seen.whom}
          legendHidden
          choices={members.filter((member) => member.status === 'active').map((member) => ({ value: member.id, label: nameOf(member) }))}
          values={chosen}
          onChange={setChosen}
        />
      </StepFrame>
    )
  }
  const now = usual.find(({ ids }) => ids.length === seen.length && ids.every((id) => seen.includes(id)))
  return (
    <StepFrame
      facts={facts}
      question={words.visit.seen.question}
      questionId={QUESTION}
      strip={strip}
      answers={
        <ChoiceButtons
          labelledBy={QUESTION}
          value={seen.length === 0 ? '' : now?.value}
          choices={[
            ...usual,
            { value: 'others', label: words.visit.seen.others },
            { value: 'nobody', label: words.visit.seen.nobody },
          ]}
          onChoose={(value) => {
            if (value === 'others') return setChoosing(true)
            return onAnswer(usual.find((one) => one.value === value)?.ids ?? [])
          }}
        />
      }
    >
      {bereaved && <Banner tone="info" icon="heart">{words.visit.seen.bereaved}</Banner>}
    </StepFrame>
  )
}

interface UsualAnswer {
  value: string
  label: string
  ids: string[]
}

function usualAnswers(person: Person, mother: Person | undefined, nameOf: (person: Person) => string): UsualAnswer[] {
  if (person.role !== 'child') return [{ value: 'person', label: words.visit.seen.person(nameOf(person)), ids: [person.id] }]
  const child = { value: 'child', label: words.visit.seen.child, ids: [person.id] }
  if (!mother) return [child]
  return [
    { value: 'both', label: words.visit.seen.both, ids: [person.id, mother.id] },
    child,
    { value: 'mother', label: words.visit.seen.mother, ids: [mother.id] },
  ]
}
