/** Words of the referral screens. */
export const referral = {}
