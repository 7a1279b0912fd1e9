/** Words of the station screens. */
export const station = {}
