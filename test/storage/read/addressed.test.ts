/** The collaborator is addressed as she wishes: by her own choice, else as the station wrote it down. */
import { describe, expect, it } from 'vitest'
import { readMeta, writeMeta } from '#storage/meta.ts'
import { readAddressed } from '#storage/read/addressed.ts'
import { anEnrolledPhone } from '../../fixtures/phones.ts'

describe('the word of address', () => {
  it('is the one of the enrolment until she changes it', async () => {
    const phone = await anEnrolledPhone()
    const identity = await readMeta(phone, 'identity')
    expect(await readAddressed(phone)).toEqual({ honorific: identity?.honorific, name: identity?.authorName })
    await writeMeta(phone, 'settings', { ...(await readMeta(phone, 'settings')), honorific: 'bác' })
    expect(await readAddressed(phone)).toMatchObject({ honorific: 'bác' })
  })

  it('is unknown before the phone was let in', async () => {
    const phone = await anEnrolledPhone()
    await writeMeta(phone, 'identity', null)
    expect(await readAddressed(phone)).toBeNull()
  })
})
