/** Every address of the phone's app and the screen that stands there, one line each. */
import type { ReactNode } from 'react'
import { Redirect } from 'wouter'
import type { VaultPort } from '#features/vault/vault-port.ts'
import { TodayScreen } from '#features/today/today-screen.tsx'
import { spoken } from '#language/languages.ts'
import type { OpenVault } from '#storage/vault/vaults.ts'
import { changeLanguage } from './language-choice.ts'
import { laterScreens as later } from './phone-screens.ts'
import type { PhoneSession } from './phone-session.ts'

/** What every screen of an open book may be given. */
export interface PhoneTools extends Pick<PhoneSession, 'phone' | 'enrol' | 'syncNow'> {
  vault: OpenVault
  port: VaultPort
  lock: () => void
  /** Called after a save: what was written is sent as soon as there is a network. */
  onSaved: () => void
}

/** Where one is: parts of the address by name, '' for one that is not there, and what stands behind the question mark. */
export interface Place {
  part: (name: string) => string
  query: URLSearchParams
}

/** One address and its screen. */
export interface PhoneRoute {
  path: string
  draw: (tools: PhoneTools, place: Place) => ReactNode
}

/** In the order in which addresses are tried. */
export const phoneRoutes: readonly PhoneRoute[] = [
  { path: '/hom-nay', draw: ({ phone }) => <TodayScreen phone={phone} /> },
  { path: '/hom-nay/sap-toi', draw: ({ phone }) => <later.Upcoming phone={phone} /> },
  { path: '/hom-nay/duong-di', draw: ({ phone }) => <later.Way phone={phone} /> },
  { path: '/gia-dinh', draw: ({ phone }) => <later.Family phone={phone} /> },
  { path: '/kich-hoat', draw: ({ phone, enrol }) => <later.Enrol phone={phone} enrol={enrol} /> },
  { path: '/gia-dinh/them-ho', draw: ({ phone }) => <later.HouseholdForm phone={phone} /> },
  { path: '/ho/:id', draw: ({ phone }, { part }) => <later.Household phone={phone} id={part('id')} /> },
  { path: '/ho/:id/sua', draw: ({ phone }, { part }) => <later.HouseholdForm phone={phone} id={part('id')} /> },
  { path: '/ho/:id/them-nguoi', draw: ({ phone }, { part }) => <later.PersonForm phone={phone} householdId={part('id')} /> },
  { path: '/ho/:id/an-toan', draw: ({ phone, onSaved }, { part }) => <later.Hazards phone={phone} id={part('id')} onSaved={onSaved} /> },
  { path: '/nguoi/:id', draw: ({ phone }, { part }) => <later.Person phone={phone} id={part('id')} /> },
  { path: '/nguoi/:id/sua', draw: ({ phone }, { part }) => <later.PersonForm phone={phone} id={part('id')} /> },
  { path: '/nguoi/:id/so-sinh', draw: ({ phone, onSaved }, { part }) => <later.NewbornCheck phone={phone} id={part('id')} onSaved={onSaved} /> },
  { path: '/nguoi/:id/tham', draw: ({ phone, onSaved }, { part }) => <later.Visit phone={phone} id={part('id')} onSaved={onSaved} /> },
  { path: '/nguoi/:id/can-do', draw: ({ phone, onSaved }, { part }) => <later.Measure phone={phone} id={part('id')} onSaved={onSaved} /> },
  { path: '/nguoi/:id/tiem-chung', draw: ({ phone, onSaved }, { part }) => <later.DoseCard phone={phone} id={part('id')} onSaved={onSaved} /> },
  { path: '/vitamin-a', draw: ({ phone, onSaved }, { query }) => <later.VitaminA phone={phone} child={query.get('be') ?? undefined} onSaved={onSaved} /> },
  { path: '/nguoi/:id/dau-hieu', draw: ({ phone, onSaved }, { part }) => <later.DangerSigns phone={phone} id={part('id')} onSaved={onSaved} /> },
  { path: '/sinh-moi/:id', draw: ({ phone, onSaved }, { part }) => <later.Birth phone={phone} motherId={part('id')} onSaved={onSaved} /> },
  { path: '/ghi/:form/:id', draw: ({ phone, onSaved }, { part }) => <later.StepForm phone={phone} form={part('form')} subject={part('id')} onSaved={onSaved} /> },
  { path: '/chuyen-gui/:id', draw: ({ phone, onSaved }, { part }) => <later.Referral phone={phone} id={part('id')} onSaved={onSaved} /> },
  { path: '/tre-can-giup', draw: ({ phone, onSaved }) => <later.SpecialHelp phone={phone} onSaved={onSaved} /> },
  { path: '/ghi-moi', draw: ({ phone }) => <later.RecordNew phone={phone} /> },
  {
    path: '/the-tranh',
    draw: ({ phone }, { query }) => <later.Cards phone={phone} householdId={query.get('ho') ?? undefined} personId={query.get('nguoi') ?? undefined} />,
  },
  {
    path: '/the-tranh/:topic',
    draw: ({ phone, onSaved }, { part, query }) => (
      <later.Education phone={phone} topic={part('topic')} onSaved={onSaved} householdId={query.get('ho') ?? undefined} personId={query.get('nguoi') ?? undefined} />
    ),
  },
  { path: '/buoi-nhom', draw: ({ phone, onSaved }) => <later.GroupSession phone={phone} onSaved={onSaved} /> },
  { path: '/so-tay', draw: ({ phone, lock }) => <later.Notebook phone={phone} lock={lock} /> },
  { path: '/so-tay/nhap', draw: ({ phone }) => <later.Drafts phone={phone} /> },
  { path: '/so-tay/chep-so', draw: ({ phone }) => <later.Ledger phone={phone} /> },
  { path: '/so-tay/p0', draw: ({ phone }) => <later.Slip phone={phone} /> },
  { path: '/so-tay/so-cua-toi', draw: ({ phone }) => <later.OwnFigures phone={phone} /> },
  { path: '/so-tay/so-cua-toi/:target', draw: ({ phone }, { part }) => <later.OwnFigure phone={phone} id={part('target')} /> },
  { path: '/dong-bo', draw: ({ phone, syncNow }) => <later.SyncStatus phone={phone} syncNow={syncNow} /> },
  { path: '/so-khac/:id', draw: ({ phone }, { part }) => <later.Conflict phone={phone} id={part('id')} /> },
  {
    path: '/cai-dat',
    draw: ({ phone, port, vault, lock }) => (
      <later.Settings
        phone={phone}
        version={__APP_VERSION__}
        language={spoken}
        onLanguage={changeLanguage}
        vault={<later.VaultSettings port={port} vault={vault} lock={lock} />}
      />
    ),
  },
  { path: '/', draw: () => <Redirect to="/hom-nay" replace /> },
]
