/** A person's tasks come out of their row as they went in, whatever they have in common. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeptTask } from '#domain/tasks/kept-tasks.ts'
import { packTasks, unpackTasks } from '#storage/kept/packed-tasks.ts'

const day = fc.constantFrom('2026-06-10', '2026-06-15', '2026-06-19')
const kept: fc.Arbitrary<KeptTask> = fc.record({
  first: day,
  last: day,
  task: fc.record({
    id: fc.uuid(), rule: fc.constantFrom('vaccine-dose', 'postnatal-contact'), by: fc.constantFrom('collaborator', 'station'), form: fc.constant('household-visit'),
    person: fc.constantFrom('an', 'binh'), household: fc.constantFrom('h1', 'h2'), from: day, due: day, until: day, why: fc.string(),
  }),
})

describe('packed tasks', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(kept, { maxLength: 6 }), (tasks) => {
        expect(unpackTasks(packTasks('an', tasks, { from: '2026-06-10', until: '2026-06-19' }))).toEqual(tasks)
      }),
    )
  })

  it('say once what all have in common', () => {
    const alike = fc.sample(kept, 8).map(({ task }): KeptTask => ({ first: '2026-06-10', last: '2026-06-19', task: { ...task, why: '', person: 'an', household: 'h1' } }))
    const text = JSON.stringify(packTasks('an', alike, { from: '2026-06-10', until: '2026-06-19' }))
    expect(text.match(/h1/g)).toHaveLength(1)
    expect(text.match(/"last"/g)).toHaveLength(1)
  })
})
