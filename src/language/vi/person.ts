/** Words of the person screens. */
export const person = {}
