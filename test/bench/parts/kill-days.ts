/** Phones that save and push without pause while their endpoint is killed at random moments and started again. */
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { chanceFrom, type Chance } from '#server/demo/chance.ts'
import { groupForms } from '#server/demo/families.ts'
import type { DemoForm } from '#server/demo/form.ts'
import { readMeta } from '#storage/meta.ts'
import { saveRecords } from '#storage/save.ts'
import { startServer, type ServerProcess } from '../../harness/server-process.ts'
import type { SharedPostgres } from '../../harness/shared-postgres.ts'
import { benchDatabase, type StoreName } from './databases.ts'
import { proveNothingLost, type KillProof } from './kill-proof.ts'
import { openRealPhone, type RealPhone } from './real-phone.ts'
import { groupOf, setUpStation } from './station.ts'

/** How hard and how long. */
export interface KillPlan {
  store: StoreName
  kills: number
  seed: number
  phones: number
  /** The built program `serve.ts`. */
  program: string
}

/** What happened. */
export interface KillReport extends KillProof {
  kills: number
  /** Kills while at least one push was on the way. */
  duringPush: number
  saves: number
}

/** Most forms that wait on a phone before it saves no more until some were sent. */
const MOST_WAITING = 40
/** Longest wait for pushes between two kills; a machine at its limit may be slow. */
const PATIENCE_MS = 15_000

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Plays it out, on a database that is lent or one of its own; undefined on a machine without it. */
export async function playKills(plan: KillPlan, lent?: SharedPostgres): Promise<KillReport | undefined> {
  const database = await benchDatabase(plan.store, lent)
  if (!database) return undefined
  const env: Record<string, string> = database.databaseUrl === undefined ? {} : { DATABASE_URL: database.databaseUrl }
  const server = await startServer({ entry: plan.program, dataDir: database.dataDir, env })
  try {
    const phones = await enrolPhones(server, plan)
    const report = await killAndSave(server, phones, plan)
    await sendAllThatIsLeft(phones)
    await server.stop()
    return { ...report, ...(await proveNothingLost(await database.open(), phones)) }
  } finally {
    await server.discard()
    await database.discard()
  }
}

async function enrolPhones(server: ServerProcess, { phones, seed }: KillPlan): Promise<RealPhone[]> {
  const groups = Math.ceil(phones / 2)
  const station = await setUpStation(server.url, await server.setupLink(), groups)
  const enrolled: RealPhone[] = []
  for (let index = 0; index < phones; index += 1) {
    // Two phones share a group, so that pushes of one meet pulls of the other.
    const identity = await station.enrol(`Chị ${index + 1}`, [groupOf(1 + (index % groups))])
    enrolled.push(await openRealPhone(server.url, String(index), identity, chanceFrom(seed * 1000 + index)))
  }
  return enrolled
}

interface Day {
  isOver: boolean
  saves: number
  /** What stopped a phone's work, if anything did. */
  faults: unknown[]
}

async function killAndSave(server: ServerProcess, phones: readonly RealPhone[], plan: KillPlan): Promise<Pick<KillReport, 'kills' | 'duringPush' | 'saves'>> {
  const day: Day = { isOver: false, saves: 0, faults: [] }
  const working = phones.map((one, index) => saveAndPush(one, day, chanceFrom(plan.seed * 2000 + index), index).catch((fault: unknown) => void day.faults.push(fault)))
  const chance = chanceFrom(plan.seed)
  let duringPush = 0
  try {
    for (let kill = 0; kill < plan.kills && day.faults.length === 0; kill += 1) {
      // Some kills come while the endpoint has just started; before most of them some work gets through.
      const answered = countAnswered(phones) + chance.pick([0, 1, 3, 6])
      await until(() => countAnswered(phones) >= answered)
      if (chance.happens(0.9)) await until(() => phones.some(({ pushes }) => pushes.onTheWay > 0))
      // Aimed at any moment of a push, and a little beyond it.
      const typicalMs = Math.max(10, ...phones.map(({ pushes }) => pushes.lastMs))
      await pause(chance.between(0, Math.ceil(Math.min(typicalMs, 1_000) * 1.3)))
      if (phones.some(({ pushes }) => pushes.onTheWay > 0)) duringPush += 1
      await server.kill()
      await server.restart()
    }
  } finally {
    day.isOver = true
    await Promise.all(working)
  }
  if (day.faults.length > 0) throw day.faults[0]
  return { kills: plan.kills, duringPush, saves: day.saves }
}

const countAnswered = (phones: readonly RealPhone[]) => phones.reduce((total, { pushes }) => total + pushes.answered, 0)

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!isSo() && Date.now() < end) await pause(1)
}

function* endlessForms(chance: Chance, area: string, number: number): Generator<DemoForm, never> {
  const world = { chance, today: dayInVietNam(Date.now()) }
  for (let family = number; ; family += 1) yield* groupForms(world, area, 1, family % 1000)
}

async function saveAndPush(one: RealPhone, day: Day, chance: Chance, index: number): Promise<void> {
  const [area = ''] = one.identity.scope.areas
  const forms = endlessForms(chance, area, 1 + index * 100)
  while (!day.isOver) {
    const waiting = await one.phone.db.ops.where('n').above((await readMeta(one.phone, 'ack')).ackN).count()
    const fresh = waiting < MOST_WAITING ? chance.between(1, 6) : 0
    for (let count = fresh; count > 0; count -= 1) {
      const { changes, occurredOn } = forms.next().value
      const saved = await saveRecords(one.phone, changes, { occurredOn })
      if (!saved.ok) throw new Error(`a form does not fit: ${JSON.stringify(saved.problems)}`)
      day.saves += 1
    }
    await one.sync()
    await pause(chance.between(0, 40))
  }
}


/** With the endpoint up, everything is through in a few cycles; the second round shows each phone the others' last work. */
async function sendAllThatIsLeft(phones: readonly RealPhone[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const one of phones) {
      let tries = 0
      while (!(await one.sync())) {
        tries += 1
        if (tries > 20) throw new Error('a phone cannot send although the endpoint is up')
        await pause(100)
      }
    }
  }
}
