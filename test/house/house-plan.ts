/** The plan of the house as data: which room may import which, and which room owns which package. */

/** One row of the table of rooms; the README of the room says why. */
export interface RoomRule {
  /** Rooms that may be imported. */
  rooms: readonly string[]
  /** Rooms of which only types may be imported (`import type`). */
  typesOf?: readonly string[]
}

const allButServer = ['domain', 'protocol', 'language', 'exports', 'storage', 'sync', 'ui', 'features', 'app'] as const

/** Rooms by name; a folder of src that is not here is refused. */
export const rooms: Readonly<Record<string, RoomRule>> = {
  domain: { rooms: [] },
  protocol: { rooms: ['domain'] },
  language: { rooms: ['domain'] },
  exports: { rooms: ['domain', 'language'] },
  storage: { rooms: ['domain', 'protocol'] },
  sync: { rooms: ['domain', 'protocol', 'storage'] },
  ui: { rooms: ['domain', 'language'] },
  features: { rooms: ['domain', 'storage', 'exports', 'ui', 'language'], typesOf: ['protocol'] },
  app: { rooms: allButServer },
  server: { rooms: ['domain', 'protocol', 'exports', 'language'] },
}

/** Rooms that may import a package; a package that is not here is refused everywhere. */
export const packageRooms: Readonly<Record<string, readonly string[]>> = {
  zod: ['domain', 'protocol', 'storage', 'sync', 'features', 'app', 'server'],
  dexie: ['storage'],
  react: ['ui', 'features', 'app'],
  'react-dom': ['ui', 'features', 'app'],
  'react-hook-form': ['ui', 'features'],
  '@hookform/resolvers': ['ui', 'features'],
  wouter: ['ui', 'features', 'app'],
  uqr: ['ui', 'features', 'exports'],
  '@fontsource-variable/inter': ['ui', 'app'],
  '@noble/ciphers': ['storage'],
  argon2id: ['app'],
  '@noble/hashes': ['protocol', 'storage', 'features', 'app', 'server'],
  'virtual:pwa-register': ['app'],
  'workbox-core': ['app'],
  'workbox-precaching': ['app'],
  'workbox-routing': ['app'],
  'workbox-window': ['app'],
  hono: ['server'],
  '@hono/node-server': ['server'],
  kysely: ['server'],
  pg: ['server'],
  vite: ['server'],
  '@vitejs/plugin-react': ['server'],
  'vite-plugin-pwa': ['server'],
  node: ['server'],
}

/** Folders whose every file is one definition, listed in the folder's index under the file's name; the files named here are none. */
export const definitionFolders: Readonly<Record<string, { notDefinitions: readonly string[] }>> = {
  'src/domain/records': { notDefinitions: ['change.ts', 'kind.ts', 'lift.ts', 'validate.ts'] },
  'src/domain/forms': { notDefinitions: ['form-id.ts', 'form.ts', 'record-menu.ts', 'step-answers.ts', 'step-form.ts'] },
  'src/domain/indicators': { notDefinitions: ['indicator.ts'] },
  'src/domain/plans': {
    notDefinitions: [
      'adopted-plan.ts', 'deadline.ts', 'event-days.ts', 'follow-ups.ts', 'indicator-codes.ts', 'open-questions.ts', 'own-days.ts', 'plan-adjustment.ts', 'plan-event.ts', 'plan.ts', 'target-state.ts', 'target.ts',
    ],
  },
  'src/domain/tasks/rules': { notDefinitions: [] },
  'src/domain/vaccines': {
    notDefinitions: ['dose-state-words.ts', 'dose-states.ts', 'dose-window.ts', 'fully-immunised.ts', 'given-doses.ts', 'law.ts', 'vaccine.ts'],
  },
}

/** Data tables, which may be as long as their source: official plans, place lists, WHO tables. */
export const dataTables: readonly RegExp[] = [
  /\.csv$/,
  /\.json$/,
  /^src\/domain\/plans\/[a-z-]+-20\d\d(-20\d\d)?\.ts$/,
  /^src\/domain\/(places|admin-units)\/.*(table|communes|provinces|units)[^/]*\.ts$/,
  /^src\/domain\/growth\/(.*\/)?(who|tables?)([-/].*)?\.ts$/,
]

/** True for a file that is a table, not code. */
export function isDataTable(path: string): boolean {
  return dataTables.some((pattern) => pattern.test(path))
}
