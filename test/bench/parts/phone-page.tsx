/** What the phone bench does inside the browser: the product's screens over the largest sealed book, with what a person does timed to the next frame. */
import '#app/zod-setup.ts'
import '#ui/style/tokens.css'
import '#ui/style/base.css'
import { createRoot } from 'react-dom/client'
import { Route, Switch, useLocation } from 'wouter'
import { phoneRoutes, type PhoneTools } from '#app/phone-routes.tsx'
import { openDraft, updateDraft } from '#storage/drafts.ts'
import { makeKeeper } from '#storage/kept/keeper.ts'
import { openPhone } from '#storage/phone.ts'
import { saveRecords } from '#storage/save.ts'
import { rowSealer } from '#storage/vault/row-sealer.ts'
import { NavigateProvider } from '#ui/link/link.tsx'
import { fillBook } from './phone-book.ts'

/** What is not seen by then never comes (ms). */
const LONGEST_WAIT_MS = 20_000
/** A list that has not changed by then stays as it is (ms). */
const UNCHANGED_MS = 1200
const NAME = 'bench-phone'
const ports = { now: () => Date.now(), randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)), appVersion: 'bench' }
const phone = openPhone(NAME, ports, { sealer: rowSealer(NAME, new Uint8Array(32).fill(7), ports.randomBytes) })

function Screens() {
  const [, navigate] = useLocation()
  const tools = { phone, onSaved: () => undefined } as unknown as PhoneTools
  return (
    <NavigateProvider value={navigate}>
      <Switch>
        {phoneRoutes.map(({ path, draw }) => (
          <Route key={path} path={path}>
            {(parts: Record<string, string | undefined>) => draw(tools, { part: (name) => parts[name] ?? '', query: new URLSearchParams() })}
          </Route>
        ))}
      </Switch>
    </NavigateProvider>
  )
}

/** Resolves after the frame in which something is there. */
function seen(selector: string, isNew: () => boolean = () => true): Promise<number> {
  return new Promise((resolve, reject) => {
    const limit = performance.now() + LONGEST_WAIT_MS
    const look = () => {
      if (performance.now() > limit) reject(new Error(`never seen: ${selector} at ${location.pathname}: ${document.body.innerText.slice(0, 300)}`))
      else if (document.querySelector(selector) && isNew()) requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0))
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** Taps what a selector finds and waits until something is seen. */
async function tap(selector: string, until: string): Promise<number> {
  const target = document.querySelector<HTMLElement>(selector)
  if (!target) throw new Error(`nothing to tap: ${selector}`)
  const began = performance.now()
  target.click()
  return (await seen(until)) - began
}

/** Types and waits for the frame in which the list is another; null when it stays as it is, since the same people fit. */
async function type(text: string): Promise<number | null> {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]')
  const main = document.querySelector('main')
  if (!box || !main) throw new Error('no box to type into')
  let changedAt: number | undefined
  const watcher = new MutationObserver((changes) => {
    if (changes.some(({ target }) => target instanceof Node && !box.parentElement?.contains(target))) changedAt ??= performance.now()
  })
  watcher.observe(main, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['href', 'aria-label'] })
  const began = performance.now()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text)
  box.dispatchEvent(new Event('input', { bubbles: true }))
  const limit = began + UNCHANGED_MS
  await seen('main', () => changedAt !== undefined || performance.now() > limit)
  watcher.disconnect()
  return changedAt === undefined ? null : performance.now() - began
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** As a raw database does it: so many rows of so many bytes, read by key or written durably. */
async function raw(rows: number, bytes: number): Promise<{ read: number; write: number }> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bench-raw', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows', { keyPath: 'id' }))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')))
  })
  const done = (transaction: IDBTransaction) =>
    new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('error', () => reject(transaction.error ?? new Error('no transaction')))
    })
  const write = await timed(() => {
    const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' })
    for (let at = 0; at < rows; at += 1) transaction.objectStore('rows').put({ id: `${rows}-${at}`, sealed: new Uint8Array(bytes) })
    return done(transaction)
  })
  const read = await timed(() => {
    const transaction = db.transaction('rows', 'readonly')
    for (let at = 0; at < rows; at += 1) transaction.objectStore('rows').get(`${rows}-${at}`)
    return done(transaction)
  })
  db.close()
  return { read, write }
}

/** A round of the keeper; each slice in ms. Ends after so many slices, or when all is kept. */
async function keep(most: number): Promise<number[]> {
  const keeper = makeKeeper(phone)
  const slices: number[] = []
  while (slices.length < most) {
    const began = performance.now()
    const hasMore = await keeper.step()
    slices.push(performance.now() - began)
    if (!hasMore) break
  }
  return slices
}

/** An answer to one question, stored as the forms store it. */
async function answer(): Promise<number> {
  const draft = await openDraft(phone, { form: 'household-visit', subject: null, title: 'Thăm', idNames: ['visit'] })
  return timed(() => updateDraft(phone, draft.id, { cough: 'no' }, 1))
}

/** A measurement of a child, saved. */
async function save(): Promise<number> {
  const [child] = await phone.db.records.where('kind').equals('person').offset(300).limit(1).toArray()
  return timed(() =>
    saveRecords(phone, [{ kind: 'measurement', id: phone.newId(), set: { area: '31/10525/g05', subject: child?.id ?? '', weightKg: 9.2 } }], { occurredOn: new Date().toISOString().slice(0, 10) }),
  )
}

/** From the first line of the page until the day's rows stand there, and since when the page was asked for. */
async function started(): Promise<number> {
  return seen('main li a')
}

Object.assign(globalThis, { bench: { fill: (people: number, records: number, doors: number) => fillBook(phone, people, records, doors), keep, tap, type, answer, save, raw, started } })

const root = document.getElementById('root')
if (root && !location.search.includes('fill')) createRoot(root).render(<Screens />)
