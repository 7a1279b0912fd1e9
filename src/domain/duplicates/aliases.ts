/** Under which id an entry is read once people decided who is the same: an alias, undone by voiding the decision (issue 4; design.md §3, nothing is deleted). */
import type { IdentityDecision } from '../records/identity-decision.ts'

/** What the decisions say together. */
export interface Identities {
  /** The id under which an entry is read; the id itself when nobody decided otherwise. */
  readonly aliasOf: (id: string) => string
  /** True when a standing word says that the two are not one. */
  readonly areApart: (one: string, other: string) => boolean
  /** Decisions that do not hold because newer ones say otherwise: shown to a person, not lost. Newest first. */
  readonly overruled: readonly IdentityDecision[]
}

/** Entries that are one, and those which somebody told apart from one of them. */
interface Cluster {
  readonly members: Set<string>
  readonly apart: Set<string>
  root: string | undefined
}

/**
 * Reads all decisions, the newest first: a word that contradicts what newer words say together does not hold.
 * The entry that no standing word puts under another gives its id; of several, the one kept by the newest word.
 * So every machine reads alike in whatever order the decisions came, and without a voided one as if it had never been.
 */
export function identitiesOf(decisions: readonly IdentityDecision[]): Identities {
  const clusters = new Map<string, Cluster>()
  const clusterOf = (id: string): Cluster => {
    const cluster = clusters.get(id) ?? { members: new Set([id]), apart: new Set<string>(), root: undefined }
    clusters.set(id, cluster)
    return cluster
  }
  const joins: IdentityDecision[] = []
  const overruled: IdentityDecision[] = []
  for (const decision of standing(decisions)) {
    const [kept, other] = [clusterOf(decision.kept), clusterOf(decision.other)]
    const isOne = kept === other
    if (decision.same ? !isOne && areTold(kept, other) : isOne) overruled.push(decision)
    else if (!decision.same) {
      kept.apart.add(decision.other)
      other.apart.add(decision.kept)
    } else if (!isOne) {
      join(kept, other, clusters)
      joins.push(decision)
    }
  }
  giveRoots(joins, clusterOf)
  return {
    aliasOf: (id) => clusters.get(id)?.root ?? id,
    areApart: (one, other) => {
      const [left, right] = [clusters.get(one), clusters.get(other)]
      return left !== undefined && right !== undefined && areTold(left, right)
    },
    overruled,
  }
}

/** The id under which each entry is read; see `identitiesOf`. An alias never points at another alias. */
export function aliasesOf(decisions: readonly IdentityDecision[]): (id: string) => string {
  return identitiesOf(decisions).aliasOf
}

/** The decisions that count, newest first: of copies of one the newest, none that was voided, none of an entry with itself. */
function standing(decisions: readonly IdentityDecision[]): IdentityDecision[] {
  const read = new Set<string>()
  return decisions.toSorted(newestFirst).filter((decision) => {
    const isCopy = read.has(decision.id)
    read.add(decision.id)
    return !isCopy && !isTakenBack(decision) && decision.kept !== decision.other
  })
}

const isTakenBack = ({ voidReason }: IdentityDecision): boolean => typeof voidReason === 'string'

/** By the recorded moment, then by id; of two copies of one decision the voided one goes first. */
function newestFirst(left: IdentityDecision, right: IdentityDecision): number {
  return right.recordedAt - left.recordedAt || textOrder(right.id, left.id) || textOrder(tieOf(right), tieOf(left))
}

const tieOf = (decision: IdentityDecision): string => [isTakenBack(decision), decision.same, decision.kept, decision.other].join(' ')

function textOrder(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}

/** Either side's list is enough: clusters only grow, and take their lists along. */
function areTold(left: Cluster, right: Cluster): boolean {
  return [...right.members].some((id) => left.apart.has(id))
}

function join(left: Cluster, right: Cluster, clusters: Map<string, Cluster>): void {
  const [into, from] = left.members.size >= right.members.size ? [left, right] : [right, left]
  for (const id of from.apart) into.apart.add(id)
  for (const id of from.members) {
    into.members.add(id)
    clusters.set(id, into)
  }
}

/** Joins make a tree: at least one entry of it stands under no other, and it is the kept one of some join. */
function giveRoots(joins: readonly IdentityDecision[], clusterOf: (id: string) => Cluster): void {
  const under = new Set(joins.map(({ other }) => other))
  for (const { kept } of joins) {
    if (!under.has(kept)) clusterOf(kept).root ??= kept
  }
}
