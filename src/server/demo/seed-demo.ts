/** Makes the training ward (tập huấn) once, and at every start fresh ways to sign in to it. */
import { groupArea, wardArea } from '#domain/area.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { planById } from '#domain/plans/index.ts'
import { phoneRoleSchema, type PhoneRole } from '#protocol/station.ts'
import { hashPassword } from '../auth/passwords.ts'
import type { Ports } from '../ports.ts'
import { Refusal } from '../http/problem.ts'
import { presentAreas } from '../ops/senders.ts'
import type { Db, Store } from '../store/store.ts'
import { unitByCode } from '../units/units.ts'
import { createEnrolment } from '../ward/enrolment.ts'
import { createAuthor, createDevice } from '../ward/people.ts'
import { setUpWard } from '../ward/set-up-ward.ts'
import { chanceFrom } from './chance.ts'
import { pushForms } from './demo-ops.ts'
import { groupForms } from './families.ts'

/** How to sign in to the training ward; good for this start only. */
export interface DemoSignIn {
  stationLogin: string
  stationPassword: string
  phones: { name: string; role: PhoneRole; group: string; code: string }[]
}

const PLAN = 'hai-duong-2026-2030'
const LOGIN = 'tap-huan'
const FAMILIES_PER_GROUP = 14
const CODE_LIVES_MS = 12 * 3_600_000
const collaborators = [
  { name: 'Mai', honorific: 'chị', phone: '+84900000011' },
  { name: 'Hồng', honorific: 'cô', phone: '+84900000012' },
  { name: 'Thanh', honorific: 'bác', phone: '+84900000013' },
  { name: 'Bình', honorific: 'anh', phone: '+84900000014' },
] as const
/** Of the first group. */
const groupHead = { name: 'Vinh', honorific: 'bác', phone: '+84900000021', role: 'group_head' } as const

/** Makes the ward when the store is empty; then renews the station's password and gives every collaborator, and the head of a group, a code for a phone. */
export async function seedDemo(store: Store, ports: Ports, seed: number): Promise<DemoSignIn> {
  const stationPassword = `tap-huan-${Array.from(ports.randomBytes(6), (byte) => byte % 10).join('')}`
  const password = await hashPassword(stationPassword, ports)
  const phones = await store.write('demo', async (db) => {
    const isEmpty = (await db.selectFrom('ward').select('area').executeTakeFirst()) === undefined
    if (isEmpty) await makeWard(db, ports, seed, password)
    await ensureGroupHead(db, ports)
    await db.updateTable('account').set({ password }).where('login', '=', LOGIN).execute()
    return freshCodes(db, ports)
  })
  return { stationLogin: LOGIN, stationPassword, phones }
}

async function makeWard(db: Db, ports: Ports, seed: number, passwordHash: string): Promise<void> {
  const plan = planById(PLAN)
  const unit = plan && unitByCode(plan.place.provinceCode, plan.place.communeCode)
  if (!plan || !unit) throw new Error(`no place for the plan ${PLAN}`)
  await setUpWard(db, ports, {
    provinceCode: unit.provinceCode, communeCode: unit.code, fullName: unit.fullName, provinceFullName: unit.provinceFullName,
    groupUnit: plan.groupUnit, groups: collaborators.map((_, index) => `Tổ ${index + 1}`), planId: PLAN, acceptedCorrections: [],
    stationPhone: '+84900000010', stationContact: 'Hộ sinh Hoa', referralPlace: 'Bệnh viện Trẻ em, Cấp cứu', training: true,
    account: { login: LOGIN, name: 'Trần Thu Hoa', passwordHash },
  })
  const chance = chanceFrom(seed)
  const world = { chance, today: dayInVietNam(ports.now()) }
  const ward = wardArea(unit.provinceCode, unit.code)
  for (const [index, person] of collaborators.entries()) {
    const area = groupArea(ward, `g${String(index + 1).padStart(2, '0')}`)
    const author = await createAuthor(db, ports, { ...person, ward, role: 'collaborator', areas: [area] })
    const { device } = await createDevice(db, ports, author, { name: 'Máy tập huấn', appVersion: 'tap-huan' })
    const forms = groupForms(world, area, FAMILIES_PER_GROUP, index * FAMILIES_PER_GROUP + 1)
    await pushForms(db, chance, { device, author: author.id }, forms, ports.now())
  }
}

/** A training ward that an earlier version made has none yet. */
async function ensureGroupHead(db: Db, ports: Ports): Promise<void> {
  const known = await db.selectFrom('author').select('id').where('role', '=', groupHead.role).executeTakeFirst()
  if (known) return
  const { area, ward } = await db.selectFrom('ward_group').select(['area', 'ward']).orderBy('position').executeTakeFirstOrThrow()
  await createAuthor(db, ports, { ...groupHead, ward, areas: [area] })
}

async function freshCodes(db: Db, ports: Ports): Promise<DemoSignIn['phones']> {
  const account = await db.selectFrom('account').selectAll().where('login', '=', LOGIN).executeTakeFirstOrThrow()
  const station = await db.selectFrom('author').selectAll().where('id', '=', account.author).executeTakeFirstOrThrow()
  const authors = await db.selectFrom('author').selectAll().where('role', 'in', phoneRoleSchema.options).orderBy('role').orderBy('areas').execute()
  const phones: DemoSignIn['phones'] = []
  for (const author of authors) {
    const areas = await presentAreas(db, author)
    const groups = await db.selectFrom('ward_group').selectAll().where('area', 'in', areas).execute()
    const request = {
      author: author.id, name: author.name, honorific: author.honorific as 'chị', phone: author.phone,
      areas: groups.map((group) => group.area),
    }
    const fresh = await createEnrolment(db, ports, { account, author: station, role: 'station' }, request)
    // A trainer prints them in the morning and hands them out during the day.
    await db.updateTable('enrolment').set({ expires_at: ports.now() + CODE_LIVES_MS }).where('used_at', 'is', null).execute()
    if (fresh instanceof Refusal) throw new Error(`no code for a training phone: ${fresh.code}`)
    phones.push({ name: author.name, role: phoneRoleSchema.parse(author.role), group: groups.map((group) => group.name).join(', '), code: fresh.code })
  }
  return phones
}
