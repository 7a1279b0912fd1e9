/** Screens that are not needed for the first sight of Hôm nay: fetched from the phone's own cache when they are opened. */
import { lazy } from 'react'

/** Lazy screens by name. */
export const laterScreens = {
  Join: lazy(async () => ({ default: (await import('#features/enrol/join-screen.tsx')).JoinScreen })),
  Enrol: lazy(async () => ({ default: (await import('#features/enrol/enrol-screen.tsx')).EnrolScreen })),
  Family: lazy(async () => ({ default: (await import('#features/family/family-screen.tsx')).FamilyScreen })),
  Household: lazy(async () => ({ default: (await import('#features/household/household-screen.tsx')).HouseholdScreen })),
  Hazards: lazy(async () => ({ default: (await import('#features/hazards/hazards-screen.tsx')).HazardsScreen })),
  HouseholdForm: lazy(async () => ({ default: (await import('#features/household/household-form-screen.tsx')).HouseholdFormScreen })),
  Person: lazy(async () => ({ default: (await import('#features/person/person-screen.tsx')).PersonScreen })),
  PersonForm: lazy(async () => ({ default: (await import('#features/household/person-form-screen.tsx')).PersonFormScreen })),
  NewbornCheck: lazy(async () => ({ default: (await import('#features/newborn/newborn-check-screen.tsx')).NewbornCheckScreen })),
  Birth: lazy(async () => ({ default: (await import('#features/newborn/birth-screen.tsx')).BirthScreen })),
  Visit: lazy(async () => ({ default: (await import('#features/visit/visit-screen.tsx')).VisitScreen })),
  Measure: lazy(async () => ({ default: (await import('#features/measure/measure-screen.tsx')).MeasureScreen })),
  DoseCard: lazy(async () => ({ default: (await import('#features/vaccines/dose-card-screen.tsx')).DoseCardScreen })),
  VitaminA: lazy(async () => ({ default: (await import('#features/vitamin-a/vitamin-a-screen.tsx')).VitaminAScreen })),
  StepForm: lazy(async () => ({ default: (await import('#features/step-form/step-form-screen.tsx')).StepFormScreen })),
  Referral: lazy(async () => ({ default: (await import('#features/referral/referral-screen.tsx')).ReferralScreen })),
  RecordNew: lazy(async () => ({ default: (await import('#features/record-new/record-new-screen.tsx')).RecordNewScreen })),
  SpecialHelp: lazy(async () => ({ default: (await import('#features/special-help/special-help-screen.tsx')).SpecialHelpScreen })),
  Cards: lazy(async () => ({ default: (await import('#features/education/cards-screen.tsx')).CardsScreen })),
  Education: lazy(async () => ({ default: (await import('#features/education/education-screen.tsx')).EducationScreen })),
  GroupSession: lazy(async () => ({ default: (await import('#features/education/group-session-screen.tsx')).GroupSessionScreen })),
  GroupHead: lazy(async () => ({ default: (await import('#features/group-head/group-head-screen.tsx')).GroupHeadScreen })),
  Notebook: lazy(async () => ({ default: (await import('#features/notebook/notebook-screen.tsx')).NotebookScreen })),
  Drafts: lazy(async () => ({ default: (await import('#features/notebook/drafts-screen.tsx')).DraftsScreen })),
  SyncStatus: lazy(async () => ({ default: (await import('#features/sync-status/sync-status-screen.tsx')).SyncStatusScreen })),
  Conflict: lazy(async () => ({ default: (await import('#features/conflict/conflict-screen.tsx')).ConflictScreen })),
  VaultSettings: lazy(async () => ({ default: (await import('#features/vault/vault-settings.tsx')).VaultSettings })),
  Settings: lazy(async () => ({ default: (await import('#features/settings/settings-screen.tsx')).SettingsScreen })),
}
