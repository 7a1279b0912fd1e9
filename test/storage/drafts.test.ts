/** Unfinished forms: kept answer by answer, offered for thirty days, gone once they are saved. */
import { describe, expect, it } from 'vitest'
import { draftMaking, dropDraft, keepDraft, listDrafts, openDraft, openDraftOf, ownDraftOf, updateDraft } from '#storage/drafts.ts'
import { readDrafts } from '#storage/read/drafts.ts'
import { anEnrolledPhone } from '../fixtures/phones.ts'
import { aFamily } from './read/book.ts'

const DAY_MS = 24 * 3600 * 1000
const visit = { form: 'visit', subject: 'be-1', title: 'Thăm bé', idNames: ['visit', 'referral'] }

describe('a draft', () => {
  it('keeps every answer and the exact question', async () => {
    const phone = await anEnrolledPhone()
    const draft = await openDraft(phone, visit)
    await updateDraft(phone, draft.id, { poor_feeding: 'no' }, 1)
    await updateDraft(phone, draft.id, { lethargy: 'unknown' }, 2)
    const again = await openDraft(phone, visit)
    expect(again).toMatchObject({ id: draft.id, step: 2, answers: { poor_feeding: 'no', lethargy: 'unknown' }, ids: draft.ids })
  })

  it('is opened by the first answer that is kept', async () => {
    const phone = await anEnrolledPhone()
    expect(await openDraftOf(phone, 'visit', 'be-1')).toBeUndefined()
    const kept = await keepDraft(phone, visit, { poor_feeding: 'no' }, 1)
    const again = await keepDraft(phone, visit, { lethargy: 'no' })
    expect(again.ids).toEqual(kept.ids)
    expect(await openDraftOf(phone, 'visit', 'be-1')).toMatchObject({ id: kept.id, step: 1, answers: { poor_feeding: 'no', lethargy: 'no' } })
  })

  it('gets ids for records that its form learned to make later', async () => {
    const phone = await anEnrolledPhone()
    const before = await openDraft(phone, visit)
    const grown = await keepDraft(phone, { ...visit, idNames: [...visit.idNames, 'postnatal'] }, { poor_feeding: 'no' })
    expect(grown.ids).toMatchObject(before.ids)
    expect(grown.ids['postnatal']).toMatch(/^[0-9a-f-]{36}$/)
    expect((await keepDraft(phone, visit, {})).ids).toEqual(grown.ids)
  })

  it('is found by a record that it makes', async () => {
    const phone = await anEnrolledPhone()
    const draft = await openDraft(phone, visit)
    expect(await draftMaking(phone, draft.ids['referral'] ?? '')).toMatchObject({ id: draft.id })
    expect(await draftMaking(phone, phone.newId())).toBeUndefined()
  })

  it('belongs to one page; another page begins its own', async () => {
    const phone = await anEnrolledPhone()
    const elsewhere = new Set<string>()
    const page = () => {
      const held = new Set<string>()
      const hold = (id: string) => {
        if (!held.has(id) && elsewhere.has(id)) return Promise.resolve(false)
        held.add(id)
        elsewhere.add(id)
        return Promise.resolve(true)
      }
      return { ...phone, ports: { ...phone.ports, drafts: { hold, isHeld: (id: string) => held.has(id) } } }
    }
    const [first, second] = [page(), page()]
    const one = await keepDraft(first, visit, { poor_feeding: 'no' })
    const two = await keepDraft(second, visit, { poor_feeding: 'yes' })
    expect(two.ids['visit']).not.toBe(one.ids['visit'])
    expect((await keepDraft(first, visit, { lethargy: 'no' })).id).toBe(one.id)
    expect((await ownDraftOf(second, 'visit', 'be-1'))?.id).toBe(two.id)
    elsewhere.clear()
    expect((await listDrafts(phone)).length).toBe(2)
  })

  it('is one among those of other subjects', async () => {
    const phone = await anEnrolledPhone()
    const mine = await keepDraft(phone, visit, {})
    const other = await keepDraft(phone, { ...visit, subject: 'be-2' }, {})
    expect(other.id).not.toBe(mine.id)
    expect(Object.values(other.ids)).not.toContain(mine.ids['visit'])
    expect(await listDrafts(phone)).toHaveLength(2)
  })

  it('is no longer offered after thirty days', async () => {
    const phone = await anEnrolledPhone()
    await openDraft(phone, visit)
    phone.clock.now += 31 * DAY_MS
    expect(await listDrafts(phone)).toEqual([])
    expect(await openDraftOf(phone, 'visit', 'be-1')).toBeUndefined()
  })

  it('begins anew, with new ids, after thirty days', async () => {
    const phone = await anEnrolledPhone()
    const old = await keepDraft(phone, visit, { poor_feeding: 'yes' })
    phone.clock.now += 31 * DAY_MS
    const fresh = await keepDraft(phone, visit, {})
    expect(fresh.ids['referral']).not.toBe(old.ids['referral'])
    expect((await openDraftOf(phone, 'visit', 'be-1'))?.answers).toEqual({})
  })

  it('that was dropped is not revived by a late answer', async () => {
    const phone = await anEnrolledPhone()
    const draft = await openDraft(phone, visit)
    await dropDraft(phone, draft.id)
    await updateDraft(phone, draft.id, { poor_feeding: 'no' })
    expect(await listDrafts(phone)).toEqual([])
  })

  it('is listed with the kind of its subject', async () => {
    const phone = await anEnrolledPhone()
    const { household, child } = await aFamily(phone)
    for (const subject of [household, child, null, 'gone']) {
      phone.clock.now += 1000
      await keepDraft(phone, { ...visit, subject }, {})
    }
    expect((await readDrafts(phone)).map(({ subjectKind }) => subjectKind)).toEqual([undefined, undefined, 'person', 'household'])
  })
})
