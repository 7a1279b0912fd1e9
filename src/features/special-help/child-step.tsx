/** Which child: found in the own book, or told in a few words where it is in none. */
import { useDeferredValue, useMemo, useState } from 'react'
import type { CircumstanceAnswers } from '#domain/forms/special-circumstance.ts'
import { ageLabel } from '#domain/time/age.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readRegistry } from '#storage/read/registry.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { SearchBox } from '#ui/layout/search-box.tsx'
import { childBook, findChildren } from './child-search.ts'
import { PrivateFrame, type PrivateFacts } from './private-frame.tsx'

type ChildStepProps = {
  phone: Phone
  facts: PrivateFacts
  place: string
  answers: CircumstanceAnswers
  today: string
  onKeep: (part: Partial<CircumstanceAnswers>) => unknown
  onAnswer: (part: Partial<CircumstanceAnswers>) => unknown
}

const HEADING = 'question-child'
const w = words.specialHelp.child

export function ChildStep({ phone, facts, place, answers, today, onKeep, onAnswer }: ChildStepProps) {
  const { value: registry } = useWatch(() => watch(() => readRegistry(phone)), [phone])
  const book = useMemo(() => registry && childBook(registry, today), [registry, today])
  const [query, setQuery] = useState('')
  const [telling, setTelling] = useState(answers.childTold !== '')
  const [tried, setTried] = useState(false)
  const sought = useDeferredValue(query)
  if (!book) return null
  const hasBook = book.byId.size > 0
  const tells = telling || !hasBook
  const found = findChildren(book, sought)
  const chosen = book.byId.get(answers.subject)
  const isTold = answers.childTold.trim() !== ''
  const next = tells ? (
    <Button variant="primary" size="large" wide onPress={() => (isTold ? onAnswer({ subject: '' }) : setTried(true))}>{words.ui.flow.next}</Button>
  ) : (
    chosen && <Button variant="primary" size="large" wide onPress={() => onAnswer({})}>{words.ui.flow.next}</Button>
  )
  return (
    <PrivateFrame
      facts={facts}
      place={place}
      question={w.question}
      questionId={HEADING}
      how={tells ? w.howNoBook : w.how}
      actions={
        <>
          {next}
          {hasBook && (
            <Button variant="quiet" icon={tells ? 'search' : 'edit'} wide onPress={() => setTelling(!telling)}>
              {tells ? w.inBook : w.notInBook}
            </Button>
          )}
        </>
      }
    >
      {tells ? (
        <TextField
          id="childTold"
          name="childTold"
          label={w.told}
          hint={w.toldHint}
          rows={3}
          maxLength={500}
          value={answers.childTold}
          error={tried && !isTold ? w.missing : undefined}
          onChange={(childTold) => void onKeep({ childTold })}
        />
      ) : (
        <>
          <SearchBox id="child-search" value={query} onChange={setQuery} label={w.search} placeholder={w.placeholder} />
          {sought.trim() !== '' && found.length === 0 && <EmptyState icon="search">{w.notFound}</EmptyState>}
          <ListRows label={w.search}>
            {(sought.trim() === '' && chosen ? [chosen] : found).map(({ person, mother, household }) => (
              <ListRow
                key={person.id}
                icon="baby"
                name={words.person.called(person, today, mother?.name)}
                age={person.birthDate ? told(ageLabel(person.birthDate, today)) : undefined}
                why={words.household.numbered(household.number)}
                meta={household.address || undefined}
                onPress={() => void onAnswer({ subject: person.id, childTold: '' })}
              />
            ))}
          </ListRows>
        </>
      )}
    </PrivateFrame>
  )
}
