/** The training ward: invented, repeatable, and accepted by the real endpoint. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceFrom } from '#server/demo/chance.ts'
import { groupForms } from '#server/demo/families.ts'
import { seedDemo } from '#server/demo/seed-demo.ts'
import { openStore } from '#server/store/open-store.ts'
import type { Store } from '#server/store/store.ts'
import { countedBytes, MORNING } from '../../fixtures/phones.ts'

const folder = mkdtempSync(join(tmpdir(), 'so-noi-demo-'))
const ports = { now: () => MORNING, randomBytes: countedBytes }
let store: Store

beforeAll(async () => {
  store = await openStore({ dataDir: folder, databaseUrl: undefined, now: ports.now, onIdleError: () => undefined })
})

afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const count = (table: 'record' | 'op' | 'author') =>
  store.read(async (db) => Number((await db.selectFrom(table).select((build) => build.fn.countAll().as('rows')).executeTakeFirstOrThrow()).rows))

describe('the training ward', () => {
  it('is accepted whole by the endpoint itself', async () => {
    const signIn = await seedDemo(store, ports, 7)
    expect(signIn.phones.map(({ name, role, group }) => `${name} ${role} ${group}`)).toEqual([
      'Mai collaborator Tổ 1', 'Hồng collaborator Tổ 2', 'Thanh collaborator Tổ 3', 'Bình collaborator Tổ 4', 'Vinh group_head Tổ 1',
    ])
    expect(await count('record')).toBeGreaterThan(300)
    const states = await store.read((db) => db.selectFrom('op').select('status').distinct().execute())
    expect(states.map((row) => row.status)).toEqual(['accepted'])
  })

  it('is not made again at the next start', async () => {
    const before = await count('record')
    const signIn = await seedDemo(store, ports, 7)
    expect(await count('record')).toBe(before)
    expect(await count('author')).toBe(6)
    expect(new Set(signIn.phones.map((phone) => phone.code)).size).toBe(5)
  })

  it('is marked as training for every phone', async () => {
    const ward = await store.read((db) => db.selectFrom('ward').selectAll().executeTakeFirstOrThrow())
    expect(ward.training).toBe(1)
  })

  it('has the same families for the same seed number', () => {
    const families = (seed: number) => JSON.stringify(groupForms({ chance: chanceFrom(seed), today: '2026-06-17' }, '31/10525/g01', 5, 1))
    expect(families(7)).toBe(families(7))
    expect(families(7)).not.toBe(families(8))
  })

  it('shows a trainee every kind of day', () => {
    const world = { chance: chanceFrom(7), today: '2026-06-17' }
    const kinds = new Set(groupForms(world, '31/10525/g01', 14, 1).flatMap((form) => form.changes.map(({ kind }) => kind)))
    for (const kind of ['pregnancy', 'antenatal-contact', 'measurement', 'immunisation', 'vitamin-a-dose', 'periodic-exam', 'home-hazard-check', 'referral']) {
      expect(kinds, `a group of the training ward without ${kind}`).toContain(kind)
    }
  })

  it('lets nothing happen to a child before its birth', () => {
    const forms = groupForms({ chance: chanceFrom(7), today: '2026-06-17' }, '31/10525/g01', 14, 1)
    const born = new Map(forms.flatMap(({ changes }) => changes.flatMap(({ kind, id, set }) => (kind === 'person' && typeof set['birthDate'] === 'string' && set['role'] === 'child' ? [[id, set['birthDate']] as const] : []))))
    const early = forms.filter(({ occurredOn, changes }) => changes.some(({ set }) => occurredOn < (typeof set['subject'] === 'string' ? (born.get(set['subject']) ?? '') : '')))
    expect(early).toEqual([])
  })
})
