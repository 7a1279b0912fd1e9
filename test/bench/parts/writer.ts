/** One process of concurrent writers: lean phones that push through the real endpoint code into a shared database. */
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { EnrolReply } from '#protocol/enrol.ts'
import { pushReplySchema } from '#protocol/push.ts'
import { createApp } from '#server/app.ts'
import { chanceFrom, type Chance } from '#server/demo/chance.ts'
import { openStore } from '#server/store/open-store.ts'
import { Phone } from '../../server/phone.ts'
import { writerPlanSchema, type WriterReport } from './writer-plan.ts'

const ports = { now: Date.now, randomBytes: (count: number) => new Uint8Array(randomBytes(count)), pass: () => undefined }

async function writeUntil(phone: Phone, identity: EnrolReply, chance: Chance, until: number, report: WriterReport): Promise<void> {
  const [area = ''] = identity.scope.areas
  const own: { id: string; stamps: Record<string, string> }[] = []
  while (Date.now() < until) {
    for (let count = chance.between(1, 5); count > 0; count -= 1) {
      const old = own[chance.between(0, own.length - 1)]
      if (old && chance.happens(0.2)) {
        const op = phone.op({ kind: 'household', recordId: old.id, set: { address: `Số ${chance.between(1, 99)}` }, base: old.stamps })
        old.stamps = { ...old.stamps, address: op.opId }
      } else {
        const op = phone.household(area, { number: String(own.length % 1000) })
        own.push({ id: op.recordId, stamps: { address: op.opId } })
      }
    }
    const before = phone.ack.ackN
    const began = Date.now()
    for (;;) {
      const { status, body } = await phone.tryPush(phone.pushBody(before + 1))
      if (status === 200) {
        take(phone, body)
        break
      }
      if (status !== 503) throw new Error(`push refused: ${JSON.stringify(body)}`)
      report.busy += 1
    }
    report.commits += 1
    report.rows += phone.ack.ackN - before
    report.slowestMs = Math.max(report.slowestMs, Date.now() - began)
  }
}

function take(phone: Phone, body: unknown): void {
  const { ackN, digest, mark, results } = z.parse(pushReplySchema, body)
  const refused = results.find(({ status }) => status !== 'accepted' && status !== 'duplicate')
  if (refused) throw new Error(`op refused: ${JSON.stringify(refused)}`)
  phone.ack = { ackN, digest, mark }
}

async function main(): Promise<void> {
  const plan = z.parse(writerPlanSchema, JSON.parse(process.argv[2] ?? '{}'))
  const store = await openStore({ databaseUrl: plan.databaseUrl, dataDir: plan.dataDir, now: Date.now, onIdleError: () => undefined })
  const app = createApp(store, ports)
  const report: WriterReport = { commits: 0, rows: 0, busy: 0, slowestMs: 0 }
  const until = Date.now() + plan.seconds * 1000
  const phones = plan.phones.map((identity) => new Phone(app, ports, identity))
  await Promise.all(phones.map((phone, index) => writeUntil(phone, phone.identity, chanceFrom(plan.seed + index), until, report)))
  await store.close()
  process.stdout.write(`${JSON.stringify(report)}\n`)
}

await main()
