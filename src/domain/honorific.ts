/** How a collaborator is addressed: chosen by the station at enrolment, changed by herself in the settings. */

/** The four words there are to choose from. */
export const honorifics = ['chị', 'anh', 'cô', 'bác'] as const

/** One of them. */
export type Honorific = (typeof honorifics)[number]
