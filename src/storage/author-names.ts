/** Names of those who write in the ward, as far as this phone was told. */
import { readMetas } from './meta.ts'
import type { Phone } from './phone.ts'

/** A function from an author's id to the name; '' for one that is not known here. */
export async function authorNames(phone: Phone): Promise<(author: string) => string> {
  const [identity, scope] = await readMetas(phone, 'identity', 'scope')
  const names = new Map((scope?.people ?? []).map(({ id, name }) => [id, name]))
  if (identity && !names.has(identity.author)) names.set(identity.author, identity.authorName)
  return (author) => names.get(author) ?? ''
}
