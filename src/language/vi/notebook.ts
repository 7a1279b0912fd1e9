/** Words of the notebook screens. */
export const notebook = {}
