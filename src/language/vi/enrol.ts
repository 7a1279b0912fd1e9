/** Words of the enrol screens. */
export const enrol = {}
