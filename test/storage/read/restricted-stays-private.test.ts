/** A report on a child who needs help is nowhere but on its own screen: not in a list, a timeline, a draft, a notice or the sync screen. */
import { describe, expect, it } from 'vitest'
import { buildSearchIndex } from '#domain/search/person-search.ts'
import { indexOf, registryToShow } from '#storage/read/registry-index.ts'
import { entryTitle, entryWords } from '#features/person/entry-words.ts'
import { formAddress, refusalWords, refusedTitle, waitingTitle } from '#features/sync-status/form-words.ts'
import { search } from '#domain/search/person-search.ts'
import { allConflicts, listConflicts } from '#storage/conflicts.ts'
import { countDrafts, keepDraft, listDrafts, listPrivateDrafts } from '#storage/drafts.ts'
import { writeMeta } from '#storage/meta.ts'
import { readDrafts } from '#storage/read/drafts.ts'
import { readHouseholdPage } from '#storage/read/household-page.ts'
import { readPersonPage } from '#storage/read/person-page.ts'
import { readRecordNew } from '#storage/read/record-new.ts'
import { readRegistry } from '#storage/read/registry.ts'
import { readSpecialHelp } from '#storage/read/special-help.ts'
import { readSyncPage } from '#storage/read/sync-page.ts'
import { readToday } from '#storage/read/today.ts'
import { anEnrolledPhone, TO_5, WARD, wardProfile, type TestPhone } from '../../fixtures/phones.ts'
import { aFamily, save, TODAY, type Family } from './book.ts'

const TOLD = 'bi-mat-cua-chau'

async function aReport(phone: TestPhone, family: Family, change: Record<string, string | null> = {}) {
  const [circumstance, support] = [phone.newId(), phone.newId()]
  await save(phone, [{ kind: 'special-circumstance', id: circumstance, set: { area: TO_5, subject: family.child, code: 'i_violence', told: TOLD, occurredOn: '2026-04-01', ...change } }], '2026-04-01')
  await save(phone, [{ kind: 'support-given', id: support, set: { area: TO_5, subject: family.child, circumstance, what: 'legal', note: TOLD } }])
  return { circumstance, support }
}

/** What the pages say when nothing was reported, and what they say after it. */
async function pagesOf(phone: TestPhone, family: Family) {
  const [today, person, household, registry, recordNew, drafts] = await Promise.all([
    readToday(phone), readPersonPage(phone, family.child, TODAY), readHouseholdPage(phone, family.household), readRegistry(phone), readRecordNew(phone), readDrafts(phone),
  ])
  return { today, person, household, registry, recordNew, drafts }
}

const textOf = (value: unknown) => JSON.stringify(value, (_key, part: unknown) => (part instanceof Map ? [...part] : part))

describe('a report on a child who needs help', () => {
  it('changes nothing on any page that others may see', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    const before = textOf(await pagesOf(phone, family))
    const { circumstance, support } = await aReport(phone, family)
    const after = textOf(await pagesOf(phone, family))
    expect(after).toBe(before)
    for (const said of [TOLD, circumstance, support, 'special-circumstance', 'circumstance-review']) expect(after).not.toContain(said)
  })

  it('is found by no search', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await aReport(phone, family)
    const registry = registryToShow(phone, await readRegistry(phone))
    const index = registry ? indexOf(phone, registry) : buildSearchIndex([])
    expect(search(index, TOLD, 10)).toEqual([])
    expect(search(index, 'gia bao', 10)).toEqual([family.child])
  })

  it('waits on the sync screen without kind and name', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await aReport(phone, family)
    const { waiting } = await readSyncPage(phone)
    const restricted = waiting.filter(({ isPrivate }) => isPrivate)
    expect(restricted).toHaveLength(2)
    for (const form of restricted) {
      expect(waitingTitle(form, TODAY)).toBe('Phiếu riêng')
      expect(refusedTitle(form, TODAY)).toMatch(/^Phiếu riêng( ngày \S+)?$/)
      expect(formAddress(form)).toBe('/tre-can-giup')
      expect([form.person, form.household]).toEqual([undefined, undefined])
      expect(refusalWords({ ...form, refusal: { code: 'wrong-field', field: 'told' } })).not.toContain('Lời kể')
    }
  })

  it('has no words for a timeline', () => {
    expect(entryWords({ id: 'x', kind: 'special-circumstance', code: 'i_violence' }, TODAY)).toBe('')
    expect(entryTitle({ id: 'x', kind: 'household-visit' })).not.toBe('')
  })

  it('shows a clash on its own screen alone', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    const { circumstance } = await aReport(phone, family)
    const row = await phone.db.records.get(circumstance)
    const side = { value: 'x', author: 'a', at: 'x', opId: 'x' }
    if (row) await phone.db.records.put({ ...row, clash: 1, conflicts: [{ id: 'c1', field: 'code', openedAt: 1, shown: side, other: side }] as never })
    expect(await listConflicts(phone)).toEqual([])
    expect((await allConflicts(phone)).map(({ conflict }) => conflict.id)).toEqual(['c1'])
    expect((await readSpecialHelp(phone)).clashes.map(({ conflict }) => conflict.id)).toEqual(['c1'])
  })
})

describe('an unfinished report', () => {
  it('is offered on its own screen alone, under no title', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    const draft = await keepDraft(phone, { form: 'special-circumstance', subject: null, title: '', idNames: ['circumstance'] }, { subject: family.child, told: TOLD }, 3)
    expect(await listDrafts(phone)).toEqual([])
    expect(await readDrafts(phone)).toEqual([])
    expect((await readRecordNew(phone)).drafts).toEqual([])
    expect(await countDrafts(phone)).toBe(1)
    expect(await listPrivateDrafts(phone)).toMatchObject([{ id: draft.id, title: '', subject: null, step: 3 }])
    expect((await readSpecialHelp(phone)).drafts.map(({ id }) => id)).toEqual([draft.id])
  })
})

describe('the own reports', () => {
  it('stand with child, help and the next look', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone, { child: { birthDate: '2024-06-14' } })
    const { circumstance } = await aReport(phone, family)
    const { cases, area } = await readSpecialHelp(phone)
    expect(area).toBe(TO_5)
    expect(cases).toMatchObject([{ record: { id: circumstance }, child: { id: family.child }, mother: { id: family.mother }, supports: [{ what: 'legal' }], review: { due: '2026-05-01', state: 'today' }, sendState: 'waiting' }])
  })

  it('of another author are not there, should the phone hold one', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await aReport(phone, family, { author: 'ctv-hong' })
    expect((await readSpecialHelp(phone)).cases).toEqual([])
  })

  it('that are over come last and are not asked after', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    const over = await aReport(phone, family, { endedOn: '2026-05-01' })
    const open = await aReport(phone, family)
    const { cases } = await readSpecialHelp(phone)
    expect(cases.map(({ record, review }) => [record.id, review === undefined])).toEqual([[open.circumstance, false], [over.circumstance, true]])
  })

  it('of a head of a group need no child of the book', async () => {
    const phone = await anEnrolledPhone('thuan')
    await writeMeta(phone, 'identity', { device: 'd', token: 't', author: 'to-truong', authorName: 'Thuận', honorific: 'bác', role: 'group_head' })
    await writeMeta(phone, 'scope', { version: 1, areas: [TO_5, WARD], profile: wardProfile })
    await save(phone, [{ kind: 'special-circumstance', id: phone.newId(), set: { area: TO_5, subject: null, childTold: 'bé trai nhà trọ', code: 'b_abandoned' } }])
    const [one] = (await readSpecialHelp(phone)).cases
    expect(one).toMatchObject({ child: undefined, record: { childTold: 'bé trai nhà trọ' }, review: { due: '2026-07-17', state: 'upcoming' } })
  })
})
