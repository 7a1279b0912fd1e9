/** Words of the sync-status screens. */
export const syncStatus = {}
