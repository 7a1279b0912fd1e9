/** What was entered so far, kept for this tab only, so that a reload loses nothing but the password. */
import * as z from 'zod/mini'
import { emptySetup, setupSchema } from './setup-form.ts'
import type { SetupForm } from './setup-form.ts'

const KEY = 'so-noi-thiet-lap'

const draftSchema = z.object({ token: z.string(), form: z.record(z.string(), z.unknown()) })

/** The token of the set-up link and the form as last entered. */
export type SetupDraft = { token: string; form: SetupForm }

/** The draft of this tab; the token of a link just opened comes before a kept one. */
export function readDraft(storage: Pick<Storage, 'getItem'>, hash: string): SetupDraft {
  const linkToken = hash.replace(/^#/, '')
  const kept = keptDraft(storage)
  return { token: linkToken || kept.token, form: kept.form }
}

function keptDraft(storage: Pick<Storage, 'getItem'>): SetupDraft {
  const read = z.safeParse(draftSchema, parseJson(storage.getItem(KEY) ?? '{}'))
  if (!read.success) return { token: '', form: emptySetup }
  const { shape } = setupSchema
  const good = Object.entries(read.data.form).filter(([field, value]) => {
    const plain = emptySetup[field as keyof SetupForm]
    // A half-typed answer may break a rule and is kept all the same; a value of another type is not ours.
    return field in shape && (field === 'unit' || typeof plain === typeof value)
  })
  return { token: read.data.token, form: { ...emptySetup, ...Object.fromEntries(good) } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** Keeps the draft without its passwords. */
export function keepDraft(storage: Pick<Storage, 'setItem'>, { token, form }: SetupDraft): void {
  const { password: _, passwordAgain: __, ...rest } = form
  storage.setItem(KEY, JSON.stringify({ token, form: rest }))
}

/** Forgets it, once the ward is set up. */
export function forgetDraft(storage: Pick<Storage, 'removeItem'>): void {
  storage.removeItem(KEY)
}
