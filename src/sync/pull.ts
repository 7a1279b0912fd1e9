/** Fetches what is new in this phone's areas, page by page; each page is stored together with its cursor. */
import * as z from 'zod/mini'
import { applyPage, applyScope, rewind } from '#storage/apply-remote.ts'
import { readMeta, writeMeta, type Identity } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { MAX_PULL_ROWS, pullReplySchema } from '#protocol/pull.ts'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '#protocol/version.ts'
import { troubleOf, type StepOutcome } from './outcome.ts'
import type { SyncPorts } from './ports.ts'
import { noteServerTime } from './push.ts'

/** Fetches until no area has more; a changed scope is fetched in the next round of the same call. */
export async function pullAll(phone: Phone, ports: SyncPorts, identity: Identity, fence: number): Promise<StepOutcome> {
  let rewound = false
  for (;;) {
    const scope = await readMeta(phone, 'scope')
    const cursors = await readMeta(phone, 'cursors')
    const areas = scope?.areas ?? []
    const answer = await ports.post('/api/pull', {
      proto: PROTOCOL_VERSION,
      schemaVersion: SCHEMA_VERSION,
      device: identity.device,
      scopeVersion: scope?.version ?? 0,
      cursors: areas.map((area) => ({ area, seq: cursors[area]?.seq ?? 0, mark: cursors[area]?.mark ?? '' })),
      limit: MAX_PULL_ROWS,
    }, identity.token)
    if (answer.kind === 'refused' && answer.problem.problem === 'history-lost') {
      // Twice in one cycle would mean that going back does not help: stop and try later instead of turning in a circle.
      if (rewound) return { ok: false, trouble: 'unreadable', retryAfterMs: null }
      rewound = true
      await rewind(phone, fence, Number(answer.problem.at ?? 0))
      continue
    }
    if (answer.kind !== 'answer') return troubleOf(answer)
    const reply = z.safeParse(pullReplySchema, answer.body)
    if (!reply.success) return { ok: false, trouble: 'unreadable', retryAfterMs: null }
    await applyScope(phone, fence, reply.data.scope)
    let stale = false
    for (const page of reply.data.areas) stale = !(await applyPage(phone, fence, page)) || stale
    await noteServerTime(phone, reply.data.serverTime)
    await noteHouseholds(phone)
    const scopeChanged = (scope?.version ?? 0) !== reply.data.scope.version
    if (!scopeChanged && !stale && reply.data.areas.every((page) => !page.more)) break
  }
  const first = await readMeta(phone, 'first-download')
  if (!first.done) await writeMeta(phone, 'first-download', { ...first, done: true })
  return { ok: true }
}

async function noteHouseholds(phone: Phone): Promise<void> {
  const first = await readMeta(phone, 'first-download')
  if (first.done) return
  const households = await phone.db.records.where('kind').equals('household').count()
  await writeMeta(phone, 'first-download', { done: false, households })
}
