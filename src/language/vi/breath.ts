/** Words of the breath screens. */
export const breath = {}
