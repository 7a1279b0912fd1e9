/** /api/passkeys…, /api/passkey-sign-in…: whoever is signed in makes and removes passkeys, and signs in by one. */
import type * as z from 'zod/mini'
import { newPasskeySchema, passkeyBeginSchema, passkeyRemoveSchema, passkeySignInSchema, type PasskeyQuestion, type PasskeyWanted } from '#protocol/passkeys.ts'
import { agentWords } from '../auth/agent.ts'
import { addPasskey, newQuestion, passkeysOf, removePasskey, takePasskey } from '../auth/passkeys.ts'
import { beginSession, type SignedIn } from '../auth/sessions.ts'
import type { AskedBy } from '../auth/webauthn.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { addressOf, originFault, ownOrigin } from '../http/origin.ts'
import { answerRefusal, Refusal, refuse } from '../http/problem.ts'
import { writeAudit } from '../store/audit.ts'
import { refusedPassword } from './account.ts'
import { sessionInfo } from './session.ts'

/** Passkeys are of a host by its name; the page that asks must be one of it, as for any change. */
function askedBy(ask: Ask, { options }: Parts, type: AskedBy['type']): AskedBy {
  const { host, hostname } = placeOf(ask, options)
  return { type, rpId: hostname, isOwnOrigin: (origin) => URL.canParse(origin) && new URL(origin).host === host }
}

/** As the browser knows us: a server before us may speak https to the world and http to us. */
function placeOf(ask: Ask, options: Parts['options']): URL {
  const own = new URL(ownOrigin(ask, options))
  const host = options.publicUrl === undefined ? ask.req.header('host') : undefined
  return host !== undefined && URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : own
}

/** Her passkeys. */
export async function readPasskeys(ask: Ask, { store }: Parts, { account }: SignedIn): Promise<Response> {
  return answerJson(ask, await store.read((db) => passkeysOf(db, account.login)))
}

/** After the password: what the browser shall make. */
export async function beginPasskey(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const body = await bodyWithPassword(ask, parts, who, passkeyBeginSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const { account, author } = who
  const wanted = await parts.store.write(`account ${account.login}`, async (db): Promise<PasskeyWanted> => ({
    challenge: await newQuestion(db, parts.ports, account.login),
    rpId: askedBy(ask, parts, 'webauthn.create').rpId,
    userId: Buffer.from(author.id).toString('base64url'),
    login: account.login,
    name: author.name,
    known: (await passkeysOf(db, account.login)).map(({ id }) => id),
  }))
  return answerJson(ask, wanted)
}

/** Keeps the one that was made. */
export async function keepPasskey(ask: Ask, parts: Parts, { account }: SignedIn): Promise<Response> {
  const { store, ports } = parts
  const body = await readBody(ask.req.raw, newPasskeySchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const made = { ...body.value, agent: agentWords(ask.req.header('user-agent')) }
  const kept = await store.write(`account ${account.login}`, async (db) => {
    const isAdded = await addPasskey(db, ports, account, made, askedBy(ask, parts, 'webauthn.create'))
    if (isAdded) await writeAudit(db, ports, { ward: account.ward, actor: account.login, action: 'passkey', subjects: [] })
    return isAdded
  })
  return kept ? answerJson(ask, { ok: true }, 201) : refuse('wrong-shape', { at: 'id' })
}

/** Takes one away. */
export async function dropPasskey(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const { store, ports } = parts
  const body = await bodyWithPassword(ask, parts, who, passkeyRemoveSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const { ward, login } = who.account
  const isGone = await store.write(`account ${login}`, async (db) => {
    if (!(await removePasskey(db, login, body.id))) return false
    await writeAudit(db, ports, { ward, actor: login, action: 'passkey-removed', subjects: [] })
    return true
  })
  return isGone ? answerJson(ask, { ok: true }) : refuse('not-found', { at: 'id' })
}

/** Who changes the ways in gives the password once more. */
async function bodyWithPassword<Schema extends z.core.$ZodType<{ present: string }>>(ask: Ask, parts: Parts, who: SignedIn, schema: Schema): Promise<z.infer<Schema> | Refusal> {
  const body = await readBody(ask.req.raw, schema)
  if (body instanceof Refusal) return body
  return (await refusedPassword(ask, parts, who, body.value.present)) ?? body.value
}

/** A question for whoever wants to sign in. */
export async function askPasskey(ask: Ask, parts: Parts): Promise<Response> {
  const { store, ports, limits, options } = parts
  const fault = originFault(ask, options)
  if (fault) return answerRefusal(fault)
  const retryAfterSeconds = limits.signInAddress.waitSeconds(addressOf(ask))
  if (retryAfterSeconds > 0) return refuse('too-many', { retryAfterSeconds })
  const challenge = await store.write('passkey', (db) => newQuestion(db, ports, null))
  return answerJson(ask, { challenge, rpId: askedBy(ask, parts, 'webauthn.get').rpId } satisfies PasskeyQuestion)
}

/** Signs in by the answer. */
export async function signInByPasskey(ask: Ask, parts: Parts): Promise<Response> {
  const { store, ports, limits, options } = parts
  const fault = originFault(ask, options)
  if (fault) return answerRefusal(fault)
  const address = addressOf(ask)
  const retryAfterSeconds = limits.signInAddress.waitSeconds(address)
  if (retryAfterSeconds > 0) return refuse('too-many', { retryAfterSeconds })
  const body = await readBody(ask.req.raw, passkeySignInSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  limits.signInAddress.began(address)
  const info = await store.write('passkey', async (db) => {
    const used = await takePasskey(db, ports, body.value, askedBy(ask, parts, 'webauthn.get'))
    if (!used) return undefined
    const { account, fits } = used
    await writeAudit(db, ports, { ward: account.ward, actor: account.login, action: fits ? 'sign-in-passkey' : 'sign-in-failed', subjects: [] })
    if (!fits) return undefined
    await beginSession(ask, db, parts, account.login, agentWords(ask.req.header('user-agent')))
    const author = await db.selectFrom('author').selectAll().where('id', '=', account.author).executeTakeFirstOrThrow()
    return sessionInfo(db, account, author)
  })
  if (!info) return refuse('bad-credentials')
  limits.signInAddress.tookBack(address)
  return answerJson(ask, info)
}
