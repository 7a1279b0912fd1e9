/** Words of the sign-in screens. */
export const signIn = {}
