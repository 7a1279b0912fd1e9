/** What recording screens read: the people around a child and the draft that waits. */
import { describe, expect, it } from 'vitest'
import { emptyVisit } from '#domain/forms/household-visit/answers.ts'
import { lookChanges } from '#domain/forms/danger-signs/look.ts'
import { visitLooks } from '#domain/forms/household-visit/looks.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import { openDraft, updateDraft } from '#storage/drafts.ts'
import { recordById } from '#storage/read/records.ts'
import { readVisitContext } from '#storage/read/visit-context.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, TO_5, type TestPhone } from '../../fixtures/phones.ts'

const ON = { occurredOn: '2026-06-17' }
const DAY_MS = 24 * 3600 * 1000

async function aFamily(): Promise<{ phone: TestPhone; household: string; mother: string; father: string; baby: string }> {
  const phone = await anEnrolledPhone()
  const [household, mother, father, baby] = [phone.newId(), phone.newId(), phone.newId(), phone.newId()]
  const person = (id: string, set: Record<string, string>) => ({
    kind: 'person', id, set: { area: TO_5, household, sex: 'female', status: 'active', ...set },
  })
  await saveRecords(phone, [
    aHousehold(household),
    person(mother, { name: 'Trần Thị Hạnh', role: 'mother' }),
    person(father, { name: 'Nguyễn Văn Bình', role: 'father', sex: 'male' }),
    person(baby, { name: 'Nguyễn Gia Bảo', role: 'child', birthDate: '2026-06-10', mother }),
  ], ON)
  return { phone, household, mother, father, baby }
}

describe('reading for a visit', () => {
  it('finds household, mother and father of a child', async () => {
    const { phone, household, mother, father, baby } = await aFamily()
    const page = await readVisitContext(phone, baby, 'household-visit')
    expect(page).toMatchObject({ household: { id: household }, mother: { id: mother }, father: { id: father }, today: '2026-06-17', now: '09:46' })
    expect(page?.draft).toBeUndefined()
  })

  it('knows the delivery of a child and the twin to be checked next', async () => {
    const { phone, household, mother, baby } = await aFamily()
    const twin = phone.newId()
    const check = { weighed: 'unknown', vitaminK1: 'unknown', hepatitisB: 'unknown', earlyBreastfeeding: 'unknown', skinToSkin: 'unknown', eenc: 'unknown', screening: 'unknown' }
    await saveRecords(phone, [
      { kind: 'person', id: twin, set: { area: TO_5, household, sex: 'male', status: 'active', name: '', role: 'child', birthDate: '2026-06-10', mother } },
      { kind: 'delivery', id: phone.newId(), set: { area: TO_5, subject: mother, place: 'station', attendant: 'unknown', liveBirths: 2, stillbirths: 0, children: [baby, twin] } },
    ], ON)
    const page = await readVisitContext(phone, baby, 'newborn-check')
    expect(page).toMatchObject({ delivery: { place: 'station' }, uncheckedTwins: [{ id: twin }] })
    await saveRecords(phone, [{ kind: 'newborn-check', id: phone.newId(), set: { area: TO_5, subject: twin, mother, birthPlace: 'station', ...check } }], ON)
    expect((await readVisitContext(phone, baby, 'newborn-check'))?.uncheckedTwins).toEqual([])
    expect((await readVisitContext(phone, mother, 'birth'))?.records.delivery).toHaveLength(1)
  })

  it('takes a woman on her own page for the mother', async () => {
    const { phone, mother } = await aFamily()
    expect((await readVisitContext(phone, mother, 'household-visit'))?.mother?.id).toBe(mother)
  })

  it('says null for somebody who is not here', async () => {
    const { phone, household } = await aFamily()
    expect(await readVisitContext(phone, phone.newId(), 'household-visit')).toBeNull()
    expect(await readVisitContext(phone, household, 'household-visit')).toBeNull()
  })

  it('gives back the draft with the step it stands at', async () => {
    const { phone, baby } = await aFamily()
    const draft = await openDraft(phone, { form: 'household-visit', subject: baby, title: 'Bé Bảo', idNames: ['visit', 'check', 'referral'] })
    await updateDraft(phone, draft.id, { signs: { poor_feeding: 'no' } }, 2)
    expect((await readVisitContext(phone, baby, 'household-visit'))?.draft).toMatchObject({ step: 2, answers: { signs: { poor_feeding: 'no' } } })
    expect((await readVisitContext(phone, baby, 'newborn-check'))?.draft).toBeUndefined()
  })

  it('finds the referral that the open visit has made', async () => {
    const { phone, baby } = await aFamily()
    const { ids } = await openDraft(phone, { form: 'household-visit', subject: baby, title: 'Bé Bảo', idNames: ['visit', 'check', 'referral'] })
    const [person, page] = [await recordById<Person>(phone, baby), await readVisitContext(phone, baby, 'household-visit')]
    const household = page?.household as Household
    const answers = { ...emptyVisit('2026-06-17'), signs: { lethargy: 'yes' as const } }
    const looks = person && visitLooks(answers, { ids, household, person, mother: undefined, woman: undefined, destinations: {}, referral: undefined, motherReferral: undefined, today: '2026-06-17' })
    expect(await saveRecords(phone, looks?.child ? lookChanges(looks.child) : [], ON)).toMatchObject({ ok: true })
    const after = await readVisitContext(phone, baby, 'household-visit')
    expect(after?.referral).toMatchObject({ id: ids['referral'], reasons: ['lethargy'] })
    expect(after?.draft).toBeDefined()
  })

  it('tells where the mother stands', async () => {
    const { phone, baby, mother } = await aFamily()
    for (const id of [baby, mother]) {
      expect((await readVisitContext(phone, id, 'household-visit'))?.woman).toMatchObject({ birthOn: '2026-06-10', newborns: [{ id: baby }], bereaved: false })
    }
    await saveRecords(phone, [{ kind: 'death', id: phone.newId(), set: { area: TO_5, subject: baby, place: 'hospital', causeGroup: 'unknown' } }], ON)
    expect((await readVisitContext(phone, mother, 'household-visit'))?.woman).toMatchObject({ bereaved: true, newborns: [] })
  })

  it('finds the last visit, and the referral made of the mother', async () => {
    const { phone, household, baby, mother } = await aFamily()
    const visit = (id: string, occurredOn: string) => ({ kind: 'household-visit', id, set: { area: TO_5, occurredOn, household, subject: baby, mother, seen: [baby], advice: [] } })
    const [older, newer] = [phone.newId(), phone.newId()]
    await saveRecords(phone, [visit(older, '2026-06-12')], ON)
    phone.clock.now += 1000
    await saveRecords(phone, [visit(newer, '2026-06-14')], ON)
    const { ids } = await openDraft(phone, { form: 'household-visit', subject: baby, title: 'Bé Bảo', idNames: ['mother-referral'] })
    await saveRecords(phone, [{ kind: 'referral', id: ids['mother-referral'] ?? '', set: { area: TO_5, subject: mother, urgency: 'same-day', reasons: ['fever'], destination: 'Trạm' } }], ON)
    expect(await readVisitContext(phone, baby, 'household-visit')).toMatchObject({ lastVisit: { id: newer }, motherReferral: { reasons: ['fever'] }, referral: undefined })
  })

  it('leads from twin to twin, and asks their mother once', async () => {
    const { phone, household, mother, baby } = await aFamily()
    const twin = phone.newId()
    await saveRecords(phone, [{ kind: 'person', id: twin, set: { area: TO_5, household, name: '', sex: 'female', role: 'child', status: 'active', birthDate: '2026-06-10', mother } }], ON)
    expect(await readVisitContext(phone, baby, 'household-visit')).toMatchObject({ twin, woman: { birthOn: '2026-06-10' } })
    await saveRecords(phone, [
      { kind: 'household-visit', id: phone.newId(), set: { area: TO_5, household, subject: baby, mother, seen: [baby, mother], advice: [] } },
      { kind: 'postnatal-visit', id: phone.newId(), set: { area: TO_5, subject: baby, mother, sawMother: 'yes', sawNewborn: 'yes', motherSigns: { fever: 'no' } } },
    ], ON)
    const second = await readVisitContext(phone, twin, 'household-visit')
    expect(second?.twin).toBeUndefined()
    expect(second?.woman).toBeUndefined()
    expect((await readVisitContext(phone, baby, 'household-visit'))?.woman).toBeDefined()
  })

  it('no longer offers a draft after thirty days', async () => {
    const { phone, baby } = await aFamily()
    await openDraft(phone, { form: 'birth', subject: baby, title: 'x', idNames: [] })
    phone.clock.now += 31 * DAY_MS
    expect((await readVisitContext(phone, baby, 'birth'))?.draft).toBeUndefined()
  })
})
