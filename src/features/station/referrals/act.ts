/** How the parts of a referral's detail have something done about it. */
import type { ReferralAction } from '#protocol/station.ts'

/** Carries out one action and says `done` on the screen; resolves to true when the endpoint has kept it. */
export type Act = (action: Omit<ReferralAction, 'referral'>, done: string) => Promise<boolean>
