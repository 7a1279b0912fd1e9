/** An older phone's fields become the present ones, step by step. */
import { describe, expect, it } from 'vitest'
import type { RecordKind } from '#domain/records/kind.ts'
import { liftSet } from '#domain/records/lift.ts'

const kind: Pick<RecordKind, 'lifts'> = {
  lifts: [
    ({ grams, ...rest }) => (grams === undefined ? rest : { ...rest, weightGrams: grams }),
    (set) => ('weightGrams' in set ? { ...set, weighed: 'yes' } : set),
  ],
}

describe('lifting what an older phone wrote', () => {
  it('takes every step from its version on', () => {
    expect(liftSet(kind, 1, { grams: 2640, sex: 'female' })).toEqual({ weightGrams: 2640, weighed: 'yes', sex: 'female' })
    expect(liftSet(kind, 2, { weightGrams: 2640 })).toEqual({ weightGrams: 2640, weighed: 'yes' })
  })

  it('leaves the present version as it is', () => {
    expect(liftSet(kind, 3, { grams: 1 })).toEqual({ grams: 1 })
    expect(liftSet({ lifts: [] }, 1, { name: 'Bảo' })).toEqual({ name: 'Bảo' })
  })
})
