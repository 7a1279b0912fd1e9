/** The safeguards of the sync, each with the change of one source line that takes it away; the simulation must notice every one. */
import type { Command } from './commands/command.ts'
import type { FormName } from './commands/forms.ts'

/** A change of one source line. */
export interface SourceEdit {
  file: string
  /** Stands exactly once in the file. */
  text: string
  without: string
}

/** One safeguard. */
export interface Safeguard extends SourceEdit {
  name: string
  /** What goes wrong without it. */
  protects: string
  /** Where a second check stands behind the first, it is taken away too. */
  also?: readonly SourceEdit[]
  /** What makes it needed, where that is rare among all commands. */
  among?: readonly Command['do'][]
  /** With which forms, where only some can need it. */
  forms?: readonly FormName[]
}

const ownNumber: SourceEdit = { file: 'src/server/ops/take-push.ts', text: 'if (row?.digest !== op.digest) return', without: 'if (!row) return' }
const beforePush: SourceEdit = {
  file: 'src/server/ops/take-push.ts', text: "return digest === (await digestAt(db, device, firstN - 1)) ? undefined : new Refusal('fork', { at: 'digest' })", without: 'return undefined',
}
const lastAnswer: SourceEdit = { file: 'src/server/ops/history.ts', text: 'return digest === (await digestAt(db, device, ackN)) ? undefined :', without: 'return true ? undefined :' }
const knownMark: SourceEdit = { file: 'src/server/store/marks.ts', text: 'return read.every(({ mark, seq }) => (seqs.get(mark) ?? -1) >= seq)', without: 'return true' }
const areaSums: SourceEdit = { file: 'src/storage/remote/sums.ts', text: 'filter(([area, sum]) => own.get(area) !== sum)', without: 'filter(() => false)' }

/** Safeguards on the endpoint. */
const atEndpoint: Safeguard[] = [
  { name: 'chain digest of numbers that came before', protects: 'a copied phone whose other op has a number that is taken', ...ownNumber },
  {
    // Each stands behind the other two: a copy must get past all three.
    name: 'chain digests of the past', among: ['clone', 'keep-copy', 'lay-copy-back', 'die-syncing'], protects: 'a copied phone that goes on behind what its twin sent, or takes its twin’s answers for its own',
    ...beforePush, also: [ownNumber, lastAnswer],
  },
  {
    // Without the number the digest tells a copy, and the mark another history: both heal it, by a longer way.
    name: 'number of the last answer', among: ['back-up', 'restore-endpoint', 'lay-copy-back'], protects: 'ops that a set-back endpoint no longer has',
    file: 'src/server/ops/history.ts', text: 'if (ackN > device.ack_n) return', without: 'if (ackN > 1e9) return', also: [lastAnswer, knownMark],
  },
  {
    // The daily sums stand behind it.
    name: 'mark of the history', among: ['back-up', 'restore-endpoint', 'change-areas'], protects: 'a phone that reads on in a history that is gone',
    ...knownMark, also: [areaSums],
  },
  {
    name: 'op id', among: ['clone', 'back-up', 'restore-endpoint', 'die-syncing'], protects: 'ops that come again under another number',
    file: 'src/server/ops/decide.ts', text: "return decided({ status: 'duplicate', of: past.of })", without: 'return decided(verdictOn(pushed, sender, set, moment))',
  },
  {
    name: 'stamps bounded by the endpoint’s time', protects: 'everybody from a phone whose clock is years ahead',
    file: 'src/domain/clock.ts', text: 'const clamped = !parts || parts.ms > serverNowMs ?', without: 'const clamped = !parts ?',
  },
  {
    name: 'stamp after what was seen', among: ['set-clock'], protects: 'a phone whose clock is behind',
    file: 'src/domain/clock.ts', text: "return newestSeen !== '' && clamped <= newestSeen ? hlcAfter(newestSeen, node) : clamped", without: 'return clamped',
  },
  {
    name: 'what was seen is replaced', among: ['set-clock', 'decide-on-phone', 'decide-at-station'], protects: 'a later value from a clash with the one that its author had before her',
    file: 'src/domain/merge.ts', text: 'if (!current || sawCurrent(record, op, field, context)) {', without: 'if (!current) {',
  },
  {
    name: 'an older value that comes late', among: ['change-areas', 'wait', 'settle-quarantine'], forms: ['person', 'birth', 'household'], protects: 'a value from one that its author had seen',
    // A later op of the same author settles the older one: that stands before it.
    file: 'src/domain/merge.ts', text: 'if (context.descends(current.op, op.opId, field)) return undefined', without: '',
    also: [{ file: 'src/server/ops/settle-held.ts', text: "if (by) await settleRow(db, row, 'mended', by.seq, now)", without: '' }],
  },
  {
    name: 'clashes of clinical values', protects: 'a clinical value from being overruled unseen',
    file: 'src/domain/merge.ts', text: 'if (!context.clinical.includes(field)) return undefined', without: 'return undefined',
  },
  {
    name: 'a form whole or not at all', protects: 'a form from being taken in half',
    file: 'src/server/ops/decide.ts', text: 'if (!refused) {', without: 'if (true) {',
  },
  {
    name: 'what waited is tried again', among: [], forms: ['unknown-mother', 'child-of', 'mend'], protects: 'the children of a refused record',
    file: 'src/server/ops/save-queue.ts', text: 'if (due.length === 0) return', without: 'if (due.length >= 0) return',
  },
  {
    name: 'groups of the writer', protects: 'groups from those who have no business there',
    file: 'src/server/ops/judge-op.ts', text: "return typeof area === 'string' && liesWithin(areas, kind, area) ? undefined : wrong", without: 'return undefined',
  },
  {
    name: 'groups of the reader', among: ['change-areas'], protects: 'families from being read by those who lost the group',
    file: 'src/server/ops/read-feed.ts', text: '.filter(({ area }) => sender.areas.includes(area))', without: '',
  },
  {
    name: 'moved away', protects: 'the old group from keeping a family that moved',
    file: 'src/server/ops/write-records.ts', text: '...[...(set.leftAreas.get(id) ?? [])]', without: '...[]',
  },
  {
    name: 'numbers that were answered', protects: 'ops from being taken in twice',
    file: 'src/server/ops/take-push.ts', text: 'const fresh = ops.filter(({ n }) => n > device.ack_n)', without: 'const fresh = ops',
  },
  {
    name: 'history before the order to wipe', among: ['back-up', 'restore-endpoint', 'revoke'], protects: 'the ops of a stopped phone that a set-back endpoint lacks',
    file: 'src/server/routes/pull.ts', text: 'const fault = request.witness &&', without: 'const fault = !sender.isRevoked && request.witness &&',
  },
  {
    // That nobody writes into it is checked three times over: by the mark, the area and the kind, none of which it has any more.
    name: 'the erased leaves nothing', among: ['erase'], protects: 'a family that asked to be forgotten',
    file: 'src/server/ops/tombstones.ts', text: "fields: '{}', stamps: '{}',", without: '',
  },
  {
    name: 'reading anew below the floor', among: ['erase', 'drop-tombstones'], protects: 'a phone that was away when tombstones were dropped',
    file: 'src/server/ops/read-feed.ts', text: 'const restart = cursor.seq > 0 && cursor.seq < floor', without: 'const restart = false',
  },
]

/** Safeguards on the phone. */
const onPhone: Safeguard[] = [
  {
    name: 'one transaction for a save', protects: 'a save from being half there when the app dies',
    file: 'src/storage/save.ts', text: "db.transaction('rw', [db.records, db.shadow, db.ops, db.drafts, db.meta], async () => save(phone, changes, options)),", without: 'save(phone, changes, options),',
  },
  {
    name: 'one transaction for becoming a device', among: ['clone', 'die-syncing', 'keep-copy', 'lay-copy-back'], protects: 'the outbox when the app dies while it is numbered anew',
    file: 'src/storage/become-device.ts', text: "return db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async () => {\n    await checkFence(phone, fence)\n    const [identity, pending]", without: 'return Promise.resolve().then(async () => {\n    await checkFence(phone, fence)\n    const [identity, pending]',
  },
  {
    name: 'place of a page', among: ['sync-in-second-tab', 'let-through', 'change-areas', 'lay-copy-back'], protects: 'rows that a page from elsewhere would jump over',
    file: 'src/storage/remote/pages.ts', text: 'if (!isNewStart && page.from !== present) return false', without: '',
  },
  {
    name: 'older states', among: ['sync-in-second-tab', 'let-through', 'change-areas'], protects: 'a newer state from an older one that comes later',
    file: 'src/storage/remote/pages.ts', text: 'if (known && known.seq > feed.seq) return', without: 'if (known && known.seq > 1e9) return',
  },
  {
    name: 'only its own area takes a record away', among: ['change-areas'], protects: 'a record that moved within the phone’s groups',
    file: 'src/storage/remote/pages.ts', text: 'if (known?.state && known.state.area !== area) return undefined', without: '',
  },
  {
    name: 'pending ops on top of the endpoint’s state', protects: 'unsent work from a row that comes',
    file: 'src/storage/remote/server-states.ts', text: 'const ops = opsOf.get(id) ?? []', without: 'const ops = []',
  },
  {
    name: 'lost groups are forgotten', protects: 'families from staying with those who lost the group',
    file: 'src/storage/remote/scope.ts', text: 'if (lost.length > 0) await forget(phone, lost)', without: '',
  },
  {
    name: 'unsent work outlasts a lost group', among: ['change-areas'], protects: 'what was written before the group was lost',
    file: 'src/storage/remote/scope.ts', text: 'const gone = ids.filter((id) => !pending.has(id))', without: 'const gone = ids',
  },
  {
    name: 'sequences of a lost history', among: ['back-up', 'restore-endpoint'], protects: 'states of the new history from older ones with higher sequences',
    file: 'src/storage/remote/rewind.ts', text: 'await forgetSequences(phone)\n', without: '\n',
  },
  {
    name: 'sending again after a lost history', among: ['back-up', 'restore-endpoint'], protects: 'ops that the endpoint lost',
    file: 'src/storage/remote/rewind.ts', text: 'await askAgain(phone, serverAckN)\n', without: '\n',
  },
  {
    name: 'sweep after reading anew', among: ['erase', 'drop-tombstones', 'back-up', 'restore-endpoint'], protects: 'the book from records that the endpoint no longer has',
    file: 'src/storage/resync.ts', text: 'await dropRows(phone, absent)\n        await markAbsent(phone, held)', without: '',
  },
  {
    name: 'backup before letting go', among: ['back-up', 'restore-endpoint', 'wait'], protects: 'ops that only the endpoint holds',
    file: 'src/storage/prune.ts', text: 'Math.min(ack.ackN, ack.backupN)', without: 'ack.ackN',
  },
  {
    name: 'whole forms in a batch', among: ['save-while-syncing'], protects: 'a form from being sent in two pushes',
    file: 'src/storage/outbox.ts', text: 'if (!last || found.length < maxOps) return found', without: 'return found',
  },
  {
    name: 'fence of the one syncer', among: ['sync-in-second-tab', 'let-through', 'revoke', 'lock'], protects: 'the book from answers to a syncer that lost its turn',
    file: 'src/storage/remote/fence.ts', text: "if ((await readMeta(phone, 'fence')) !== fence) throw", without: "if ((await readMeta(phone, 'fence')) < 0) throw",
  },
]

/** All of them. */
export const safeguards: readonly Safeguard[] = [...atEndpoint, ...onPhone]

/** All lines that go with a safeguard. */
export function editsOf({ file, text, without, also = [] }: Safeguard): readonly SourceEdit[] {
  return [{ file, text, without }, ...also]
}
