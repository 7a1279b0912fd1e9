/** Words of the education screens. */
export const education = {}
