/** Sets a ward up at a running endpoint and gives codes for phones, through the addresses that the station's pages use. */
import * as z from 'zod/mini'
import { enrolReplySchema, type EnrolReply } from '#protocol/enrol.ts'

/** The ward of the benches: phường Hải Dương. */
export const BENCH_WARD = '31/10525'

/** The area of a group by its number. */
export const groupOf = (number: number): string => `${BENCH_WARD}/g${String(number).padStart(2, '0')}`

/** A station that is signed in. */
export interface BenchStation {
  enrol: (name: string, areas: string[]) => Promise<EnrolReply>
}

async function post(url: string, path: string, body: unknown, cookie = ''): Promise<{ status: number; body: unknown; cookie: string }> {
  const headers = { 'content-type': 'application/json', origin: url, cookie }
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json(), cookie: response.headers.get('set-cookie')?.split(';')[0] ?? cookie }
}

/** Uses the set-up link of a first start; the ward gets `groups` groups. */
export async function setUpStation(url: string, setupLink: string, groups: number): Promise<BenchStation> {
  const token = setupLink.split('#')[1] ?? ''
  const done = await post(url, '/api/setup', {
    token, provinceCode: '31', communeCode: '10525', groupUnit: 'tổ dân phố',
    groups: Array.from({ length: groups }, (_, index) => `Tổ ${index + 1}`),
    planId: 'hai-duong-2026-2030', acceptedCorrections: [], stationPhone: '02203000115', stationContact: 'Hộ sinh Hoa',
    referralPlace: 'Bệnh viện Trẻ em, Cấp cứu', account: { login: 'hoa', name: 'Trần Thu Hoa', password: 'mua he nam ay' },
  })
  if (done.status !== 201) throw new Error(`set-up refused: ${JSON.stringify(done.body)}`)
  return {
    async enrol(name, areas) {
      const given = await post(url, '/api/station/enrolments', { name, honorific: 'chị', phone: null, areas }, done.cookie)
      const { code } = z.parse(z.object({ code: z.string() }), given.body)
      const reply = await post(url, '/api/enrol', { code, deviceName: 'Redmi 9A', appVersion: '0.1.0' })
      return z.parse(enrolReplySchema, reply.body)
    },
  }
}
