/** Words of the today screens. */
export const today = {}
