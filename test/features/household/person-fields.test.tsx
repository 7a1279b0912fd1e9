/** A person's form opened again: what was written in it is in sight, wherever it stood. */
import { renderToStaticMarkup } from 'react-dom/server'
import { useForm } from 'react-hook-form'
import { describe, expect, it } from 'vitest'
import { emptyPerson, type PersonAnswers } from '#domain/forms/person.ts'
import { PersonFields } from '#features/household/person-fields.tsx'

function Fields({ answers }: { answers: Partial<PersonAnswers> }) {
  const form = useForm<PersonAnswers, unknown, PersonAnswers>({ defaultValues: { ...emptyPerson, ...answers } })
  return <PersonFields form={form} women={[]} openAll={false} today="2026-06-17" />
}

const shown = (answers: Partial<PersonAnswers>) => renderToStaticMarkup(<Fields answers={answers} />)

describe('the fields of a person', () => {
  it('keep what is rarely asked behind a button', () => {
    expect(shown({ role: 'mother', phone: '0912345678' })).not.toContain('name="healthCard"')
  })

  it.each<Partial<PersonAnswers>>([
    { personalId: '031099000001' }, { healthCard: 'TE1317900000001' }, { note: 'Ở nhà ngoại' }, { ethnicGroup: '05' }, { role: 'child', phone: '0912345678' },
  ])('show it where it was answered: %j', (answers) => {
    expect(shown(answers)).toContain('name="healthCard"')
  })
})
