/** English of every text of the domain, quotations of plans and names of places apart: one file per room of the domain. */
import type { Catalogue } from '../../catalogue.ts'
import { duplicates } from './duplicates.ts'
import { education } from './education.ts'
import { forms } from './forms.ts'
import { growth } from './growth.ts'
import { hazards } from './hazards.ts'
import { indicators } from './indicators.ts'
import { newborn } from './newborn.ts'
import { others } from './others.ts'
import { plans } from './plans.ts'
import { records } from './records.ts'
import { referrals } from './referrals.ts'
import { reports } from './reports.ts'
import { schedules } from './schedules.ts'
import { shortTexts } from './short-texts.ts'
import { signs } from './signs.ts'
import { stepForms } from './step-forms.ts'
import { tasks } from './tasks.ts'
import { time } from './time.ts'
import { vaccines } from './vaccines.ts'
import { womanSigns } from './woman-signs.ts'

/** All texts by their Vietnamese. */
export const domain: Catalogue = {
  ...duplicates,
  ...education,
  ...forms,
  ...growth,
  ...hazards,
  ...indicators,
  ...newborn,
  ...others,
  ...plans,
  ...records,
  ...referrals,
  ...reports,
  ...schedules,
  ...shortTexts,
  ...signs,
  ...stepForms,
  ...tasks,
  ...time,
  ...vaccines,
  ...womanSigns,
}
