/** The count of kills knows every flow, and sees the step at which nobody died. */
import { describe, expect, it } from 'vitest'
import { forms, stepForms } from '#domain/forms/index.ts'
import { countKills, tooFew } from './count-kills.ts'

const at = (...places: string[]) => places.map((place) => ({ flow: 'injury', run: 'one', screen: place, place }))
const injury = (...places: string[]) => countKills(at(...places)).filter(({ flow }) => flow === 'injury')

describe('the count of kills', () => {
  it('has a line for every form', () => {
    const flows = countKills([]).map(({ flow }) => flow)
    expect(flows).toEqual(expect.arrayContaining([...forms, ...stepForms].map(({ id }) => id)))
  })

  it('misses every flow that nobody walked', () => {
    const counts = countKills([])
    expect(tooFew(counts)).toEqual(counts)
  })

  it('is content with a kill at each question and at the end', () => {
    expect(tooFew(injury('2 / 4', '3 / 4', '4 / 4', ''))).toEqual([])
  })

  it('misses a question, however often one died elsewhere', () => {
    expect(tooFew(injury('2 / 4', '4 / 4', '4 / 4', ''))).toMatchObject([{ most: 3, steps: 4 }])
  })
})
