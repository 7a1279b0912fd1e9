/** One person's share of each record: hers whole, of a visit with her child what was found about her, of others nothing. */
import { describe, expect, it } from 'vitest'
import { shareOf } from '#domain/person-file/person-share.ts'
import type { AnyRecord } from '#domain/records/kind.ts'

const hanh = new Set(['hanh', 'hanh-again'])
const bao = new Set(['bao'])
const fieldsFor = (record: Partial<AnyRecord>, ids: ReadonlySet<string>) => {
  const whole = { id: 'r', kind: 'note', ...record }
  const share = shareOf(whole, ids)
  return share && Object.keys(record).filter((field) => field !== 'kind' && field !== 'id' && share(field))
}

describe('what is hers', () => {
  it('is her own entry under every id', () => {
    expect(fieldsFor({ kind: 'person', id: 'hanh', name: 'Hạnh', phone: null }, hanh)).toEqual(['name', 'phone'])
    expect(fieldsFor({ kind: 'person', id: 'hanh-again', name: 'Hạnh' }, hanh)).toEqual(['name'])
    expect(fieldsFor({ kind: 'person', id: 'bao', mother: 'hanh', name: 'Bảo' }, hanh)).toBeUndefined()
  })

  it('is every record about her', () => {
    expect(fieldsFor({ kind: 'pregnancy', subject: 'hanh-again', parity: 1 }, hanh)).toEqual(['subject', 'parity'])
    expect(fieldsFor({ kind: 'pregnancy', subject: 'lan', parity: 1 }, hanh)).toBeUndefined()
  })

  it('is of a visit to her child what is about herself', () => {
    const visit = { kind: 'postnatal-visit', subject: 'bao', mother: 'hanh', sawMother: 'yes', motherSigns: { bleeding: 'no' }, weightGrams: 3200, note: 'Bé ngủ' }
    expect(fieldsFor(visit, hanh)).toEqual(['sawMother', 'motherSigns'])
    expect(fieldsFor(visit, bao)).toEqual(['subject', 'mother', 'weightGrams', 'note'])
    expect(fieldsFor({ ...visit, subject: null }, hanh)).toEqual(['subject', 'mother', 'sawMother', 'motherSigns', 'weightGrams', 'note'])
  })

  it("is nothing of a child's check that names her", () => {
    expect(fieldsFor({ kind: 'newborn-check', subject: 'bao', mother: 'hanh', birthWeightGrams: 2640 }, hanh)).toBeUndefined()
    expect(fieldsFor({ kind: 'special-circumstance', subject: 'bao', told: 'x' }, hanh)).toBeUndefined()
  })

  it('is a session that she came to, without the others', () => {
    expect(fieldsFor({ kind: 'education-session', topic: 't', attendees: ['lan', 'hanh'], guests: 3 }, hanh)).toEqual(['topic'])
    expect(fieldsFor({ kind: 'education-session', topic: 't', attendees: ['lan'] }, hanh)).toBeUndefined()
  })

  it('is a visit to her home at which she was seen', () => {
    const visit = { kind: 'household-visit', household: 'home', seen: ['hanh', 'bao'], advice: ['x'], motherWell: 'yes' }
    expect(fieldsFor(visit, hanh)).toEqual(['household', 'advice'])
    expect(fieldsFor({ ...visit, mother: 'hanh' }, hanh)).toEqual(['household', 'advice', 'motherWell', 'mother'])
  })
})
