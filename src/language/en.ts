/** English: each area of the app in the shape of the Vietnamese one, and the texts of the domain; loaded by whoever chooses it. */
import { translationBy } from './catalogue.ts'
import { access } from './en/access.ts'
import { app } from './en/app.ts'
import { breath } from './en/breath.ts'
import { conflict } from './en/conflict.ts'
import { domain } from './en/domain/index.ts'
import { education } from './en/education.ts'
import { enrol } from './en/enrol.ts'
import { family } from './en/family.ts'
import { groupHead } from './en/group-head.ts'
import { growth } from './en/growth.ts'
import { hazards } from './en/hazards.ts'
import { household } from './en/household.ts'
import { ledger } from './en/ledger.ts'
import { mother } from './en/mother.ts'
import { newborn } from './en/newborn.ts'
import { notebook } from './en/notebook.ts'
import { ownFigures } from './en/own-figures.ts'
import { person } from './en/person.ts'
import { recordNew } from './en/record-new.ts'
import { record } from './en/record.ts'
import { referral } from './en/referral.ts'
import { settings } from './en/settings.ts'
import { specialHelp } from './en/special-help.ts'
import { stepForm } from './en/step-form.ts'
import { syncStatus } from './en/sync-status.ts'
import { today } from './en/today.ts'
import { ui } from './en/ui.ts'
import { vaccines } from './en/vaccines.ts'
import { vault } from './en/vault.ts'
import { visit } from './en/visit.ts'
import { vitaminA } from './en/vitamin-a.ts'
import type { Words } from './words-shape.ts'

/** Words by area. */
export const en: Words = {
  access, app, breath, conflict, education, enrol, family, groupHead, growth, hazards, household, ledger, mother, newborn,
  notebook, ownFigures, person, record, recordNew, referral, settings, specialHelp, stepForm, syncStatus, today, ui, vaccines,
  vault, visit, vitaminA,
}

/** A text of the domain in English. */
export const domainInEnglish = translationBy(domain)
