/** Kills Chromium in the middle of saves: no save that the screen had confirmed is lost, none is torn or doubled. `--kills 100 --backend leveldb|sqlite|both --seed 1`. */
import { timesKept, differences, doubledOps } from '../e2e/faults/endpoint-book.ts'
import { fillHousehold, joinWard, syncUntilDone } from '../e2e/faults/field-phone.ts'
import { startFieldWard, type FieldWard } from '../e2e/faults/field-ward.ts'
import { householdNumbers, readPhoneBook, tornParts } from '../e2e/faults/phone-book.ts'
import { named } from '../e2e/steps/tap.ts'
import { storeOnDisk, type IdbStore } from '../harness/own-browser.ts'

interface Tally {
  kills: number
  /** Saves of which the screen had shown that they are kept before the kill. */
  confirmed: number
  /** Saves that were on the disk without the screen having come to show it. */
  keptUnseen: number
  /** Saves of which nothing was on the disk; the draft must be. */
  notYet: number
  faults: string[]
}

/** Numbers from a seed (mulberry32), so that a run can be made again. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** How long a save takes on this machine as it is now, ms: a kill falls between the tap and twice as long. */
interface Span {
  ms: number
}

/** One save with a kill around it; the phone is open before and after. */
async function killOnce(ward: FieldWard, chance: () => number, span: Span, tally: Tally): Promise<void> {
  const { phone, freshNumber } = ward
  const page = phone.page()
  const number = freshNumber()
  await fillHousehold(page, number)
  // From here on the screen has said that the draft is kept.
  await page.getByText('Đã lưu', { exact: true }).waitFor()
  let shown = false
  // The address changes when the save has committed, and then the household's page shows it.
  page.on('framenavigated', (frame) => {
    if (/\/ho\/[0-9a-f-]{36}$/.test(frame.url())) shown = true
  })
  // The tap may never come to its end.
  void named(page, 'Lưu hộ').click().catch(() => undefined)
  await pause(chance() * 2 * span.ms)
  const confirmed = shown
  await phone.kill()
  const book = await readPhoneBook(await phone.open())
  const kept = householdNumbers(book).filter((one) => one === number).length
  const note = (what: string) => {
    tally.faults.push(`kill ${tally.kills}: household ${number} ${what}`)
    process.stdout.write(`${tally.faults.at(-1)}\n`)
  }
  tally.kills += 1
  if (confirmed) tally.confirmed += 1
  if (kept === 1 && !confirmed) tally.keptUnseen += 1
  if (kept === 0) tally.notYet += 1
  // Held around the commit: a machine that gets slower or faster is followed.
  span.ms = Math.min(4000, Math.max(20, span.ms * (kept === 0 ? 1.2 : confirmed ? 0.85 : 1)))
  if (confirmed && kept === 0) note('was shown as kept and is lost')
  if (kept > 1) note(`is there ${kept} times`)
  if (kept === 0 && !book.drafts.some(({ answers }) => answers['number'] === number)) note('has neither record nor draft')
  for (const torn of tornParts(book)) note(`is torn: ${torn}`)
}

/** At the end everything that the phone holds has arrived once. */
async function arrivals({ phone, endpoint, given }: FieldWard, tally: Tally): Promise<void> {
  const book = await syncUntilDone(phone.page())
  const here = householdNumbers(book)
  for (const number of given.filter((one) => here.includes(one))) {
    const [times] = timesKept(endpoint(), [number])
    if (times !== 1) tally.faults.push(`household ${number} is at the endpoint ${times} times`)
  }
  for (const id of doubledOps(endpoint())) tally.faults.push(`op ${id} took effect twice`)
  tally.faults.push(...differences(book, endpoint()))
}

async function runOn(store: IdbStore, kills: number, seed: number): Promise<Tally> {
  const tally: Tally = { kills: 0, confirmed: 0, keptUnseen: 0, notYet: 0, faults: [] }
  const chance = chanceFrom(seed)
  const ward = await startFieldWard(store)
  try {
    const began = performance.now()
    await joinWard(ward.phone, ward.proxy.url, await ward.codeForAnother())
    const span: Span = { ms: 100 }
    while (tally.kills < kills) {
      await killOnce(ward, chance, span, tally)
      if (tally.kills % 25 === 0) process.stdout.write(`${store}: ${tally.kills} kills, ${tally.faults.length} faults\n`)
    }
    await arrivals(ward, tally)
    const seconds = (performance.now() - began) / 1000
    await ward.phone.close()
    const real = await storeOnDisk(ward.phone.profile)
    if (real !== store) tally.faults.push(`the browser kept its data in ${real}`)
    process.stdout.write(
      `${store}: ${tally.kills} kills in ${seconds.toFixed(0)} s (${(seconds / tally.kills).toFixed(1)} s each): ${tally.confirmed} confirmed on the screen, ` +
        `${tally.keptUnseen} kept before the screen could show it, ${tally.notYet} not yet kept (draft there); ${tally.faults.length} lost, torn or doubled\n`,
    )
    return tally
  } finally {
    await ward.end()
  }
}

/** Runs the kills; 1 when anything was lost, torn or doubled. */
export async function run(options: Readonly<Record<string, string>>): Promise<number> {
  const kills = Number(options['kills'] ?? 100)
  const seed = Number(options['seed'] ?? 1)
  const backend = options['backend'] ?? 'both'
  const stores = (['leveldb', 'sqlite'] as const).filter((store) => backend === 'both' || backend === store)
  if (stores.length === 0 || !Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
    process.stderr.write('--kills <count> --backend leveldb|sqlite|both --seed <number>\n')
    return 1
  }
  let faults: string[] = []
  for (const store of stores) faults = [...faults, ...(await runOn(store, kills, seed)).faults]
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  return faults.length === 0 ? 0 : 1
}
