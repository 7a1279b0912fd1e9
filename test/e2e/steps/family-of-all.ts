/** Families for the danger signs, sent by a phone without a screen: a newborn with its mother, a woman with child, a child of eight months, a mother who lost hers. */
import { addDays, addMonths } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { Json } from '#domain/json.ts'
import { newId, type PlainPhone } from './plain-phone.ts'

/** Ids of those who are visited. */
export interface FamilyOfAll {
  newborn: string
  mother: string
  pregnant: string
  child: string
  bereaved: string
}

/** Sends them; resolves when the endpoint has them. */
export async function sendFamilies(sender: PlainPhone): Promise<FamilyOfAll> {
  const today = dayInVietNam(Date.now())
  const ids = { newborn: newId(), mother: newId(), pregnant: newId(), child: newId(), bereaved: newId() }
  const record = (kind: string, recordId: string, set: Record<string, Json>) => ({ kind, recordId, set: { ...sender.head(), occurredOn: today, ...set } })
  const household = (number: string, headName: string) => {
    const id = newId()
    return { id, op: record('household', id, { number, headName, address: `Số ${number}`, consent: 'given', status: 'active' }) }
  }
  const person = (id: string, home: string, set: Record<string, Json>) => record('person', id, { household: home, sex: 'female', status: 'active', role: 'mother', ...set })
  const [first, second, third] = [household('032', 'Vũ Văn Sơn'), household('033', 'Lê Văn Nam'), household('034', 'Phạm Văn Tú')]
  await sender.send([
    first.op, second.op, third.op,
    person(ids.mother, first.id, { name: 'Trần Thị Hạnh', birthDate: '1999' }),
    person(ids.newborn, first.id, { name: 'Vũ Gia Bảo', sex: 'male', role: 'child', birthDate: addDays(today, -5), mother: ids.mother }),
    person(newId(), first.id, { name: 'Vũ Văn Sơn', sex: 'male', role: 'father', phone: { number: '+84912345678', owner: 'self' } }),
    person(ids.pregnant, second.id, { name: 'Đỗ Thị Lan', birthDate: '1996' }),
    person(ids.child, second.id, { name: 'Lê Khánh Minh', role: 'child', birthDate: addMonths(today, -8), mother: ids.pregnant }),
    person(ids.bereaved, third.id, { name: 'Phạm Thị Thu', birthDate: '1994' }),
  ])
  await sender.send([
    record('pregnancy', newId(), { subject: ids.pregnant, dueOn: addDays(today, 60), dueFrom: 'ultrasound', status: 'ongoing', plannedPlace: 'Bệnh viện Phụ sản' }),
    record('delivery', newId(), { subject: ids.bereaved, occurredOn: addDays(today, -5), place: 'district-hospital', attendant: 'health-staff', liveBirths: 0, stillbirths: 1, children: [] }),
  ])
  return ids
}
