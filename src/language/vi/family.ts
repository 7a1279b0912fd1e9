/** Words of the family screens. */
export const family = {}
