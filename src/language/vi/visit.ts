/** Words of the visit screens. */
export const visit = {}
