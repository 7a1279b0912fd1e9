/** Vietnamese: the language of the product, one file per area of the app; the station's own areas are not carried by a phone. */
import { firstVi } from './first-vi.ts'
import { breath } from './vi/breath.ts'
import { education } from './vi/education.ts'
import { enrol } from './vi/enrol.ts'
import { family } from './vi/family.ts'
import { growth } from './vi/growth.ts'
import { hazards } from './vi/hazards.ts'
import { household } from './vi/household.ts'
import { ledger } from './vi/ledger.ts'
import { mother } from './vi/mother.ts'
import { newborn } from './vi/newborn.ts'
import { notebook } from './vi/notebook.ts'
import { ownFigures } from './vi/own-figures.ts'
import { recordNew } from './vi/record-new.ts'
import { record } from './vi/record.ts'
import { referral } from './vi/referral.ts'
import { settings } from './vi/settings.ts'
import { specialHelp } from './vi/special-help.ts'
import { stepForm } from './vi/step-form.ts'
import { vaccines } from './vi/vaccines.ts'
import { visit } from './vi/visit.ts'
import { vitaminA } from './vi/vitamin-a.ts'

/** Words by area. */
export const vi = {
  ...firstVi,
  breath, education, enrol, family, growth, hazards, household, ledger, mother, newborn, notebook, ownFigures,
  record, recordNew, referral, settings, specialHelp, stepForm, vaccines, visit, vitaminA,
}
