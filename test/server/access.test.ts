/** The table of who may read and write which kinds, where a slip would show figures of people to those who may not see them. */
import { describe, expect, it } from 'vitest'
import { recordKinds } from '#domain/records/index.ts'
import type { RecordKind, Role } from '#domain/records/kind.ts'
import { mayBeNamed, mayRead, mayReadOwn, mayWrite } from '#server/access.ts'

const roles: readonly Role[] = ['collaborator', 'group_head', 'station', 'ward_officer', 'city_reader', 'admin']
const kinds: readonly RecordKind[] = recordKinds.map((kind) => kind as unknown as RecordKind)
const kindOf = (id: string) => {
  const kind = kinds.find((one) => one.id === id)
  if (!kind) throw new Error(`no kind ${id}`)
  return kind
}
const readersOf = (id: string) => roles.filter((role) => mayRead(role, kindOf(id)))

describe('the table of access', () => {
  it('shows a signed report to the station alone', () => {
    expect(readersOf('report')).toEqual(['station'])
    expect(roles.filter((role) => mayWrite(role, kindOf('report')))).toEqual(['station'])
  })

  it("shows what is of the whole ward to all who work with it", () => {
    expect(readersOf('plan-adoption')).toEqual(['collaborator', 'group_head', 'station', 'ward_officer', 'admin'])
  })

  it('gives health records to those who care for the family', () => {
    expect(readersOf('measurement')).toEqual(['collaborator', 'station'])
    expect(readersOf('person')).toEqual(['collaborator', 'station'])
  })

  it('leaves a head of a group with meetings, plans and own reports', () => {
    const head = kinds.filter((kind) => mayRead('group_head', kind) || mayReadOwn('group_head', kind) || mayWrite('group_head', kind)).map(({ id }) => id)
    expect(head.toSorted()).toEqual(['agency-programme', 'campaign', 'community-hazard', 'education-session', 'note', 'plan-adoption', 'special-circumstance', 'support-given'])
  })

  it('opens restricted kinds to nobody by role alone', () => {
    const restricted = kinds.filter((kind) => kind.restricted)
    expect(restricted.length).toBeGreaterThan(0)
    expect(restricted.flatMap(({ id }) => readersOf(id))).toEqual([])
    expect(roles.filter((role) => restricted.every((kind) => mayBeNamed(role, kind)))).toEqual(['station', 'ward_officer'])
  })

  it('lets nobody write what she may not read', () => {
    const blind = roles.flatMap((role) => kinds.filter((kind) => mayWrite(role, kind) && !mayRead(role, kind) && !mayReadOwn(role, kind)).map(({ id }) => `${role} ${id}`))
    expect(blind).toEqual([])
  })
})
