/** The vaccines of the programme, one line each; order here is order on the screen. */
import { bcg } from './bcg.ts'
import { dptBooster } from './dpt-booster.ts'
import { hepatitisBBirth } from './hepatitis-b-birth.ts'
import { ipv } from './ipv.ts'
import { japaneseEncephalitis } from './japanese-encephalitis.ts'
import { measles } from './measles.ts'
import { measlesRubella } from './measles-rubella.ts'
import { opv } from './opv.ts'
import { pcv } from './pcv.ts'
import { penta } from './penta.ts'
import { rota } from './rota.ts'
import { tdPregnant } from './td-pregnant.ts'
import type { Vaccine } from './vaccine.ts'

/** All vaccines, of children and of pregnant women. */
export const vaccines: readonly Vaccine[] = [
  hepatitisBBirth,
  bcg,
  penta,
  opv,
  rota,
  pcv,
  ipv,
  measles,
  japaneseEncephalitis,
  dptBooster,
  measlesRubella,
  tdPregnant,
]

/** The vaccines of children. */
export const childVaccines: readonly Vaccine[] = vaccines.filter((vaccine) => vaccine.for === 'child')

/** The vaccines of pregnant women. */
export const womanVaccines: readonly Vaccine[] = vaccines.filter((vaccine) => vaccine.for === 'pregnant-woman')
