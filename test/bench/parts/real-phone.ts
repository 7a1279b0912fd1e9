/** A phone with the product's own book and sync, reaching an endpoint by sockets; its IndexedDB is in memory. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { postJson } from '#app/endpoint.ts'
import { pushReplySchema, type OpReceipt } from '#protocol/push.ts'
import type { EnrolReply } from '#protocol/enrol.ts'
import type { Chance } from '#server/demo/chance.ts'
import { storeEnrolment } from '#storage/enrolment.ts'
import { openPhone, type Phone } from '#storage/phone.ts'
import { syncOnce } from '#sync/engine.ts'
import type { SyncPorts } from '#sync/ports.ts'

/** A phone, and what its network saw. */
export interface RealPhone {
  phone: Phone
  ports: SyncPorts
  identity: EnrolReply
  /** Every receipt that ever reached it, with how often each status came. */
  receipts: Map<string, OpReceipt[]>
  /** Pushes that are on the way now, pushes that were answered, and how long the last of those took. */
  pushes: { onTheWay: number; answered: number; lastMs: number }
  /** One cycle of the real syncer; true when it went through. */
  sync: () => Promise<boolean>
}

/** Opens a phone that has just been enrolled at `url`. */
export async function openRealPhone(url: string, name: string, identity: EnrolReply, chance: Chance): Promise<RealPhone> {
  const phone = openPhone(`so-noi-${name}`, { now: Date.now, randomBytes: chance.bytes }, { indexedDB: new IDBFactory(), IDBKeyRange })
  await storeEnrolment(phone, identity)
  const receipts = new Map<string, OpReceipt[]>()
  const pushes = { onTheWay: 0, answered: 0, lastMs: 0 }
  const post: SyncPorts['post'] = async (path, body, token) => {
    const isPush = path === '/api/push'
    const began = Date.now()
    if (isPush) pushes.onTheWay += 1
    try {
      const answer = await postJson(`${url}${path}`, body, token)
      const reply = isPush && answer.kind === 'answer' ? pushReplySchema.safeParse(answer.body) : undefined
      if (reply?.success) Object.assign(pushes, { answered: pushes.answered + 1, lastMs: Date.now() - began })
      for (const receipt of reply?.data?.results ?? []) receipts.set(receipt.opId, [...(receipts.get(receipt.opId) ?? []), receipt])
      return answer
    } finally {
      if (isPush) pushes.onTheWay -= 1
    }
  }
  const ports: SyncPorts = {
    appVersion: '0.1.0',
    post,
    withLock: async (work) => {
      await work()
      return true
    },
  }
  return { phone, ports, identity, receipts, pushes, sync: async () => (await syncOnce(phone, ports))?.ok === true }
}
