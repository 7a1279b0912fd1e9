/** Everything that the wizard gathers, with its rules, and the request that it becomes. */
import * as z from 'zod/mini'
import { newPasswordFields, passwordsAgree } from '#domain/formats/new-password.ts'
import { parsePhone } from '#domain/formats/phone.ts'
import { plans } from '#domain/plans/index.ts'
import type { Plan } from '#domain/plans/plan.ts'
import { tidyName } from '#domain/text/name.ts'
import { stationWords } from '#language/station-words.ts'
import type { SetupRequest } from '#protocol/setup.ts'

const { account, groups, place, station, plan } = stationWords.setup

const unitSchema = z.object({
  code: z.string(),
  fullName: z.string(),
  provinceCode: z.string(),
  provinceFullName: z.string(),
})

/** Shape of the form; passwords are typed anew after a reload. */
export const setupSchema = z.object({
  unit: z.nullable(unitSchema).check(z.refine((unit) => unit !== null, place.missing)),
  groupUnit: z.enum(groups.units),
  groups: z.array(z.string()).check(z.minLength(1, groups.missing), z.maxLength(300, groups.tooMany)),
  planId: z.string().check(z.minLength(1, plan.missing)),
  acceptedCorrections: z.array(z.string()),
  stationPhone: z.string().check(z.refine((phone) => phone.trim() === '' || parsePhone(phone).ok, station.phoneWrong)),
  stationContact: z.string().check(z.maxLength(120)),
  referralPlace: z.string().check(z.maxLength(200)),
  login: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, account.loginWrong)),
  name: z.string().check(z.trim(), z.minLength(1, account.nameMissing), z.maxLength(120)),
  ...newPasswordFields(stationWords.password.faults),
}).check(passwordsAgree(stationWords.password.faults))
export type SetupForm = z.infer<typeof setupSchema>

/** An empty form. */
export const emptySetup: SetupForm = {
  unit: null,
  groupUnit: groups.units[0],
  groups: [],
  planId: '',
  acceptedCorrections: [],
  stationPhone: '',
  stationContact: '',
  referralPlace: '',
  login: '',
  name: '',
  password: '',
  passwordAgain: '',
}

/** The five steps with the fields that each must have right. */
export const setupSteps = [
  { id: 'place', fields: ['unit'] },
  { id: 'groups', fields: ['groupUnit', 'groups'] },
  { id: 'plan', fields: ['planId', 'acceptedCorrections'] },
  { id: 'station', fields: ['stationPhone', 'stationContact', 'referralPlace'] },
  { id: 'account', fields: ['login', 'name', 'password', 'passwordAgain'] },
] as const satisfies readonly { id: string; fields: readonly (keyof SetupForm)[] }[]

/** The plan that was made for this very ward, when there is one. */
export function ownPlan(unitCode: string | undefined): Plan | undefined {
  return plans.find((one) => one.place.communeCode === unitCode)
}

/** The request; blank answers become null. */
export function setupRequest(form: SetupForm, token: string): SetupRequest {
  const phone = parsePhone(form.stationPhone)
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    token,
    provinceCode: form.unit?.provinceCode ?? '',
    communeCode: form.unit?.code ?? '',
    groupUnit: form.groupUnit,
    groups: form.groups,
    planId: form.planId,
    acceptedCorrections: form.acceptedCorrections,
    stationPhone: phone.ok ? phone.value.number : null,
    stationContact: orNull(form.stationContact),
    referralPlace: orNull(form.referralPlace),
    account: { login: form.login, name: tidyName(form.name), password: form.password },
  }
}
