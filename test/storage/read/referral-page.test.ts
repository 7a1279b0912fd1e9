/** The referral's page: whom to call, whether the station has it, and the visit that waits. */
import { describe, expect, it } from 'vitest'
import { openDraft } from '#storage/drafts.ts'
import { writeMeta } from '#storage/meta.ts'
import { readReferralPage } from '#storage/read/referral-page.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, MORNING, TO_5 } from '../../fixtures/phones.ts'

const ON = { occurredOn: '2026-06-17' }

async function aReferral() {
  const phone = await anEnrolledPhone()
  const [household, father, baby, referral] = [phone.newId(), phone.newId(), phone.newId(), phone.newId()]
  await saveRecords(phone, [
    aHousehold(household),
    { kind: 'person', id: father, set: { area: TO_5, household, name: 'Nguyễn Văn Bình', sex: 'male', role: 'father', status: 'active' } },
    { kind: 'person', id: baby, set: { area: TO_5, household, name: 'Nguyễn Gia Bảo', sex: 'male', role: 'child', status: 'active', birthDate: '2026-06-10' } },
  ], ON)
  await saveRecords(phone, [
    { kind: 'referral', id: referral, set: { area: TO_5, subject: baby, urgency: 'emergency', reasons: ['lethargy'], destination: 'Bệnh viện' } },
  ], ON)
  return { phone, household, father, baby, referral }
}

describe('a referral on the phone', () => {
  it('shows child, father, household and group', async () => {
    const { phone, household, father, baby, referral } = await aReferral()
    expect(await readReferralPage(phone, referral)).toMatchObject({
      subject: { id: baby }, father: { id: father }, household: { id: household }, groupName: 'Tổ 5', authorName: 'Mai', now: MORNING,
    })
  })

  it('waits until the endpoint has answered, and says so', async () => {
    const { phone, referral } = await aReferral()
    await writeMeta(phone, 'sync-state', {
      phase: 'idle', lastSyncAt: null, trouble: 'offline', stalledSince: null, nextTryAt: null, sendingDone: 0, sendingTotal: 0, clockOffsetMs: null,
    })
    expect(await readReferralPage(phone, referral)).toMatchObject({ sendState: 'waiting', receivedAt: null, syncTrouble: 'offline' })
  })

  it('tells when the endpoint took it in', async () => {
    const { phone, referral } = await aReferral()
    await phone.db.ops.where('recordId').equals(referral).modify({ status: 'sent', receivedAt: MORNING + 5000 })
    expect(await readReferralPage(phone, referral)).toMatchObject({ sendState: 'sent', receivedAt: MORNING + 5000 })
  })

  it('leads back to the visit that was broken off', async () => {
    const { phone, baby, referral } = await aReferral()
    expect((await readReferralPage(phone, referral))?.visitDraft).toBeUndefined()
    await openDraft(phone, { form: 'household-visit', subject: baby, title: 'Bé Bảo', idNames: [] })
    expect((await readReferralPage(phone, referral))?.visitDraft).toMatchObject({ subject: baby })
  })

  it('leads back to the form that made it, whomever that is for', async () => {
    const { phone, baby, father } = await aReferral()
    const visit = await openDraft(phone, { form: 'household-visit', subject: baby, title: 'Bé Bảo', idNames: ['mother-referral'] })
    const referral = visit.ids['mother-referral'] ?? ''
    await saveRecords(phone, [{ kind: 'referral', id: referral, set: { area: TO_5, subject: father, urgency: 'same-day', reasons: ['fever'], destination: 'Trạm' } }], ON)
    expect((await readReferralPage(phone, referral))?.visitDraft).toMatchObject({ id: visit.id })
  })

  it('is null for a record of another kind', async () => {
    const { phone, baby } = await aReferral()
    expect(await readReferralPage(phone, baby)).toBeNull()
    expect(await readReferralPage(phone, phone.newId())).toBeNull()
  })
})
