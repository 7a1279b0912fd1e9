/** Splits records into families: everything that hangs together by a household, a person or a pregnancy, so that a change is counted anew there only. */

/** A record in its flat form, of whatever kind. */
export interface BookRecord {
  readonly id: string
  readonly kind: string
  readonly voidReason?: string | null
}

/** Fields that name a household, a person or a pregnancy; sessions and campaigns bring many families together and count for none. */
const FAMILY_FIELDS = ['household', 'subject', 'mother', 'father', 'child', 'children', 'seen', 'pregnancy', 'kept', 'other'] as const
/** Kinds that others name. */
const NAMED_KINDS: ReadonlySet<string> = new Set(['household', 'person', 'pregnancy'])

/** The ids by which a record belongs to a family; none for a record of the whole ward. */
export function familyLinks(record: BookRecord): string[] {
  const named = FAMILY_FIELDS.flatMap((field): unknown[] => {
    const value: unknown = Reflect.get(record, field)
    return Array.isArray(value) ? value : [value]
  })
  const ids = named.filter((value): value is string => typeof value === 'string')
  return [...new Set(NAMED_KINDS.has(record.kind) ? [record.id, ...ids] : ids)]
}

/** The records in their families; a record without links is no family's and is left out. */
export function familiesOf<Record extends BookRecord>(records: Iterable<Record>): Record[][] {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    // The way is made short for whoever asks next.
    for (let at = id; at !== root; ) {
      const up = parents.get(at) ?? root
      parents.set(at, root)
      at = up
    }
    return root
  }
  const linked: { readonly record: Record; readonly link: string }[] = []
  for (const record of records) {
    const [first, ...others] = familyLinks(record)
    if (first === undefined) continue
    linked.push({ record, link: first })
    for (const other of others) {
      const [one, two] = [rootOf(first), rootOf(other)]
      if (one !== two) parents.set(two, one)
    }
  }
  const families = new Map<string, Record[]>()
  for (const { record, link } of linked) {
    const root = rootOf(link)
    const family = families.get(root)
    if (family) family.push(record)
    else families.set(root, [record])
  }
  return [...families.values()]
}
