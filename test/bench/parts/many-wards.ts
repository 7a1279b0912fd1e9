/** Wards with phones made straight in a database, for benches that need many of both. */
import type { EnrolReply } from '#protocol/enrol.ts'
import { Refusal } from '#server/http/problem.ts'
import type { Ports } from '#server/ports.ts'
import type { Store } from '#server/store/store.ts'
import { createEnrolment, enrolPhone } from '#server/ward/enrolment.ts'
import { setUpWard } from '#server/ward/set-up-ward.ts'
import { unitByCode } from '#server/units/units.ts'

/** The communes whose names the wards bear. */
const communes = ['10525', '11383', '10507', '10510', '10513', '10516', '10519', '10522', '10528', '10531'] as const

/** A ward: a phone per writer, and one more that only reads. */
export interface ManyWard {
  ward: string
  writers: EnrolReply[]
  reader: EnrolReply
}

/** Makes `count` wards of two groups, each with `writers` phones and a reader, which all see both groups. */
export async function makeWards(store: Store, ports: Ports, count: number, writers: number): Promise<ManyWard[]> {
  const wards: ManyWard[] = []
  for (const [index, communeCode] of communes.slice(0, count).entries()) {
    const login = `tram-${index}`
    const account = { login, name: 'Trần Thu Hoa', passwordHash: '' }
    const station = await store.write('set-up', (db) =>
      setUpWard(db, ports, {
        provinceCode: '31', communeCode, fullName: unitByCode('31', communeCode)?.fullName ?? 'Phường', provinceFullName: 'Thành phố Hải Phòng',
        groupUnit: 'tổ dân phố', groups: ['Tổ 1', 'Tổ 2'], planId: 'hai-duong-2026-2030', acceptedCorrections: [],
        stationPhone: null, stationContact: null, referralPlace: null, training: false, account,
      }),
    )
    const who = { account: { login, author: station.id, ward: station.ward, role: 'station', password: '', created_at: 0, signed_in_at: null, closed_at: null, reads: null }, author: station, role: 'station' as const }
    const areas = [`${station.ward}/g01`, `${station.ward}/g02`]
    const enrol = (name: string) =>
      store.write(station.ward, async (db) => {
        const fresh = await createEnrolment(db, ports, who, { name, honorific: 'chị', phone: null, areas })
        if (fresh instanceof Refusal) throw new Error(`no code: ${fresh.code}`)
        const reply = await enrolPhone(db, ports, { code: fresh.code, deviceName: name, appVersion: '0.1.0' })
        if (reply instanceof Refusal) throw new Error(`no phone: ${reply.code}`)
        return reply
      })
    const phones: EnrolReply[] = []
    for (let one = 0; one < writers; one += 1) phones.push(await enrol(`Chị ${one + 1}`))
    wards.push({ ward: station.ward, writers: phones, reader: await enrol('Chị Đọc') })
  }
  return wards
}
