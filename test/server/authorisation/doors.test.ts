/** Every endpoint by everybody who can ask: the door opens for those whom the design names, and for nobody else. */
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabases } from '../databases.ts'
import { ORIGIN } from '../ward-world.ts'
import { askers, classes, doors, roles, type Asker } from './design-table.ts'
import { kinds, plantedWorld, staffRoles, type PlantedWorld } from './planted-world.ts'

const databases = await testDatabases()
const NOBODY = '00000000-0000-7000-8000-000000000000'

describe('the table of the design', () => {
  it('gives every kind of record a class', () => {
    expect(kinds.map(({ id }) => id).toSorted()).toEqual(Object.keys(classes).toSorted())
  })
})

describe.each(databases)('on $name', ({ open }) => {
  let world: PlantedWorld

  beforeAll(async () => {
    world = await plantedWorld(await open())
  })

  const headersOf = (asker: Asker): Record<string, string> => {
    const role = roles.find((one) => asker.endsWith(` of ${one}`))
    const common = { 'content-type': 'application/json', origin: ORIGIN, host: 'so-noi.test' }
    if (role === undefined) return common
    if (asker.startsWith('phone')) return { ...common, authorization: `Bearer ${world.phones.get(role)?.identity.token ?? ''}` }
    return { ...common, cookie: world.browsers.get(role)?.cookie ?? '' }
  }

  const ask = async (endpoint: string, asker: Asker): Promise<number> => {
    const [method = '', path = ''] = endpoint.split(' ')
    const body = method === 'POST' ? { body: '{}' } : {}
    const response = await world.app.request(`${ORIGIN}${path.replace(':id', NOBODY)}`, { method, headers: headersOf(asker), ...body })
    return response.status
  }

  it('every endpoint has its line in the table', () => {
    const built = world.app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*')).map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(built)].toSorted()).toEqual(Object.keys(doors).toSorted())
  })

  it.each(Object.keys(doors).filter((endpoint) => !endpoint.includes('/sign-out')))('%s opens for those named alone', async (endpoint) => {
    const answers = await Promise.all(askers.map(async (asker) => [asker, await ask(endpoint, asker)] as const))
    const refused = answers.filter(([, status]) => status === 401 || status === 403).map(([asker]) => asker)
    expect(refused).toEqual(askers.filter((asker) => doors[endpoint]?.includes(asker) !== true))
    const staff = answers.filter(([asker]) => staffRoles.some((role) => asker === `browser of ${role}`) && endpoint.includes('/station/'))
    // She is known and may not; a stranger is not known.
    expect(staff.map(([, status]) => status)).not.toContain(401)
  })
})
