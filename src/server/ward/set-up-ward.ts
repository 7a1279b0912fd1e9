/** Sets a ward up: its groups, the first account of the station, and the plan that it adopts. */
import { groupArea, wardArea } from '#domain/area.ts'
import type { SetupRequest } from '#protocol/setup.ts'
import { fieldDay, newId, type Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { AuthorTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { createAccount, createAuthor, stationDeviceId } from './people.ts'
import { writeStationOp } from './station-op.ts'

/** A ward to be set up; names as the list of units has them. */
export interface NewWard extends Omit<SetupRequest, 'token' | 'account'> {
  fullName: string
  provinceFullName: string
  training: boolean
  account: { login: string; name: string; passwordHash: string }
}

/** Writes the ward with all that belongs to it; returns the first person of its station. */
export async function setUpWard(db: Db, ports: Ports, ward: NewWard): Promise<AuthorTable> {
  const area = wardArea(ward.provinceCode, ward.communeCode)
  await db
    .insertInto('ward')
    .values({
      area,
      name: ward.fullName,
      province_name: ward.provinceFullName,
      group_unit: ward.groupUnit,
      station_name: `Trạm Y tế ${ward.fullName.charAt(0).toLocaleLowerCase('vi')}${ward.fullName.slice(1)}`,
      station_phone: ward.stationPhone,
      station_contact: ward.stationContact,
      referral_place: ward.referralPlace,
      plan_id: ward.planId,
      training: ward.training ? 1 : 0,
      created_at: ports.now(),
    })
    .execute()
  const groups = ward.groups.map((name, index) => {
    const code = `g${String(index + 1).padStart(2, '0')}`
    return { area: groupArea(area, code), ward: area, name, position: index + 1 }
  })
  await db.insertInto('ward_group').values(groups).execute()
  const { login, name, passwordHash } = ward.account
  const author = await createAuthor(db, ports, { ward: area, name, honorific: 'chị', phone: ward.stationPhone, role: 'station', areas: [] })
  await createAccount(db, ports, author, { login, password: passwordHash })
  await adoptPlan(db, ports, author, ward)
  await writeAudit(db, ports, { ward: area, actor: login, action: 'set-up', subjects: [area, ward.planId] })
  return author
}

async function adoptPlan(db: Db, ports: Ports, author: AuthorTable, ward: NewWard): Promise<void> {
  await writeStationOp(db, ports, author, {
    kind: 'plan-adoption',
    recordId: newId(ports),
    set: {
      area: author.ward,
      occurredOn: fieldDay(ports.now()),
      recordedAt: ports.now(),
      author: author.id,
      device: stationDeviceId(author.ward),
      plan: ward.planId,
      acceptedCorrections: ward.acceptedCorrections,
    },
  })
}
