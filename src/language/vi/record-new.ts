/** Words of the record-new screens. */
export const recordNew = {}
