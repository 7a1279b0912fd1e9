/** Screens that are not needed for the first sight of Hôm nay: fetched from the phone's own cache when they are opened. */
import { lazy, type ReactNode } from 'react'
import { allWords } from '#language/all-words.ts'

/** A screen reads its words when it is loaded, so they are there before. */
function later<Props extends object>(load: () => Promise<(props: Props) => ReactNode>) {
  return lazy(async () => {
    await allWords()
    return { default: await load() }
  })
}

/** Lazy screens by name. */
export const laterScreens = {
  Join: later(async () => (await import('#features/enrol/join-screen.tsx')).JoinScreen),
  Enrol: later(async () => (await import('#features/enrol/enrol-screen.tsx')).EnrolScreen),
  Upcoming: later(async () => (await import('#features/today/upcoming-screen.tsx')).UpcomingScreen),
  Way: later(async () => (await import('#features/today/way-screen.tsx')).WayScreen),
  Family: later(async () => (await import('#features/family/family-screen.tsx')).FamilyScreen),
  Household: later(async () => (await import('#features/household/household-screen.tsx')).HouseholdScreen),
  Hazards: later(async () => (await import('#features/hazards/hazards-screen.tsx')).HazardsScreen),
  HouseholdForm: later(async () => (await import('#features/household/household-form-screen.tsx')).HouseholdFormScreen),
  Person: later(async () => (await import('#features/person/person-screen.tsx')).PersonScreen),
  PersonForm: later(async () => (await import('#features/household/person-form-screen.tsx')).PersonFormScreen),
  NewbornCheck: later(async () => (await import('#features/newborn/newborn-check-screen.tsx')).NewbornCheckScreen),
  Birth: later(async () => (await import('#features/newborn/birth-screen.tsx')).BirthScreen),
  Visit: later(async () => (await import('#features/visit/visit-screen.tsx')).VisitScreen),
  Measure: later(async () => (await import('#features/measure/measure-screen.tsx')).MeasureScreen),
  DoseCard: later(async () => (await import('#features/vaccines/dose-card-screen.tsx')).DoseCardScreen),
  VitaminA: later(async () => (await import('#features/vitamin-a/vitamin-a-screen.tsx')).VitaminAScreen),
  StepForm: later(async () => (await import('#features/step-form/step-form-screen.tsx')).StepFormScreen),
  DangerSigns: later(async () => (await import('#features/visit/visit-screen.tsx')).DangerSignsScreen),
  Referral: later(async () => (await import('#features/referral/referral-screen.tsx')).ReferralScreen),
  RecordNew: later(async () => (await import('#features/record-new/record-new-screen.tsx')).RecordNewScreen),
  SpecialHelp: later(async () => (await import('#features/special-help/special-help-screen.tsx')).SpecialHelpScreen),
  Cards: later(async () => (await import('#features/education/cards-screen.tsx')).CardsScreen),
  Education: later(async () => (await import('#features/education/education-screen.tsx')).EducationScreen),
  GroupSession: later(async () => (await import('#features/education/group-session-screen.tsx')).GroupSessionScreen),
  GroupHead: later(async () => (await import('#features/group-head/group-head-screen.tsx')).GroupHeadScreen),
  Notebook: later(async () => (await import('#features/notebook/notebook-screen.tsx')).NotebookScreen),
  Drafts: later(async () => (await import('#features/notebook/drafts-screen.tsx')).DraftsScreen),
  Ledger: later(async () => (await import('#features/notebook/ledger-screen.tsx')).LedgerScreen),
  Slip: later(async () => (await import('#features/notebook/slip-screen.tsx')).SlipScreen),
  OwnFigures: later(async () => (await import('#features/notebook/own-figures-screen.tsx')).OwnFiguresScreen),
  OwnFigure: later(async () => (await import('#features/notebook/own-figure-screen.tsx')).OwnFigureScreen),
  SyncStatus: later(async () => (await import('#features/sync-status/sync-status-screen.tsx')).SyncStatusScreen),
  Conflict: later(async () => (await import('#features/conflict/conflict-screen.tsx')).ConflictScreen),
  VaultSettings: later(async () => (await import('#features/vault/vault-settings.tsx')).VaultSettings),
  Settings: later(async () => (await import('#features/settings/settings-screen.tsx')).SettingsScreen),
}
