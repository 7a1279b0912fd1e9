/** Recognises an op that came before under another number: a phone that became a device of its own sends all that it holds again. */
import { canonicalJson, type Json } from '#domain/json.ts'
import type { PushedOp } from './read-op.ts'
import { ERASED_BODY } from './tombstones.ts'
import type { EarlierOp, Sender } from './verdict.ts'

/** What became of it then. */
export type Past =
  | { is: 'new' }
  /** Its id is taken by an op that says something else. */
  | { is: 'altered' }
  | { is: 'effective'; of: EarlierOp }
  | { is: 'settled' }
  /** It lies in quarantine: it is judged anew, and these rows give way to it. */
  | { is: 'held'; rows: EarlierOp[] }

/** Looks among the rows with its id; only an op that took effect can stand against another with the same id. */
export function pastOf(pushed: PushedOp, sender: Sender, rows: readonly EarlierOp[]): Past {
  const others = rows.filter(({ device, n }) => device !== sender.device || n !== pushed.n)
  const effective = others.find(({ status }) => status === 'accepted' || status === 'conflict')
  if (effective) return saysTheSame(pushed, effective) ? { is: 'effective', of: effective } : { is: 'altered' }
  const own = others.filter((row) => row.author === sender.author && saysTheSame(pushed, row))
  const held = own.filter((row) => row.resolved_at === null)
  if (held.length > 0) return { is: 'held', rows: held }
  return own.length > 0 ? { is: 'settled' } : { is: 'new' }
}

/** Device and number are given anew; everything else about the op stays. Of an erased op nothing is left to compare. */
function saysTheSame(pushed: PushedOp, { body }: EarlierOp): boolean {
  return body === ERASED_BODY || contentText(pushed.body) === contentText(body)
}

function contentText(body: string): string {
  const said = JSON.parse(body) as Json
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return body
  const { device: _device, n: _n, ...content } = said
  return canonicalJson(content)
}
