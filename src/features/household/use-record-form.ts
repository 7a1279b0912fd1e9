/** A form over a domain form: every change goes into the draft, mistakes come in the form's words, a save goes through once. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useForm, type DefaultValues, type FieldValues } from 'react-hook-form'
import type { Json } from '#domain/json.ts'
import type { FormDefinition, FormProblem } from '#domain/forms/form.ts'
import type { RecordChange } from '#domain/records/change.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { saveRecords } from '#storage/save.ts'
import { useDraftWrites } from '#ui/hooks/use-draft-writes.ts'
import { formResolver, problemsInOrder } from './form-resolver.ts'
import type { DraftHandle } from './use-draft.ts'

type Ids = { ids: Record<string, string> }

type RecordFormOptions<Answers extends FieldValues, Context extends Ids> = {
  phone: Phone
  definition: FormDefinition<Answers, Context>
  draft: DraftHandle
  defaults: Answers
  /** All but the ids, which the draft gives. */
  context: (ids: Record<string, string>) => Context
  /** Looks for what may be the same; what it returns is asked about before saving. */
  findLike: (change: RecordChange) => Promise<boolean>
  today: string
  onSaved: (id: string) => void
}

/** What the person is asked before a save goes on. */
export type SaveQuestion = { kind: 'warnings'; warnings: FormProblem[] } | { kind: 'like' }

/** The answers of a draft over the defaults; a value of another type, from an older version, is passed over. */
export function answersFromDraft<Answers extends object>(defaults: Answers, kept: Record<string, Json> | undefined): Answers {
  const entries = Object.entries(defaults).map(([name, value]: [string, unknown]) => {
    const earlier = kept?.[name]
    return [name, typeof earlier === typeof value ? earlier : value]
  })
  return Object.fromEntries(entries) as Answers
}

function toJson(answers: object): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]: [string, unknown]) => [
      name, typeof value === 'string' || typeof value === 'boolean' ? value : null,
    ]),
  )
}

export function useRecordForm<Answers extends FieldValues, Context extends Ids>(options: RecordFormOptions<Answers, Context>) {
  const { phone, definition, draft, defaults, context, findLike, today, onSaved } = options
  const [start] = useState(() => answersFromDraft(defaults, draft.found?.answers))
  const form = useForm<Answers, unknown, Answers>({
    defaultValues: start as DefaultValues<Answers>,
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: formResolver(definition, () => context({})),
  })
  const { errors, submitCount } = form.formState
  const writes = useDraftWrites(draft.found !== undefined)
  const [question, setQuestion] = useState<SaveQuestion>()
  const [failure, setFailure] = useState<string>()

  // A saved form that is not gone yet: a second tap does nothing, and new answers must not lie over the family that was just saved.
  const isSaved = useRef(false)

  const onChange = useEffectEvent((values: Answers) => {
    if (isSaved.current) draft.leave()
    isSaved.current = false
    // A failed write is shown on the screen and tried again with the next change.
    writes.write(() => draft.keep(toJson(values))).catch(() => undefined)
  })
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        // Emptying the form and leaving a box are no answers.
        callback: ({ values, type }) => {
          if (type === 'change') onChange(values)
        },
      }),
    [form],
  )

  const goOn = async (answers: Answers, passed: 'nothing' | 'warnings' | 'like') => {
    if (isSaved.current) return
    setQuestion(undefined)
    setFailure(undefined)
    try {
      const kept = await draft.take()
      const result = definition.toRecords(answers, context(kept.ids))
      const [change] = result.ok ? result.changes : []
      if (!result.ok || !change) return
      if (passed === 'nothing' && result.warnings.length > 0) return setQuestion({ kind: 'warnings', warnings: result.warnings })
      if (passed !== 'like' && (await findLike(change))) return setQuestion({ kind: 'like' })
      const outcome = await saveRecords(phone, result.changes, { draft: kept.id, occurredOn: today })
      if (!outcome.ok) return setFailure(words.household.notFitting)
      isSaved.current = true
      onSaved(change.id)
    } catch {
      setFailure(words.household.saveFailed)
    }
  }

  return {
    form,
    problems: submitCount > 0 ? problemsInOrder(definition, errors) : [],
    attempt: submitCount,
    saved: writes.saved && failure === undefined,
    question,
    failure: failure ?? (writes.failed ? words.household.saveFailed : undefined),
    submit: form.handleSubmit((answers) => goOn(answers, 'nothing')),
    /** Goes on after the question was answered. */
    confirm: () => goOn(form.getValues(), question?.kind === 'warnings' ? 'warnings' : 'like'),
    dismiss: () => setQuestion(undefined),
    /** Throws the draft away and empties the form. */
    startAgain: async () => {
      await writes.forget(draft.drop)
      form.reset(defaults)
    },
  }
}
