/** Rows as they lie on the disk, read past the app. */

/** Every row of every store of a database in memory. */
export async function rawRows(factory: IDBFactory, name: string): Promise<Record<string, Record<string, unknown>[]>> {
  const db = await asked(factory.open(name))
  try {
    const stores = Array.from(db.objectStoreNames)
    const reading = db.transaction(stores)
    const found = await Promise.all(stores.map(async (store) => [store, await asked(reading.objectStore(store).getAll())] as const))
    return Object.fromEntries(found)
  } finally {
    db.close()
  }
}

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('closed')))
  })
}

/** All text in a value, bytes read as text too. */
export function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1') + Buffer.from(value).toString('utf8')
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, part]) => `${key} ${textOf(part)}`).join('\n')
  return String(value)
}
