/** GET and POST /api/station/{accounts,account-link,account-close,officer}: who may sign in, and who is named to see restricted records. */
import { accountNameSchema, nameOfficerSchema, newAccountSchema, type AccountLink } from '#protocol/station-accounts.ts'
import { accountLinkTo, type FreshLink } from '../auth/account-links.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { ownOrigin } from '../http/origin.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { accountRows, closeAccount, giveAccountLink, makeAccount, nameOfficer } from '../station/accounts.ts'
import { stationChange } from './station-change.ts'

/** Accounts of the ward. */
export async function readAccounts(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  return answerJson(ask, await store.read((db) => accountRows(db, who.account.ward, ports.now())))
}

/** Makes an account and the link that opens it. */
export async function newAccount(ask: Ask, { store, ports, options }: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, newAccountSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const fresh = await store.write(who.account.ward, (db) => makeAccount(db, ports, who, body.value))
  return fresh instanceof Refusal ? answerRefusal(fresh) : answerJson(ask, linkOf(ask, options, body.value.login, fresh), 201)
}

/** A new link for an account, for who forgot the password or comes back. */
export async function newAccountLink(ask: Ask, { store, ports, options }: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, accountNameSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const fresh = await store.write(who.account.ward, (db) => giveAccountLink(db, ports, who, body.value))
  return fresh instanceof Refusal ? answerRefusal(fresh) : answerJson(ask, linkOf(ask, options, body.value.login, fresh), 201)
}

function linkOf(ask: Ask, options: Parts['options'], login: string, { token, expiresAt }: FreshLink): AccountLink {
  return { login, link: accountLinkTo(ownOrigin(ask, options), token), expiresAt }
}

/** Closes an account. */
export const endAccount = stationChange(accountNameSchema, closeAccount)

/** Names an officer, or takes the name back. */
export const changeOfficer = stationChange(nameOfficerSchema, nameOfficer)
