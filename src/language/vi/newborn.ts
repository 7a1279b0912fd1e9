/** Words of the newborn screens. */
export const newborn = {}
