/** A birth's form opened again: what was written of it is in sight. */
import { renderToStaticMarkup } from 'react-dom/server'
import { useForm } from 'react-hook-form'
import { describe, expect, it } from 'vitest'
import { emptyBirth, type BirthAnswers } from '#domain/forms/birth.ts'
import { MoreAboutBirth } from '#features/newborn/delivery-cards.tsx'

function More({ answers }: { answers: Partial<BirthAnswers> }) {
  const form = useForm<BirthAnswers, unknown, BirthAnswers>({ defaultValues: { ...emptyBirth, ...answers } })
  return <MoreAboutBirth form={form} today="2026-06-17" />
}

const shown = (answers: Partial<BirthAnswers>) => renderToStaticMarkup(<More answers={answers} />)

describe('more about a birth', () => {
  it('stands closed until something is known', () => {
    expect(shown({ place: 'station' })).not.toContain('gestationWeeks')
  })

  it.each<Partial<BirthAnswers>>([{ way: 'caesarean' }, { gestationWeeks: '38' }, { place: 'station', attendant: 'health-staff' }])('stands open with %j', (answers) => {
    expect(shown(answers)).toContain('gestationWeeks')
  })

  it('stays closed at home, where the attendant is asked above', () => {
    expect(shown({ place: 'home', attendant: 'untrained' })).not.toContain('gestationWeeks')
  })
})
